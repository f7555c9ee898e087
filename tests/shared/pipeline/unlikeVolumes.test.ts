/** Two balloons filled unlike, through the whole run: what is said of each side follows its own volume. */
import { describe, expect, it } from 'vitest';
import { derive, procedureInput } from '../../../shared/pipeline/derive.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { entrySides } from '../../../shared/plan/plan.ts';
import { cementShare } from '../../../shared/simulation/cement/volume/sideShare.ts';
import { createRun, isFinished, stepRun } from '../../../shared/simulation/engine.ts';
import { runEnergy } from '../../../shared/simulation/runEnergy.ts';
import { buildDocument, runOf } from '../simulation/builders.ts';

const withVolumes = (inflationVolumePerSideMl: Plan['inflationVolumePerSideMl']) =>
  buildDocument({ plan: { inflationVolumePerSideMl } });
const tiltOf = (volume: Plan['inflationVolumePerSideMl']) =>
  runOf(withVolumes(volume)).stages.find(({ stage }) => stage === 'inflated')!.lateralTiltDeg;

describe('a run of two balloons filled unlike', () => {
  const apart = { left: 1.4, right: 2.4 };
  const run = runOf(withVolumes(apart));

  it('gives the very numbers of one volume when both sides are given it', () => {
    expect(runOf(withVolumes({ left: 2, right: 2 }))).toEqual(runOf(withVolumes(2)));
  });

  it('[M-SIM-5] lifts the fuller side more, and the other as much when they change places', () => {
    const tilt = tiltOf(apart);
    expect(tilt.median).toBeGreaterThan(0);
    const mirrored = tiltOf({ left: apart.right, right: apart.left });
    expect(mirrored.median).toBeCloseTo(0 - tilt.median, 9);
    expect(mirrored.low).toBeCloseTo(0 - tilt.high, 9);
  });

  it('[M-SIM-7] [M-AFT-1] fills each half with its part of the cement, and stiffens the fuller one more', () => {
    const plan = withVolumes(apart).plan;
    const shares = entrySides(plan.approach).map((side) => cementShare(plan, 2.4, side));
    expect(shares[0]! + shares[1]!).toBeCloseTo(1, 12);
    expect(shares[0]).toBeCloseTo(1.4 / 3.8, 12);
    const { left, right } = run.after.recovery.stiffness;
    expect(right.median).toBeGreaterThan(left.median);
    // Between two with the smaller and two with the larger volume.
    const cementOf = (ml: number) => runOf(withVolumes(ml)).cement.volumeMl.median;
    expect(run.cement.volumeMl.median).toBeGreaterThan(cementOf(1.4));
    expect(run.cement.volumeMl.median).toBeLessThan(cementOf(2.4));
  });

  it('[M-SIM-13] spends the work of its pump, within 10 %', () => {
    const input = procedureInput(withVolumes(apart));
    if (!input.available) throw new Error(input.reason);
    let state = createRun(input.value);
    while (!isFinished(state)) state = stepRun(state);
    const { pumpMj, crushMj, liftMj, membraneMj } = runEnergy(state)!;
    expect(Math.abs((crushMj + liftMj + membraneMj) / pumpMj - 1)).toBeLessThan(0.1);
  });

  it('[M-PL-2] tells the side that is given more than its balloon holds, and lowers that side alone', () => {
    const { findings } = derive(withVolumes({ left: 2, right: 5 }));
    expect(findings.filter(({ code }) => code === 'volumeLimit')).toMatchObject([
      {
        side: 'right',
        values: { planned: { value: 5 }, limit: { value: 4 } },
        fix: { field: 'inflationVolumePerSideMl', value: { left: 2, right: 4 } },
      },
    ]);
  });
});
