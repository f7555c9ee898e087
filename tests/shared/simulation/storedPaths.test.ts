/** A run along paths that were stored, one side or both. */
import { describe, expect, it } from 'vitest';
import { point } from '../../../shared/math/frames.ts';
import { derive, procedureInput } from '../../../shared/pipeline/derive.ts';
import { shiftPath } from '../../../shared/plan/path/turnPath.ts';
import type { NeedlePath, Plan } from '../../../shared/plan/plan.ts';
import { buildBalloonMesh } from '../../../shared/simulation/balloon/balloonShape.ts';
import { bodyOf } from '../../../shared/simulation/procedureInput.ts';
import { buildDocument, PLAN, runOf } from './builders.ts';

const plain = buildDocument();
const [left, right] = derive(plain).paths.map(({ path }) => path) as [NeedlePath, NeedlePath];
const withPaths = (paths: { left: NeedlePath | null; right: NeedlePath | null }): Plan => ({
  ...PLAN,
  sides: {
    left: { ...PLAN.sides.left, path: paths.left },
    right: { ...PLAN.sides.right, path: paths.right },
  },
});
const bodyAlong = (plan: Plan) => {
  const input = procedureInput({ ...plain, plan });
  if (!input.available) throw new Error(input.reason);
  return bodyOf(input.value);
};
const back = (path: NeedlePath, mm: number) => shiftPath(path, { x: 0, y: -mm, z: 0 });

describe('[M-PL-1] [M-SIM-5] a run along stored paths', () => {
  it('is the run of the proposal when the proposal is what is stored', () => {
    const proposed = bodyAlong(PLAN);
    const stored = bodyAlong(withPaths({ left, right }));
    expect(stored.frontRoomMm).toBeCloseTo(proposed.frontRoomMm, 6);
    expect(stored.cortexVolumeMl).toBeCloseTo(proposed.cortexVolumeMl, 6);
    expect(stored.aheadMm.anterior).toBeCloseTo(proposed.aheadMm.anterior, 6);
  });

  it('takes both centres where they are: half-way between them', () => {
    const proposed = bodyAlong(PLAN);
    const both = bodyAlong(withPaths({ left: back(left, 6), right: back(right, 2) }));
    expect(both.aheadMm.middle).toBeCloseTo(proposed.aheadMm.middle + 4, 6);
    const one = bodyAlong(withPaths({ left: back(left, 6), right: null }));
    expect(one.aheadMm.middle).toBeCloseTo(proposed.aheadMm.middle + 3, 6);
  });

  it('gives the same heights whichever of two unlike sides is which', () => {
    const one = runOf({ ...plain, plan: withPaths({ left: back(left, 5), right }) });
    const other = runOf({ ...plain, plan: withPaths({ left, right: back(right, 5) }) });
    const height = (run: typeof one) => run.stages.at(-1)!.heightsMm.anterior;
    expect(height(other).median).toBeCloseTo(height(one).median, 6);
    expect(height(other).high).toBeCloseTo(height(one).high, 6);
  });

  it('lifts the front less from further back', () => {
    const far = runOf({
      ...plain,
      plan: withPaths({ left: back(left, 9), right: back(right, 9) }),
    });
    expect(far.gainMm.anterior.median).toBeLessThan(runOf(plain).gainMm.anterior.median);
  });

  it('[M-SIM-5] leans towards the side whose balloon stands nearer to the midline, and not at all when both do', () => {
    const inward = (path: NeedlePath, mm: number) =>
      shiftPath(path, { x: -Math.sign(path.target.x) * mm, y: 0, z: 0 });
    const tilt = (plan: Plan) =>
      runOf({ ...plain, plan }).stages.find(({ stage }) => stage === 'inflated')!.lateralTiltDeg;
    const medialLeft = tilt(withPaths({ left: inward(left, 4), right }));
    const medialRight = tilt(withPaths({ left, right: inward(right, 4) }));
    expect(medialLeft.median).toBeGreaterThan(0.02);
    expect(medialRight.median).toBeCloseTo(-medialLeft.median, 6);
    const both = tilt(withPaths({ left: inward(left, 4), right: inward(right, 4) }));
    expect(both.median).toBeCloseTo(0, 9);
  });

  it('[M-CEM-7] touches the endplate that its devices stand nearer to, and both as often from either side', () => {
    const procedures = ['kyphoplasty', 'vertebroplasty'] as const;
    for (const procedure of procedures) {
      const contactAt = (mm: number, otherMm = mm) => {
        const raised = (path: NeedlePath, by: number) => shiftPath(path, { x: 0, y: 0, z: by });
        const paths = { left: raised(left, mm), right: raised(right, otherMm) };
        const set = { procedure, inflationVolumePerSideMl: 1.5, cementVolumeMl: 2.5 };
        return runOf({ ...plain, plan: { ...withPaths(paths), ...set } }).cement.contact!;
      };
      const [low, level, high] = [contactAt(-3), contactAt(0), contactAt(3)];
      expect(level.superior, procedure).toBeLessThan(high.superior);
      expect(level.inferior, procedure).toBeLessThan(low.inferior);
      expect(high.inferior, procedure).toBeLessThanOrEqual(level.inferior);
      expect(high.both, procedure).toBeLessThanOrEqual(Math.min(high.superior, high.inferior));
      const apart = contactAt(3, -3);
      expect(apart.superior, procedure).toBeCloseTo(high.superior, 9);
      expect(apart.inferior, procedure).toBeCloseTo(low.inferior, 9);
      expect(apart.both, procedure).toBeGreaterThan(high.both);
    }
  });

  it('draws each balloon where its own path ends', () => {
    const plan = withPaths({ left: back(left, 8), right });
    const meanY = (side: 'left' | 'right') => {
      const { positionsMm } = buildBalloonMesh({
        shape: derive(plain).shapes[2]!,
        heightsMm: derive(plain).shapes[2]!.heightsMm,
        plan,
        side,
        volumePerSideMl: 2,
      });
      let sum = 0;
      for (let i = 1; i < positionsMm.length; i += 3) sum += positionsMm[i]!;
      return (3 * sum) / positionsMm.length;
    };
    expect(meanY('right') - meanY('left')).toBeGreaterThan(6);
  });

  it('goes on along the proposal where no device could work', () => {
    const senseless: NeedlePath = {
      entry: point<'vertebra'>(0, 0, 0),
      target: point<'vertebra'>(0, 0, 0),
    };
    const run = runOf({ ...plain, plan: withPaths({ left: senseless, right: senseless }) });
    expect(run.stages.at(-1)?.heightsMm.anterior.median).toBeCloseTo(
      runOf(plain).stages.at(-1)!.heightsMm.anterior.median,
      6,
    );
  });
});
