/** The disc between two bodies on a drawing: between their endplates, standing out a little at both ends. */
import type { Spot } from '../view.ts';

/** As far as the disc of the 3D picture stands out. */
const BULGE_MM = 1.2;
const END_POINTS = 6;

/** Both lines run the same way along the drawing. */
export function discOutline(roof: readonly Spot[], floor: readonly Spot[]): readonly Spot[] {
  const way = Math.sign(floor.at(-1)!.u - floor[0]!.u);
  return [
    ...roof,
    ...bulge(roof.at(-1)!, floor.at(-1)!, way),
    ...floor.toReversed(),
    ...bulge(floor[0]!, roof[0]!, -way),
  ];
}

function bulge(from: Spot, to: Spot, way: number): readonly Spot[] {
  return Array.from({ length: END_POINTS - 1 }, (_, i) => {
    const share = (i + 1) / END_POINTS;
    const out = way * BULGE_MM * Math.sin(Math.PI * share) ** 0.6;
    return {
      u: from.u + share * (to.u - from.u) + out,
      v: from.v + share * (to.v - from.v),
    };
  });
}
