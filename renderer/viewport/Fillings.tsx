/** What lies inside the body, one on each side: a filled balloon, the cavity it leaves, or cement. */
import type { Side } from '../../shared/anatomy/levels.ts';
import { entrySides, type Plan } from '../../shared/plan/plan.ts';
import { type Filling, fillingMesh } from '../../shared/simulation/fillingMesh.ts';
import type { Cut } from './CutFaces.tsx';
import type { DrawnBody } from './drawnBody.ts';
import { matrixOf } from './frames.ts';
import type { Materials } from './materials.ts';
import { CUT_COLOURS } from './palette.ts';
import { CUT_ORDER, placeInOrder } from './renderOrder.ts';
import { Solid } from './Solid.tsx';
import { useSurface } from './useSurface.ts';

interface FillingsProps {
  readonly filling: Filling;
  readonly body: DrawnBody;
  readonly plan: Plan;
  /** Place of the body among the vertebrae, for the order of cut faces. */
  readonly index: number;
  readonly materials: Materials;
  readonly cut: Cut | null;
}

export function Fillings(props: FillingsProps) {
  return entrySides(props.plan.approach).map((side) => (
    <SideFilling key={side} side={side} {...props} />
  ));
}

function SideFilling(props: FillingsProps & { readonly side: Side }) {
  const { filling, body, plan, index, materials, cut, side } = props;
  const { kind, balloonPerSideMl, cementMl } = filling;
  const { shape, heightsMm } = body;
  const geometry = useSurface(
    () => fillingMesh(filling, body, plan, side),
    [kind, balloonPerSideMl, cementMl, shape, heightsMm, plan, side],
  );
  if (geometry.getIndex()?.count === 0) return null;
  return (
    <Solid
      geometry={geometry}
      material={materials[kind]}
      matrix={matrixOf(body.pose)}
      cut={cut}
      cutColour={CUT_COLOURS[kind]}
      cutOrder={CUT_ORDER[kind] + placeInOrder(index, side)}
    />
  );
}
