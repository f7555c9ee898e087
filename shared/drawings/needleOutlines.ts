/** One planned needle on a drawing: its way, the cannula at its true outer diameter, the device before it is opened. */

import { cannulaOf } from '../devices/ownDevice.ts';
import type { Vec3 } from '../math/vec3.ts';
import { needleEnds } from '../plan/needleMesh.ts';
import type { Plan } from '../plan/plan.ts';
import type { Trajectory } from '../plan/trajectory.ts';
import type { Spot } from './view.ts';

const CAP_POINTS = 10;

export interface NeedleOutlines {
  readonly path: readonly Spot[];
  /** From the skin's side to where the device begins. */
  readonly needle: readonly Spot[];
  /** As thick as the bore of its cannula, closed. */
  readonly device: readonly Spot[];
  readonly entry: Spot;
  readonly target: Spot;
}

export function needleOutlines(
  trajectory: Trajectory,
  plan: Plan,
  toDrawing: (p: Vec3) => Spot,
): NeedleOutlines {
  const { outer, inner } = needleEnds(trajectory, plan);
  const { outerDiameterMm, innerDiameterMm } = cannulaOf(plan.sides[trajectory.side].access);
  const outside = toDrawing(outer);
  const deviceBack = toDrawing(inner);
  const target = toDrawing(trajectory.tip);
  return {
    path: [outside, target],
    needle: band(outside, deviceBack, outerDiameterMm / 2),
    device: capsule(deviceBack, target, innerDiameterMm / 2),
    entry: toDrawing(trajectory.entry),
    target,
  };
}

function acrossOf(from: Spot, to: Spot): Spot {
  const [du, dv] = [to.u - from.u, to.v - from.v];
  const long = Math.hypot(du, dv);
  return long === 0 ? { u: 1, v: 0 } : { u: -dv / long, v: du / long };
}

function band(from: Spot, to: Spot, half: number): readonly Spot[] {
  const { u, v } = acrossOf(from, to);
  const beside = (p: Spot, way: number) => ({ u: p.u + way * half * u, v: p.v + way * half * v });
  return [beside(from, 1), beside(to, 1), beside(to, -1), beside(from, -1)];
}

/** The round ends lie within the length. */
function capsule(from: Spot, to: Spot, wantedHalf: number): readonly Spot[] {
  const long = Math.hypot(to.u - from.u, to.v - from.v);
  const half = Math.min(wantedHalf, long / 2);
  const across = acrossOf(from, to);
  const along = { u: across.v, v: -across.u };
  const end = (centre: Spot, way: number) =>
    Array.from({ length: CAP_POINTS + 1 }, (_, i) => {
      const angle = Math.PI * (i / CAP_POINTS - 0.5);
      const [a, c] = [way * half * Math.cos(angle), way * half * Math.sin(angle)];
      return {
        u: centre.u + a * along.u + c * across.u,
        v: centre.v + a * along.v + c * across.v,
      };
    });
  const inward = (p: Spot, way: number) => ({
    u: p.u + way * half * along.u,
    v: p.v + way * half * along.v,
  });
  return [...end(inward(to, -1), 1), ...end(inward(from, 1), -1)];
}
