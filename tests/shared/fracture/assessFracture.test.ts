import { describe, expect, it } from 'vitest';
import { PLACES } from '../../../shared/anatomy/heights.ts';
import { RECUMBENT_FLATTENING_DEG } from '../../../shared/anatomy/spine/constants.ts';
import { createColumns, normalQuantile } from '../../../shared/base/stratified.ts';
import { drawHeights } from '../../../shared/fracture/draws.ts';
import type { Pose } from '../../../shared/fracture/facts.ts';
import { estimateGrade, gradeOfLoss } from '../../../shared/fracture/grade.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import { Z_90 } from '../../../shared/quantities/estimateOf.ts';
import { buildDocument, measurement } from '../simulation/builders.ts';

function assess(change: Parameters<typeof buildDocument>[0] = {}) {
  const { fracture } = derive(buildDocument(change));
  if (!fracture.available) throw new Error(fracture.reason);
  return fracture.value;
}

const fractured = (a: number | null, m: number | null, p: number | null) => ({
  L1: measurement([a, m, p], { fractured: true }),
});

describe('the measured fracture', () => {
  it('[M-FR-5] never calls a gained height a lost one', () => {
    const tall = assess({ levels: fractured(27, 26, 28) });
    for (const place of PLACES) {
      const { measuredMm, intactMm, lostMm } = tall.heights[place];
      expect(intactMm.median).toBeGreaterThanOrEqual(measuredMm);
      expect(lostMm.low).toBeGreaterThanOrEqual(0);
    }
    expect(tall.grade.grade).toBe(0);
    expect(tall.grade.shape).toBe('none');
  });

  it('[M-FR-5] never lets a drawn intact height fall below the drawn height now', () => {
    const heights = { measuredMm: 20, intactMm: 19, intactStandardErrorMm: 2 };
    const { measuredMm, intactMm } = drawHeights(
      { anterior: heights, middle: heights, posterior: heights },
      { anterior: 1, middle: 1, posterior: 1 },
      createColumns(4, 500),
    );
    for (const place of PLACES)
      intactMm[place].forEach((before, i) => {
        expect(before).toBeGreaterThanOrEqual(measuredMm[place][i]!);
      });
  });

  it('[M-FR-5] reads a height as well as its film says, and as its modality usually is when no film says', () => {
    const sd = { anterior: 0.2, middle: 0.4, posterior: 3 };
    const own = assess({
      levels: { L1: { ...fractured(17, 18, 24).L1, heightsSdMm: sd } },
    });
    const usual = assess({ levels: fractured(17, 18, 24) });
    expect(own.measuredSdMm).toEqual(sd);
    expect(usual.measuredSdMm).toEqual({ anterior: 0.6, middle: 0.6, posterior: 0.6 });
    const widthOf = ({ low, high }: { low: number; high: number }) => high - low;
    // The band of a normal error is 2 · 1.2816 standard deviations wide; where the loss is far from the cap it shows.
    expect(widthOf(own.heights.anterior.lostMm)).toBeLessThan(
      widthOf(usual.heights.anterior.lostMm),
    );
    expect(widthOf(own.wedgeAngleDeg)).toBeGreaterThan(2 * widthOf(usual.wedgeAngleDeg));
  });

  it('[M-FR-5] carries the errors of a film through the run, without changing what is measured', () => {
    const wide = { anterior: 4, middle: 4, posterior: 4 };
    const run = (levels: Parameters<typeof buildDocument>[0]) => {
      const { run: made } = derive(buildDocument(levels));
      if (!made.available) throw new Error(made.reason);
      return made.value.stages.find(({ stage }) => stage === 'before')!.heightsMm.anterior;
    };
    const plain = run({ levels: fractured(15, 17, 24) });
    const blurred = run({ levels: { L1: { ...fractured(15, 17, 24).L1, heightsSdMm: wide } } });
    expect(blurred.high - blurred.low).toBeGreaterThan(1.5 * (plain.high - plain.low));
  });

  it('[M-FR-6] grades by the stated borders', () => {
    expect([0, 19.9, 20, 25, 25.1, 40, 40.1, 90].map(gradeOfLoss)).toEqual([
      0, 0, 1, 1, 2, 2, 3, 3,
    ]);
  });

  it('[M-FR-6] names the other grade when the loss lies at a border, and none when it is far from one', () => {
    const atBorder = assess({ levels: fractured(13.4, 17, 23) });
    expect(atBorder.grade.borderlineWith.length).toBeGreaterThan(0);
    const severe = assess({ levels: fractured(7, 9, 20) });
    expect(severe.grade.grade).toBe(3);
    expect(severe.grade.borderlineWith).toEqual([]);
    expect(severe.grade.probabilities.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
  });

  it('[M-FR-6] names the shape from the place that lost most', () => {
    const shape = (a: number, m: number, p: number) =>
      assess({ levels: fractured(a, m, p), facts: { posteriorWall: 'fractured' } }).grade.shape;
    expect(shape(13, 19, 23.5)).toBe('wedge');
    expect(shape(20, 12, 23.5)).toBe('biconcave');
    expect(shape(13, 13, 16)).toBe('crush');
    expect(shape(15.8, 15.4, 23.5)).toBe('mixed');
  });

  it('[M-FR-6] gives no grade more than one shape: equal draws give one certain grade', () => {
    const heights = { anterior: 10, middle: 20, posterior: 20 };
    const intact = { anterior: 20, middle: 20, posterior: 20 };
    const sure = (mm: number) => Float64Array.from({ length: 10 }, () => mm);
    const grade = estimateGrade(heights, intact, {
      measuredMm: { anterior: sure(10), middle: sure(20), posterior: sure(20) },
      intactMm: { anterior: sure(20), middle: sure(20), posterior: sure(20) },
    });
    expect(grade.probabilities).toEqual([0, 0, 0, 1]);
    expect(grade.place).toBe('anterior');
  });

  it('[M-FR-7] gives wedge, Beck index and local kyphosis that grow with the wedge', () => {
    const mild = assess({ levels: fractured(19, 19, 23) });
    const severe = assess({ levels: fractured(11, 15, 23) });
    expect(severe.wedgeAngleDeg.median).toBeGreaterThan(mild.wedgeAngleDeg.median + 8);
    expect(severe.localKyphosisDeg.median).toBeGreaterThan(mild.localKyphosisDeg.median + 8);
    expect(severe.beckIndex.median).toBeCloseTo(11 / 23, 1);
  });

  const kyphosisIn = (pose: Pose | null) =>
    assess({ levels: { L1: measurement([14, 15, 22], { fractured: true, pose }) } })
      .localKyphosisDeg;

  it('[M-FR-7] [M-AN-9] takes the discs of the film: two flatter ones beside L1 when it lay', () => {
    const angle = (pose: Pose) => kyphosisIn(pose).median;
    expect(angle('supine') - angle('standing')).toBeCloseTo(2 * RECUMBENT_FLATTENING_DEG.value, 1);
    for (const pose of ['prone', 'proneExtended'] as const)
      expect(angle(pose)).toBeCloseTo(angle('supine'), 1);
    expect(angle('sitting')).toBeCloseTo(angle('standing'), 1);
  });

  it('[M-FR-7] lays the band of an unknown pose over both profiles instead of choosing one', () => {
    const [unknown, upright, lying] = [null, 'standing', 'supine'].map((pose) =>
      kyphosisIn(pose as Pose | null),
    );
    expect(unknown!.median).toBeCloseTo((upright!.median + lying!.median) / 2, 1);
    for (const { median, low, high } of [upright!, lying!]) {
      // In whichever pose it was taken, the band still holds four fifths of what the angle may be.
      const sd = (high - low) / (2 * Z_90);
      const held =
        normalShare((unknown!.high - median) / sd) - normalShare((unknown!.low - median) / sd);
      expect(held).toBeGreaterThan(0.785);
      expect(unknown!.high - unknown!.low).toBeGreaterThan(high - low + 0.5);
    }
  });

  it('[M-FR-7] does not widen where both profiles have the same discs', () => {
    const angle = (pose: Pose | null) =>
      assess({
        facts: { level: 'T8' },
        levels: { T8: measurement([12, 14, 18], { fractured: true, pose }) },
      }).localKyphosisDeg;
    const [unknown, upright] = [angle(null), angle('standing')];
    for (const at of ['low', 'median', 'high'] as const)
      expect(unknown[at]).toBeCloseTo(upright[at], 2);
  });

  it('[M-FR-8] loses volume with height, and widens when the endplates were not measured', () => {
    const known = assess();
    expect(known.lostBodyVolumeMl.median).toBeGreaterThan(1);
    expect(known.bodyVolumeMl.median + known.lostBodyVolumeMl.median).toBeCloseTo(
      known.intactBodyVolumeMl.median,
      0,
    );
    const guessed = assess({
      levels: {
        L1: measurement([14, 15, 22], {
          fractured: true,
          endplateDepthMm: null,
          endplateWidthMm: null,
        }),
      },
    });
    const width = (e: { low: number; high: number; median: number }) => (e.high - e.low) / e.median;
    expect(width(guessed.bodyVolumeMl)).toBeGreaterThan(1.5 * width(known.bodyVolumeMl));
  });

  it('says why it cannot measure', () => {
    const { fracture: none } = derive(buildDocument({ levels: fractured(null, null, null) }));
    expect(none).toEqual({ available: false, reason: 'noHeights' });
    const { fracture: some, run } = derive(buildDocument({ levels: fractured(15, null, 22) }));
    expect(some).toEqual({ available: false, reason: 'incompleteHeights' });
    expect(run).toEqual({ available: false, reason: 'incompleteHeights' });
  });
});

/** Share of a standard normal below z, by halving its quantile. */
function normalShare(z: number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (normalQuantile(middle) < z) low = middle;
    else high = middle;
  }
  return low;
}
