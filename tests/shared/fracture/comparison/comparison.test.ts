import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDates } from '../../../../shared/fracture/comparison/compareDates.ts';
import type { DatedHeights } from '../../../../shared/fracture/comparison/datedHeights.ts';
import { measureMobility } from '../../../../shared/fracture/comparison/mobility.ts';
import { MODALITIES, POSES } from '../../../../shared/fracture/facts.ts';
import { columns } from '../../simulation/builders.ts';

type Heights = readonly [number | null, number | null, number | null];

function dated(
  [anterior, middle, posterior]: Heights,
  rest: Partial<DatedHeights> = {},
): DatedHeights {
  return {
    heightsMm: { anterior, middle, posterior },
    kyphosis: null,
    pose: 'standing',
    modality: 'CT',
    ...rest,
  };
}

const compare = (earlier: DatedHeights, later: DatedHeights, earlierIsPostoperative = false) =>
  compareDates({ earlier, later, earlierIsPostoperative, columns });
const width = ({ low, high }: { low: number; high: number }) => high - low;

describe('two dates of one body', () => {
  it('[M-FR-18] gives the change of each height with the error of two readings', () => {
    const { changes, comparable } = compare(dated([22, 21, 24]), dated([16, 20, 24]));
    expect(comparable).toBe('yes');
    expect(changes.anterior?.changeMm.median).toBeCloseTo(-6, 1);
    expect(changes.anterior?.changePercent.median).toBeCloseTo((-100 * 6) / 22, 0);
    // 2 · 1.2816 · 0.6 mm · √2
    expect(width(changes.anterior!.changeMm)).toBeCloseTo(2.175, 0);
    expect(changes.posterior?.changeMm.median).toBeCloseTo(0, 1);
  });

  it('[M-FR-18] calls a fall of 20 % and 4 mm a progression, not either alone', () => {
    const probability = (before: number, after: number) =>
      compare(dated([before, 21, 24]), dated([after, 21, 24])).progression.probability!;
    expect(probability(24, 14)).toBeGreaterThan(0.99);
    // 6 mm of 40 is 15 %, 3 mm of 10 is 30 %.
    expect(probability(40, 34)).toBeLessThan(0.05);
    expect(probability(10, 7)).toBeLessThan(0.15);
    const atBorder = probability(20, 16);
    expect(atBorder).toBeGreaterThan(0.2);
    expect(atBorder).toBeLessThan(0.7);
  });

  it('[M-FR-18] calls 15 % or ten degrees a recollapse, and only after augmentation', () => {
    const bent = (angleDeg: number) => ({
      kyphosis: { angleDeg, definition: 'bisegmental' as const },
    });
    const recollapse = (later: DatedHeights) =>
      compare(dated([20, 20, 24], bent(5)), later, true).recollapse!;
    expect(recollapse(dated([15, 20, 24], bent(5))).probability).toBeGreaterThan(0.9);
    expect(recollapse(dated([20, 20, 24], bent(25))).probability).toBeGreaterThan(0.95);
    expect(recollapse(dated([20, 20, 24], bent(6))).probability).toBeLessThan(0.05);
    expect(recollapse(dated([20, 20, 24])).unchecked).toEqual(['kyphosis']);
    expect(compare(dated([20, 20, 24]), dated([15, 20, 24])).recollapse).toBeNull();
  });

  it('[M-FR-18] compares no angles of two definitions', () => {
    const angle = (definition: 'bisegmental' | 'vertebral') =>
      dated([20, 20, 24], { kyphosis: { angleDeg: 10, definition } });
    expect(compare(angle('bisegmental'), angle('vertebral')).kyphosisChangeDeg).toBeNull();
    expect(compare(angle('vertebral'), angle('vertebral')).kyphosisChangeDeg?.median).toBeCloseTo(
      0,
      0,
    );
  });

  it('[M-FR-18] says why two pictures cannot be compared, and widens what it then gives', () => {
    const earlier = dated([22, 21, 24]);
    const other = compare(earlier, dated([16, 20, 24], { pose: 'supine', modality: 'MR' }));
    expect(other).toMatchObject({ comparable: 'no', why: ['poseDiffers', 'modalityDiffers'] });
    const unknown = compare(earlier, dated([16, 20, 24], { pose: null, modality: null }));
    expect(unknown).toMatchObject({ comparable: 'no', why: ['poseUnknown', 'modalityUnknown'] });
    const same = compare(earlier, dated([16, 20, 24]));
    const lying = compare(earlier, dated([16, 20, 24], { pose: 'supine' }));
    expect(width(lying.changes.middle!.changeMm)).toBeGreaterThan(
      1.1 * width(same.changes.middle!.changeMm),
    );
  });

  it('[M-FR-18] names what it could not check, and gives no probability of nothing', () => {
    const partly = compare(dated([22, null, 24]), dated([16, 20, null]));
    expect(partly.progression.unchecked).toEqual(['middle', 'posterior']);
    expect(partly.progression.probability).toBeGreaterThan(0.5);
    expect(partly.changes.middle).toBeNull();
    const nothing = compare(dated([null, null, null]), dated([16, 20, 24]), true);
    expect(nothing.progression.probability).toBeNull();
    expect(nothing.recollapse).toEqual({
      probability: null,
      unchecked: ['anterior', 'middle', 'posterior', 'kyphosis'],
    });
  });

  it('[M-FR-18] never makes a progression less likely when the later height is lower, and never gives NaN', () => {
    const height = fc.double({ min: 4, max: 45, noNaN: true });
    const pose = fc.option(fc.constantFrom(...POSES));
    const modality = fc.option(fc.constantFrom(...MODALITIES));
    fc.assert(
      fc.property(height, height, height, pose, modality, (before, a, b, p, m) => {
        const at = (after: number) =>
          compare(dated([before, 21, 24]), dated([after, 21, 24], { pose: p, modality: m }));
        const [low, high] = [at(Math.min(a, b)), at(Math.max(a, b))];
        expect(low.progression.probability).toBeGreaterThanOrEqual(high.progression.probability!);
        for (const { changeMm } of Object.values(low.changes).filter((c) => c !== null))
          expect(Object.values(changeMm).every(Number.isFinite)).toBe(true);
      }),
      { seed: 18, numRuns: 100 },
    );
  });
});

describe('mobility', () => {
  const supine = dated([24.3, 22, 25], { pose: 'supine' });

  it('[M-FR-19] is height supine less height upright: the published mean of fifteen acute fractures', () => {
    const found = measureMobility(supine, dated([18.3, null, 25], { pose: 'sitting' }), columns);
    if (found.kind !== 'measured') throw new Error(found.reason);
    expect(found.opening.anterior?.changeMm.median).toBeCloseTo(6, 1);
    expect(found.opening.middle).toBeNull();
    expect([found.comparable, found.upright]).toEqual(['yes', 'sitting']);
  });

  it('[M-FR-19] says that another modality is not comparable', () => {
    const found = measureMobility(supine, dated([18.3, 20, 25], { modality: 'XR' }), columns);
    expect(found).toMatchObject({ comparable: 'no', why: ['modalityDiffers'] });
  });

  it('[M-FR-19] asks for one supine and one upright picture', () => {
    const reason = (a: DatedHeights, b: DatedHeights) => {
      const found = measureMobility(a, b, columns);
      return found.kind === 'measured' ? null : found.reason;
    };
    expect(reason(dated([24, 22, 25], { pose: 'prone' }), dated([18, 20, 25]))).toBe('notSupine');
    expect(reason(supine, dated([18, 20, 25], { pose: null }))).toBe('notUpright');
    expect(reason(supine, dated([null, null, null]))).toBe('noCommonHeight');
  });
});
