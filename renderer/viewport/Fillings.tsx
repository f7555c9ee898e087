/** What lies inside the body, one on each side: a filled balloon, the cavity it leaves, or cement. */
import { SIDES, type Side } from '../../shared/anatomy/levels.ts';
import { entrySides, type Plan } from '../../shared/plan/plan.ts';
import { type FillingKind, fillingMesh } from '../../shared/simulation/fillingMesh.ts';
import type { ProcedureResult } from '../../shared/simulation/result.ts';
import type { Cut } from './CutFaces.tsx';
import type { DrawnBody } from './drawnBody.ts';
import { matrixOf } from './frames.ts';
import type { Materials } from './materials.ts';
import { CUT_COLOURS } from './palette.ts';
import { CUT_ORDER } from './renderOrder.ts';
import { Solid } from './Solid.tsx';
import { useSurface } from './useSurface.ts';

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
