/** The working cannulas. */
import { SIDES, type Side } from '../../shared/anatomy/levels.ts';
import { needleMesh } from '../../shared/plan/needleMesh.ts';
import { entrySides, type Plan } from '../../shared/plan/plan.ts';
import { planTrajectory } from '../../shared/plan/trajectory.ts';
import type { Cut } from './CutFaces.tsx';
import type { DrawnBody } from './drawnBody.ts';
import { matrixOf } from './frames.ts';
import type { Materials } from './materials.ts';
import { CUT_COLOURS } from './palette.ts';
import { CUT_ORDER } from './renderOrder.ts';
import { Solid } from './Solid.tsx';
import { useSurface } from './useSurface.ts';

interface NeedlesProps {
  readonly body: DrawnBody;
  readonly plan: Plan;
  readonly materials: Materials;
  readonly cut: Cut | null;
}

export function Needles(props: NeedlesProps) {
  return entrySides(props.plan.approach).map((side) => (
    <Needle key={side} side={side} {...props} />
  ));
}

function Needle({ side, body, plan, materials, cut }: NeedlesProps & { readonly side: Side }) {
  const { shape, heightsMm } = body;
  const geometry = useSurface(
    () => needleMesh(planTrajectory(shape, heightsMm, plan, side), plan),
    [shape, heightsMm, plan, side],
  );
  return (
    <Solid
      geometry={geometry}
      material={materials.steel}
      matrix={matrixOf(body.pose)}
      cut={cut}
      cutColour={CUT_COLOURS.steel}
      cutOrder={CUT_ORDER.needle + SIDES.indexOf(side)}
    />
  );
}
