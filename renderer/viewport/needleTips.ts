/** Where the front ends of the needles stand, and where they go: what nothing may be written over. */
import type { PosedBody } from '../../shared/anatomy/posedBody.ts';
import { type Point, point } from '../../shared/math/frames.ts';
import { apply } from '../../shared/math/rigid.ts';
import { plus } from '../../shared/math/vec3.ts';
import { drawnBackMm, needleEnds } from '../../shared/plan/needleMesh.ts';
import { entrySides, type Plan } from '../../shared/plan/plan.ts';
import { planTrajectory } from '../../shared/plan/trajectory.ts';

export function needleTipsMm(
  { shape, pose }: PosedBody,
  plan: Plan,
  insertedShare: number,
): readonly Point<'patient'>[] {
  return entrySides(plan.approach).flatMap((side) => {
    const path = planTrajectory(shape, plan, side);
    const { inner } = needleEnds(path, plan);
    const { x, y, z } = plus(inner, drawnBackMm(path, plan, insertedShare));
    return [apply(pose, point<'vertebra'>(x, y, z)), apply(pose, path.tip)];
  });
}
