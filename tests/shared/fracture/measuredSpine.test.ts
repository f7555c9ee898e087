/** [M-AN-8] From the measurements of a case to the patient's spine; and what the fracture takes from it (M-FR-2). */
import { describe, expect, it } from 'vitest';
import { expectedHeightsMm } from '../../../shared/anatomy/shapeVertebra.ts';
import type { LevelMeasurements } from '../../../shared/fracture/facts.ts';
import { estimateIntactHeights } from '../../../shared/fracture/lostHeight.ts';
import { fitMeasuredSpine } from '../../../shared/fracture/measuredSpine.ts';
import { FACTS, measurement, PATIENT } from '../simulation/builders.ts';

const spineOf = (levels: LevelMeasurements) => fitMeasuredSpine(levels, FACTS, PATIENT);
const T12 = measurement([22, 21, 23]);
const L2 = measurement([24, 23, 25]);

describe('[M-AN-8] fitMeasuredSpine', () => {
  it('never listens to a fractured level, nor to the one the case is about', () => {
    const clean = spineOf({ T12, L2 });
    const broken = measurement([8, 9, 14], { fractured: true, endplateWidthMm: 60 });
    expect(spineOf({ T12, L2, L1: broken })).toEqual(clean);
    expect(spineOf({ T12, L2, L1: { ...broken, fractured: false } })).toEqual(clean);
    expect(spineOf({ T12, L2, T8: broken })).toEqual(clean);
    expect(spineOf({ T12, L2, T8: { ...broken, fractured: false } })).not.toEqual(clean);
  });

  it('takes what is there of each level and no more', () => {
    const { scales, residuals } = spineOf({
      T12: measurement([null, 21, null], { endplateDepthMm: null }),
    });
    expect(scales.height.levels).toEqual(['T12']);
    expect(scales.depth.levels).toEqual([]);
    expect(residuals.map(({ dimension }) => dimension)).toEqual([
      'middleHeightMm',
      'endplateWidthMm',
    ]);
  });

  it('trusts a height from CT more than one from a radiograph', () => {
    const large = (modality: 'CT' | 'XR') =>
      spineOf({ L2: measurement([27, 26, 28], { modality }) }).scales.height;
    expect(large('CT').relativeSd).toBeLessThan(large('XR').relativeSd);
    expect(large('CT').factor).toBeGreaterThan(large('XR').factor);
  });
});

describe('[M-FR-2] the population moved to the patient', () => {
  const estimate = (levels: LevelMeasurements, fitted: boolean) =>
    estimateIntactHeights({
      facts: FACTS,
      levels,
      patient: PATIENT,
      expectedMm: (level) => expectedHeightsMm(level, PATIENT.sex, PATIENT.statureMm),
      ...(fitted && { spine: spineOf(levels) }),
    });
  const own = measurement([15, 15, null]);

  it('stands in for neighbours of which this place was not read', () => {
    const posteriorOnly = {
      L1: own,
      T12: measurement([null, null, 25]),
      L2: measurement([null, null, 27]),
    };
    const [bare, moved] = [estimate(posteriorOnly, false), estimate(posteriorOnly, true)];
    expect(bare.anterior.references[0]).toMatchObject({ from: 'population', levels: [] });
    expect(moved.anterior.references[0]).toMatchObject({
      from: 'population',
      levels: ['T12', 'L2'],
    });
    expect(moved.anterior.heightMm).toBeGreaterThan(bare.anterior.heightMm + 1);
    expect(moved.anterior.standardErrorMm / moved.anterior.heightMm).toBeLessThan(0.06);
    // Where neighbours were read they are the reference, as before.
    expect(moved.posterior).toEqual(bare.posterior);
  });

  it('stays the bare population when no height of another level is known', () => {
    const widthsOnly = { L1: own, L2: measurement([null, null, null]) };
    expect(estimate(widthsOnly, true)).toEqual(estimate(widthsOnly, false));
  });
});
