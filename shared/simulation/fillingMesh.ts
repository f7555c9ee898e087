/** What lies inside the body on one side, as a closed surface in the vertebra frame: a balloon, its cavity, or cement. */
import type { Side } from '../anatomy/levels.ts';
import type { PosedBody } from '../anatomy/posedBody.ts';
import type { TriangleMesh } from '../mesh/triangleMesh.ts';
import { entrySides, type Plan } from '../plan/plan.ts';
import { buildBalloonMesh, buildCementMesh } from './balloon/balloonShape.ts';
import type { ProcedureResult } from './result.ts';

export type FillingKind = 'balloon' | 'cavity' | 'cement';

/** Without triangles where there is nothing on this side. */
export function fillingMesh(
  kind: FillingKind,
  { shape, heightsMm }: Pick<PosedBody, 'shape' | 'heightsMm'>,
  plan: Plan,
  { balloon, cement }: ProcedureResult,
  side: Side,
): TriangleMesh {
  const place = { shape, heightsMm, plan, side };
  const cementPerSideMl = cement.volumeMl.median / entrySides(plan.approach).length;
  return kind === 'cement'
    ? buildCementMesh({
        ...place,
        // Without a cavity the cement keeps the shape of its own volume.
        balloonVolumePerSideMl: balloon.volumePerSideMl || cementPerSideMl,
        cementVolumePerSideMl: cementPerSideMl,
      })
    : buildBalloonMesh({ ...place, volumePerSideMl: balloon.volumePerSideMl });
}
