/** What lies inside the body on one side, as a closed surface in the vertebra frame: a balloon, its cavity, or cement. */
import type { Side } from '../anatomy/levels.ts';
import type { PosedBody } from '../anatomy/posedBody.ts';
import type { TriangleMesh } from '../mesh/triangleMesh.ts';
import { filledSidesMl } from '../plan/inflation.ts';
import type { Plan } from '../plan/plan.ts';
import { buildBalloonMesh, buildCementMesh } from './balloon/balloonShape.ts';
import { cementShare } from './cement/volume/sideShare.ts';
import type { ProcedureResult } from './result.ts';

export type FillingKind = 'balloon' | 'cavity' | 'cement';

/** Of all sides that are entered: the plan says how they share it. */
export interface Filling {
  readonly kind: FillingKind;
  /** In the fuller balloon, or in the cavity it left. */
  readonly balloonPerSideMl: number;
  /** Both sides together. */
  readonly cementMl: number;
}

/** As full as a run gets it. */
export function fillingOf(
  kind: FillingKind,
  { balloon, cement }: Pick<ProcedureResult, 'balloon' | 'cement'>,
): Filling {
  return {
    kind,
    balloonPerSideMl: balloon.volumePerSideMl,
    cementMl: cement.volumeMl.median,
  };
}

/** What lies on one side, mL. */
export function fillingMl(
  { kind, balloonPerSideMl, cementMl }: Filling,
  plan: Plan,
  side: Side,
): number {
  return kind === 'cement'
    ? cementMl * cementShare(plan, balloonPerSideMl, side)
    : filledSidesMl(plan, balloonPerSideMl)[side];
}

/** Without triangles where there is nothing on this side. */
export function fillingMesh(
  filling: Filling,
  { shape, heightsMm }: Pick<PosedBody, 'shape' | 'heightsMm'>,
  plan: Plan,
  side: Side,
): TriangleMesh {
  const place = { shape, heightsMm, plan, side };
  const sideMl = fillingMl(filling, plan, side);
  return filling.kind === 'cement'
    ? buildCementMesh({
        ...place,
        // Without a cavity the cement keeps the shape of its own volume.
        balloonVolumePerSideMl: filledSidesMl(plan, filling.balloonPerSideMl)[side] || sideMl,
        cementVolumePerSideMl: sideMl,
      })
    : buildBalloonMesh({ ...place, volumePerSideMl: sideMl });
}
