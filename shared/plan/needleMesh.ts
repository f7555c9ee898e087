/** A working cannula as a closed cylinder along its trajectory: true outer diameter, vertebra frame. */
import { cannulaOf } from '../devices/ownDevice.ts';
import { type Point, point } from '../math/frames.ts';
import { cross, length, minus, normalize, plus, times, type Vec3, vec3 } from '../math/vec3.ts';
import type { TriangleMesh } from '../mesh/triangleMesh.ts';
import { deviceLengthMm, type Plan } from './plan.ts';
import type { Trajectory } from './trajectory.ts';

/** How much is shown of what stands out of the bone: a hint, not its length. */
const SHOWN_OUTSIDE_MM = 34;
/** Whole cylinder: its edges lie on the true circle, so its volume is a little short of the circle's. */
const SPOKES = 28;
/** Rings beside each rim keep the shading of wall and end apart; they change no surface. */
const RIM_SHARE = 0.06;
const UPRIGHT = 0.9;

export interface NeedleEnds {
  /** Outside the bone. */
  readonly outer: Point<'vertebra'>;
  readonly inner: Point<'vertebra'>;
}

/** The cannula is drawn back behind the device, as it is when the device is opened. */
export function needleEnds(path: Trajectory, plan: Plan): NeedleEnds {
  const along = (from: Vec3, distanceMm: number) => {
    const p = plus(from, times(path.direction, distanceMm));
    return point<'vertebra'>(p.x, p.y, p.z);
  };
  return {
    outer: along(path.entry, -SHOWN_OUTSIDE_MM),
    inner: along(path.balloonCentre, -deviceLengthMm(plan) / 2),
  };
}

/** From its place to where it is when only a share of its way into the bone is done: at none, its end is at the cortex. */
export function drawnBackMm(path: Trajectory, plan: Plan, insertedShare: number): Vec3 {
  const wayMm = length(minus(needleEnds(path, plan).inner, path.entry));
  return times(path.direction, (insertedShare - 1) * wayMm);
}

export function needleMesh(path: Trajectory, plan: Plan): TriangleMesh {
  const { outer, inner } = needleEnds(path, plan);
  return cylinderMesh(outer, inner, cannulaOf(plan.sides[path.side].access).outerDiameterMm / 2);
}

/** From the middle of one end along its face, over the wall, to the middle of the other. */
function cylinderMesh(from: Vec3, to: Vec3, radiusMm: number): TriangleMesh {
  const axis = normalize(minus(to, from));
  // Any direction across will do, but a needle along z has none across z.
  const aside = Math.abs(axis.z) > UPRIGHT ? vec3(1, 0, 0) : vec3(0, 0, 1);
  const across = normalize(cross(axis, aside));
  const up = cross(across, axis);
  const rim = RIM_SHARE * radiusMm;
  const rings = [
    { at: from, radius: radiusMm - rim },
    { at: from, radius: radiusMm },
    { at: plus(from, times(axis, rim)), radius: radiusMm },
    { at: plus(to, times(axis, -rim)), radius: radiusMm },
    { at: to, radius: radiusMm },
    { at: to, radius: radiusMm - rim },
  ];
  const points: Vec3[] = [from];
  for (const { at, radius } of rings)
    for (let spoke = 0; spoke < SPOKES; spoke++) {
      const angle = (2 * Math.PI * spoke) / SPOKES;
      const out = plus(times(across, Math.cos(angle)), times(up, Math.sin(angle)));
      points.push(plus(at, times(out, radius)));
    }
  points.push(to);
  const triangles = Uint32Array.from(cylinderTriangles(rings.length));
  return {
    positionsMm: Float64Array.from(points.flatMap(({ x, y, z }) => [x, y, z])),
    triangles,
    regionOf: new Uint8Array(triangles.length / 3),
  };
}

function cylinderTriangles(rings: number): readonly number[] {
  const triangles: number[] = [];
  const at = (ring: number, spoke: number) => 1 + ring * SPOKES + (spoke % SPOKES);
  const last = 1 + rings * SPOKES;
  for (let spoke = 0; spoke < SPOKES; spoke++) {
    triangles.push(0, at(0, spoke), at(0, spoke + 1));
    for (let ring = 0; ring + 1 < rings; ring++) {
      const [a, b] = [at(ring, spoke), at(ring, spoke + 1)];
      const [c, d] = [at(ring + 1, spoke), at(ring + 1, spoke + 1)];
      triangles.push(a, c, b, b, c, d);
    }
    triangles.push(last, at(rings - 1, spoke + 1), at(rings - 1, spoke));
  }
  return triangles;
}
