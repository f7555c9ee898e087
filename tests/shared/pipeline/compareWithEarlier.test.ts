import { describe, expect, it } from 'vitest';
import type { DateComparison } from '../../../shared/fracture/comparison/compareDates.ts';
import type { EarlierPicture, LevelMeasurement } from '../../../shared/fracture/facts.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import { buildDocument, measurement } from '../simulation/builders.ts';

/** Now 14, 15 and 22 mm high, 34 mm deep. */
function against(
  heights: readonly [number, number, number],
  change: Partial<EarlierPicture> = {},
  of: Partial<LevelMeasurement> = {},
): DateComparison {
  const levels = { L1: measurement(heights, { fractured: true, ...of }) };
  const earlier = { daysBefore: 60, levels, ...change };
  const { comparison } = derive(buildDocument({ earlier }));
  if (!comparison) throw new Error('there are two pictures');
  return comparison;
}

describe('the case against its earlier picture', () => {
  it('[M-FR-18] speaks of recollapse only after an augmentation that somebody stated', () => {
    expect(against([20, 20, 23]).recollapse).toBeNull();
    expect(against([20, 20, 23], { afterAugmentation: 'no' }).recollapse).toBeNull();
    expect(against([20, 20, 23], { afterAugmentation: null }).recollapse).toBeNull();
    const sunk = against([20, 20, 23], { afterAugmentation: 'yes' }).recollapse;
    expect(sunk?.probability).toBeGreaterThan(0.9);
    expect(sunk?.unchecked).toEqual([]);
    const same = against([14, 15, 22], { afterAugmentation: 'yes' }).recollapse;
    expect(same?.probability).toBeLessThan(0.2);
  });

  it('[M-FR-18] gives the change of the wedge where both pictures hold heights and depth', () => {
    const change = against([20, 20, 23]).kyphosisChangeDeg;
    const wedge = (fallMm: number) => (Math.atan2(fallMm, 34) * 180) / Math.PI;
    expect(change?.median).toBeCloseTo(wedge(8) - wedge(3), 0);
    expect(against([20, 20, 23], {}, { endplateDepthMm: null }).kyphosisChangeDeg).toBeNull();
    const flat = { anteriorHeightMm: null };
    const without = against([20, 20, 23], { afterAugmentation: 'yes' }, flat);
    expect(without.kyphosisChangeDeg).toBeNull();
    expect(without.recollapse?.unchecked).toEqual(['anterior', 'kyphosis']);
  });
});
