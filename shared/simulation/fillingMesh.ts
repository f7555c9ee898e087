/** What lies inside the body on one side, as a closed surface in the vertebra frame: a balloon, its cavity, or cement. */
import type { Side } from '../anatomy/levels.ts';
import type { PosedBody } from '../anatomy/posedBody.ts';
import type { TriangleMesh } from '../mesh/triangleMesh.ts';
import { entrySides, type Plan } from '../plan/plan.ts';
import { buildBalloonMesh, buildCementMesh } from './balloon/balloonShape.ts';
import type { ProcedureResult } from './result.ts';

export type FillingKind = 'balloon' | 'cavity' | 'cement';

/** The same on each side that is entered. */
export interface Filling {
  readonly kind: FillingKind;
  /** In the balloon, or in the cavity it left. */
  readonly balloonPerSideMl: number;
  readonly cementPerSideMl: number;
}

/** As full as a run gets it. */
export function fillingOf(
  kind: FillingKind,
  { approach }: Pick<Plan, 'approach'>,
  { balloon, cement }: Pick<ProcedureResult, 'balloon' | 'cement'>,
): Filling {
  return {
    kind,
    balloonPerSideMl: balloon.volumePerSideMl,
    cementPerSideMl: cement.volumeMl.median / entrySides(approach).length,
  };
}

/** Without triangles where there is nothing on this side. */
export function fillingMesh(
  { kind, balloonPerSideMl, cementPerSideMl }: Filling,
  { shape, heightsMm }: Pick<PosedBody, 'shape' | 'heightsMm'>,
  plan: Plan,
  side: Side,
): TriangleMesh {
  const place = { shape, heightsMm, plan, side };
  return kind === 'cement'
    ? buildCementMesh({
        ...place,
        // Without a cavity the cement keeps the shape of its own volume.
        balloonVolumePerSideMl: balloonPerSideMl || cementPerSideMl,
        cementVolumePerSideMl: cementPerSideMl,
      })
    : buildBalloonMesh({ ...place, volumePerSideMl: balloonPerSideMl });
}
