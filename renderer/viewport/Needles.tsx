/** The working cannulas, in their place or on the way there. */
import { useMemo } from 'react';
import { Matrix4 } from 'three';
import type { Side } from '../../shared/anatomy/levels.ts';
import { drawnBackMm, needleMesh } from '../../shared/plan/needleMesh.ts';
import { entrySides, type Plan } from '../../shared/plan/plan.ts';
import { planTrajectory } from '../../shared/plan/trajectory.ts';
import type { Cut } from './CutFaces.tsx';
import type { DrawnBody } from './drawnBody.ts';
import { matrixOf } from './frames.ts';
import type { Materials } from './materials.ts';
import { CUT_COLOURS } from './palette.ts';
import { CUT_ORDER, placeInOrder } from './renderOrder.ts';
import { Solid } from './Solid.tsx';
import { useSurface } from './useSurface.ts';

interface NeedlesProps {
  readonly body: DrawnBody;
  readonly plan: Plan;
  /** How far they are in, 0–1. */
  readonly insertedShare: number;
  /** Place of the body among the vertebrae, for the order of cut faces. */
  readonly index: number;
  readonly materials: Materials;
  readonly cut: Cut | null;
}

export function Needles(props: NeedlesProps) {
  return entrySides(props.plan.approach).map((side) => (
    <Needle key={side} side={side} {...props} />
  ));
}

function Needle(props: NeedlesProps & { readonly side: Side }) {
  const { side, body, plan, insertedShare, index, materials, cut } = props;
  const { shape } = body;
  const path = useMemo(() => planTrajectory(shape, plan, side), [shape, plan, side]);
  // The cannula slides as it is: on its way nothing of it is built again.
  const back = drawnBackMm(path, plan, insertedShare);
  const slid = new Matrix4().makeTranslation(back.x, back.y, back.z);
  const geometry = useSurface(() => needleMesh(path, plan), [path, plan]);
  return (
    <Solid
      geometry={geometry}
      material={materials.steel}
      matrix={matrixOf(body.pose).multiply(slid)}
      cut={cut}
      cutColour={CUT_COLOURS.steel}
      cutOrder={CUT_ORDER.needle + placeInOrder(index, side)}
    />
  );
}
