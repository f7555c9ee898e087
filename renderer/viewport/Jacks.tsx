/** Opened jacks, one on each side that a needle enters. They are left in place: cement flows around them. */
import type { Side } from '../../shared/anatomy/levels.ts';
import { entrySides, type Plan } from '../../shared/plan/plan.ts';
import { jackMesh } from '../../shared/simulation/jackShape.ts';
import type { ProcedureResult, Stage } from '../../shared/simulation/result.ts';
import type { Cut } from './CutFaces.tsx';
import type { DrawnBody } from './drawnBody.ts';
import { matrixOf } from './frames.ts';
import type { Materials } from './materials.ts';
import { CUT_COLOURS } from './palette.ts';
import { CUT_ORDER, placeInOrder } from './renderOrder.ts';
import { Solid } from './Solid.tsx';
import { useSurface } from './useSurface.ts';

interface JacksProps {
  readonly body: DrawnBody;
  readonly plan: Plan;
  readonly run: ProcedureResult;
  readonly stage: Stage;
  /** Place of the body among the vertebrae, for the order of cut faces. */
  readonly index: number;
  readonly materials: Materials;
  readonly cut: Cut | null;
}

export function Jacks(props: JacksProps) {
  return entrySides(props.plan.approach).map((side) => <Jack key={side} side={side} {...props} />);
}

function Jack({
  body,
  plan,
  run,
  stage,
  index,
  side,
  ...props
}: JacksProps & { readonly side: Side }) {
  const { shape, heightsMm } = body;
  const geometry = useSurface(
    () => jackMesh({ shape, heightsMm, plan, side }, run, stage),
    [shape, heightsMm, plan, run, stage, side],
  );
  return (
    <Solid
      geometry={geometry}
      material={props.materials.steel}
      matrix={matrixOf(body.pose)}
      cut={props.cut}
      cutColour={CUT_COLOURS.steel}
      cutOrder={CUT_ORDER.jack + placeInOrder(index, side)}
    />
  );
}
