/**
 * A path in the numbers people turn and type, and back (M-PL-8). Angles and depth pivot at the entry; a point that is
 * moved leaves the other where it is. The paths that come back are new ones: nothing is stored here.
 */
import type { Side } from '../../anatomy/levels.ts';
import { type Point, point } from '../../math/frames.ts';
import { length, minus, plus, times, type Vec3, vec3 } from '../../math/vec3.ts';
import { degrees, radians } from '../../quantities/units.ts';
import type { NeedlePath } from '../plan.ts';
import { SHORTEST_PATH_MM } from './constants.ts';
import { directionOf, ownSide } from './needle.ts';

export interface PathAngles {
  /** Convergence forward and medially. */
  readonly transverseAngleDeg: number;
  /** Positive when the path heads caudad going forward. */
  readonly sagittalAngleDeg: number;
}

export function anglesOf(path: NeedlePath, side: Side): PathAngles {
  const { x, y, z } = ownSide(directionOf(path), side);
  return {
    transverseAngleDeg: degrees(Math.atan2(0 - x, y)),
    sagittalAngleDeg: degrees(Math.atan2(0 - z, y)),
  };
}

/** From entry to target. */
export function depthOf({ entry, target }: NeedlePath): number {
  return length(minus(target, entry));
}

/** Turned about the entry; as deep as before. Both angles under a right one. */
export function withAngles(
  path: NeedlePath,
  side: Side,
  { transverseAngleDeg, sagittalAngleDeg }: PathAngles,
): NeedlePath {
  const own = vec3(
    0 - Math.tan(radians(transverseAngleDeg)),
    1,
    0 - Math.tan(radians(sagittalAngleDeg)),
  );
  const way = times(ownSide(own, side), depthOf(path) / length(own));
  return { entry: path.entry, target: toPoint(plus(path.entry, way)) };
}

export function withDepth(path: NeedlePath, depthMm: number): NeedlePath {
  const deep = Math.max(SHORTEST_PATH_MM.value, depthMm);
  return {
    entry: path.entry,
    target: toPoint(plus(path.entry, times(directionOf(path), deep))),
  };
}

/** A point of the path at this distance from the midline, counted outward on its own side; the other stays. */
export function withFromMidline(
  path: NeedlePath,
  side: Side,
  end: 'entry' | 'target',
  distanceMm: number,
): NeedlePath {
  const { y, z } = path[end];
  const to = toPoint(ownSide(vec3(distanceMm, y, z), side));
  return end === 'entry' ? moveEntry(path, to) : moveTarget(path, to);
}

/** Dragged by its entry: the target stays. Too near to it nothing moves. */
export function moveEntry({ entry, target }: NeedlePath, to: Point<'vertebra'>): NeedlePath {
  return { entry: apart(to, target) ? to : entry, target };
}

/** Dragged by its target: the entry stays. */
export function moveTarget({ entry, target }: NeedlePath, to: Point<'vertebra'>): NeedlePath {
  return { entry, target: apart(entry, to) ? to : target };
}

/** The whole path, without turning it. */
export function shiftPath({ entry, target }: NeedlePath, by: Vec3): NeedlePath {
  return { entry: toPoint(plus(entry, by)), target: toPoint(plus(target, by)) };
}

/** To the other side of the midline. */
export function mirrorPath({ entry, target }: NeedlePath): NeedlePath {
  return { entry: toPoint(ownSide(entry, 'left')), target: toPoint(ownSide(target, 'left')) };
}

function apart(a: Vec3, b: Vec3): boolean {
  return length(minus(a, b)) >= SHORTEST_PATH_MM.value;
}

function toPoint({ x, y, z }: Vec3): Point<'vertebra'> {
  return point<'vertebra'>(x, y, z);
}
