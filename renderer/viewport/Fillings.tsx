/** What lies inside the body, one on each side: a filled balloon, the cavity it leaves, or cement. */
import { SIDES, type Side } from '../../shared/anatomy/levels.ts';
import type { TriangleMesh } from '../../shared/mesh/triangleMesh.ts';
import { entrySides, type Plan } from '../../shared/plan/plan.ts';
import { buildBalloonMesh, buildCementMesh } from '../../shared/simulation/balloon/balloonShape.ts';
import type { ProcedureResult } from '../../shared/simulation/result.ts';
import type { Cut } from './CutFaces.tsx';
import type { DrawnBody } from './drawnBody.ts';
import { matrixOf } from './frames.ts';
import type { Materials } from './materials.ts';
import { CUT_COLOURS } from './palette.ts';
import { CUT_ORDER } from './renderOrder.ts';
import { Solid } from './Solid.tsx';
import { useSurface } from './useSurface.ts';

export type FillingKind = 'balloon' | 'cavity' | 'cement';

interface FillingsProps {
  readonly kind: FillingKind;
  readonly body: DrawnBody;
  readonly plan: Plan;
  readonly run: ProcedureResult;
  readonly materials: Materials;
  readonly cut: Cut | null;
}

export function Fillings(props: FillingsProps) {
  return entrySides(props.plan.approach).map((side) => (
    <Filling key={side} side={side} {...props} />
  ));
}

function Filling(props: FillingsProps & { readonly side: Side }) {
  const { kind, body, plan, run, materials, cut, side } = props;
  const { shape, heightsMm } = body;
  const geometry = useSurface(
    () => fillingMesh(kind, body, plan, run, side),
    [kind, shape, heightsMm, plan, run, side],
  );
  if (geometry.getIndex()?.count === 0) return null;
  return (
    <Solid
      geometry={geometry}
      material={materials[kind]}
      matrix={matrixOf(body.pose)}
      cut={cut}
      cutColour={CUT_COLOURS[kind]}
      cutOrder={CUT_ORDER[kind] + SIDES.indexOf(side)}
    />
  );
}

export function fillingMesh(
  kind: FillingKind,
  { shape, heightsMm }: DrawnBody,
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
