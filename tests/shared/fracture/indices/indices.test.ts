import { describe, expect, it } from 'vitest';
import { discWedgeDeg } from '../../../../shared/anatomy/segment.ts';
import { wedgeAngleDeg } from '../../../../shared/fracture/angles.ts';
import type { HeightDraws } from '../../../../shared/fracture/draws.ts';
import type { Pose } from '../../../../shared/fracture/facts.ts';
import { canalCompromisePercent } from '../../../../shared/fracture/indices/canal.ts';
import { sagittalRegion } from '../../../../shared/fracture/indices/kyphosis.ts';
import {
  restorationOfIntact,
  restorationOfLost,
} from '../../../../shared/fracture/indices/restoration.ts';
import type { Estimate } from '../../../../shared/quantities/estimate.ts';
import { measurement } from '../../simulation/builders.ts';
import { type Change, classify } from '../schemes/builders.ts';

function indices(change: Change = {}) {
  const found = classify(change).indices;
  const heights = found.heights.answer;
  const kyphosis = found.kyphosis.answer;
  const sagittalIndex = found.sagittalIndex.answer;
  if ('kind' in heights || 'kind' in kyphosis || 'kind' in sagittalIndex)
    throw new Error('not measured');
  return { heights, kyphosis, sagittalIndex };
}
const band = ({ low, high }: Estimate) => high - low;
const fractured = (a: number, m: number, p: number): Change => ({
  document: { levels: { L1: measurement([a, m, p], { fractured: true }) } },
});

describe('indices of heights', () => {
  it('[M-FR-16] read what is left of each height, front and middle against back', () => {
    const { heights } = indices(fractured(14, 15, 22));
    const { compressionRatioPercent: vcr } = heights;
    expect(vcr.anterior.median).toBeLessThan(vcr.posterior.median);
    expect(vcr.posterior.high).toBeLessThanOrEqual(100);
    for (const { low, median, high } of Object.values(vcr)) {
      expect(low).toBeLessThan(median);
      expect(median).toBeLessThan(high);
    }
    expect(heights.beckIndex.median).toBeCloseTo(14 / 22, 1);
    expect(heights.alternativeBeckIndex.median).toBeCloseTo(15 / 22, 1);
  });

  it('[M-FR-16] give the back its share of the deformity, and none when nothing was lost', () => {
    const share = (a: number, m: number, p: number) =>
      indices(fractured(a, m, p)).heights.posteriorSharePercent;
    const wedge = share(13, 18, 23.5);
    const crush = share(14, 14, 15);
    if ('kind' in wedge || 'kind' in crush) throw new Error('measured');
    expect(crush.median).toBeGreaterThan(wedge.median + 40);
    expect(share(27, 26, 28)).toEqual({ kind: 'notAvailable', reason: 'nothingLost' });
  });
});

describe('kyphosis', () => {
  it('[M-FR-16] always says between which endplates', () => {
    const { kyphosis } = indices();
    expect(kyphosis.map(({ definition, from, to }) => [definition, from, to])).toEqual([
      ['vertebral', 'L1', 'L1'],
      ['monosegmental', 'T12', 'L1'],
      ['bisegmental', 'T12', 'L2'],
    ]);
  });

  it('[M-FR-16] adds up: bisegmental is monosegmental, the disc below and the body below', () => {
    const [, mono, bi] = indices().kyphosis;
    const [anterior, , posterior] = [23.6, 22.6, 24.3];
    const below = discWedgeDeg('L1') + wedgeAngleDeg(anterior, posterior, 34);
    expect(bi!.angleDeg.median - mono!.angleDeg.median).toBeCloseTo(below, 0);
  });

  it('[M-FR-7] [M-FR-16] draws an angle over a disc in either pose where none was written down', () => {
    const posed = (pose: Pose | null) => {
      const found = indices({
        document: { levels: { L1: measurement([14, 15, 22], { fractured: true, pose }) } },
      });
      return [
        found.kyphosis[1]!.angleDeg,
        found.sagittalIndex.indexDeg,
        found.kyphosis[0]!.angleDeg,
      ];
    };
    const [unknown, upright, lying] = [posed(null), posed('standing'), posed('supine')];
    for (const at of [0, 1]) {
      expect(unknown[at]!.median).toBeGreaterThan(upright[at]!.median + 0.5);
      expect(unknown[at]!.median).toBeLessThan(lying[at]!.median - 0.5);
      expect(band(unknown[at]!)).toBeGreaterThan(band(upright[at]!) + 0.15);
    }
    // No disc, no pose.
    expect(unknown[2]).toEqual(upright[2]);
  });

  it('[M-FR-16] ends at the body’s own endplate where the segment ends', () => {
    const { kyphosis } = indices({
      document: {
        facts: { level: 'L5' },
        levels: { L5: measurement([18, 18, 22], { fractured: true }) },
      },
    });
    expect([kyphosis[2]!.from, kyphosis[2]!.to]).toEqual(['L4', 'L5']);
  });

  it('[M-FR-16] has an index near zero in an intact body of each region, and one that grows with the wedge', () => {
    const intact = (level: 'T7' | 'L1' | 'L4', three: readonly [number, number, number]) =>
      indices({
        document: {
          facts: { level },
          levels: { [level]: measurement(three, { fractured: true }) },
        },
      }).sagittalIndex;
    // The lumbar baseline is one figure for levels whose own angles run from −8° to −17°.
    expect(Math.abs(intact('T7', [16.7, 16.9, 18.2]).indexDeg.median)).toBeLessThan(2);
    expect(Math.abs(intact('L1', [22.5, 21.9, 23.8]).indexDeg.median)).toBeLessThan(2);
    expect(Math.abs(intact('L4', [24.8, 22.7, 24.1]).indexDeg.median)).toBeLessThan(6);
    const severe = indices(fractured(8, 14, 23)).sagittalIndex;
    expect(severe.indexDeg.median).toBeGreaterThan(20);
    expect(severe.concernShare).toBeGreaterThan(0.9);
    expect(severe.progressiveShare).toBeLessThan(severe.concernShare);
    expect(severe.region).toBe('thoracolumbar');
  });

  it('[M-FR-16] counts T11 to L2 as the junction', () => {
    expect((['T10', 'T11', 'T13', 'L2', 'L3', 'L6'] as const).map(sagittalRegion)).toEqual([
      'thoracic',
      'thoracolumbar',
      'thoracolumbar',
      'thoracolumbar',
      'lumbar',
      'lumbar',
    ]);
  });
});

describe('canal compromise', () => {
  const canal = (own: number | null, above: number | null, below: number | null) =>
    canalCompromisePercent({
      canalDepthMm: own,
      canalDepthAboveMm: above,
      canalDepthBelowMm: below,
    });

  it('[M-FR-16] compares with the mean of the levels above and below', () => {
    expect(canal(12, 15, 17)).toMatchObject({ median: 25 });
    expect(canal(0, 15, 17)).toMatchObject({ median: 100, high: 100 });
  });

  it('[M-FR-16] is not available while one depth is missing', () => {
    const missing = { kind: 'notAvailable', reason: 'canalNotMeasured' };
    expect([canal(null, 15, 17), canal(12, null, 17), canal(12, 15, null)]).toEqual([
      missing,
      missing,
      missing,
    ]);
  });
});

describe('restoration', () => {
  const sure = (mm: number): HeightDraws['measuredMm']['anterior'] =>
    Float64Array.from({ length: 10 }, () => mm);
  const draws = (intact: number, before: number, after: number) => ({
    intactMm: sure(intact),
    beforeMm: sure(before),
    afterMm: sure(after),
  });

  it('[M-FR-17] has two definitions that cannot be taken for each other', () => {
    const a = restorationOfLost(draws(24, 16, 20));
    const b = restorationOfIntact(draws(24, 16, 20));
    expect(a).toMatchObject({ definition: 'A', ofLostPercent: { median: 50 } });
    expect(b.definition).toBe('B');
    expect(b.ofIntactPercent.median).toBeCloseTo(100 / 6, 9);
    // @ts-expect-error: a share of the lost height is no share of the intact one.
    expect((b as { ofLostPercent: unknown }).ofLostPercent).toBeUndefined();
  });

  it('[M-FR-17] gives no share of a loss that is not there', () => {
    expect(restorationOfLost(draws(24, 23.5, 24))).toEqual({
      kind: 'notAvailable',
      reason: 'nothingLost',
    });
    expect(restorationOfIntact(draws(24, 23.5, 24)).ofIntactPercent.median).toBeCloseTo(50 / 24, 9);
  });
});
