/** Distance between a straight piece of line and a surface of triangles. A piece of no length is a point. */
import { cross, dot, minus, plus, times, type Vec3, vec3 } from '../math/vec3.ts';
import type { TriangleMesh } from './triangleMesh.ts';

/** Triangles prepared for many questions: their corners, and a ball around each. */
export interface Patch {
  readonly count: number;
  /** Nine numbers a triangle. */
  readonly cornersMm: Float64Array;
  /** Centre and radius: four numbers a triangle. */
  readonly ballsMm: Float64Array;
}

/** The triangles of a mesh that a question is asked of. */
export function patchOf(
  { positionsMm, triangles }: Pick<TriangleMesh, 'positionsMm' | 'triangles'>,
  chosen: readonly number[],
): Patch {
  const cornersMm = new Float64Array(chosen.length * 9);
  const ballsMm = new Float64Array(chosen.length * 4);
  chosen.forEach((triangle, k) => {
    for (let corner = 0; corner < 3; corner++) {
      const vertex = triangles[triangle * 3 + corner]!;
      for (let axis = 0; axis < 3; axis++)
        cornersMm[k * 9 + corner * 3 + axis] = positionsMm[vertex * 3 + axis]!;
    }
    for (let axis = 0; axis < 3; axis++)
      ballsMm[k * 4 + axis] =
        (cornersMm[k * 9 + axis]! + cornersMm[k * 9 + 3 + axis]! + cornersMm[k * 9 + 6 + axis]!) /
        3;
    let squared = 0;
    for (let corner = 0; corner < 3; corner++) {
      let sum = 0;
      for (let axis = 0; axis < 3; axis++)
        sum += (cornersMm[k * 9 + corner * 3 + axis]! - ballsMm[k * 4 + axis]!) ** 2;
      squared = Math.max(squared, sum);
    }
    ballsMm[k * 4 + 3] = Math.sqrt(squared);
  });
  return { count: chosen.length, cornersMm, ballsMm };
}

/** Several patches in one, in their order. */
export function joinPatches(patches: readonly Patch[]): Patch {
  const count = patches.reduce((sum, patch) => sum + patch.count, 0);
  const cornersMm = new Float64Array(count * 9);
  const ballsMm = new Float64Array(count * 4);
  let at = 0;
  for (const patch of patches) {
    cornersMm.set(patch.cornersMm, at * 9);
    ballsMm.set(patch.ballsMm, at * 4);
    at += patch.count;
  }
  return { count, cornersMm, ballsMm };
}

/** Infinite for an empty patch. */
export function distanceToPatchMm(from: Vec3, to: Vec3, patch: Patch): number {
  return nearestInPatch(from, to, patch).distanceMm;
}

export interface Nearest {
  readonly distanceMm: number;
  /** Place in the patch of the first triangle that lies so near; −1 in an empty patch. */
  readonly triangle: number;
}

export function nearestInPatch(from: Vec3, to: Vec3, patch: Patch): Nearest {
  const { count, ballsMm } = patch;
  if (count === 0) return { distanceMm: Number.POSITIVE_INFINITY, triangle: -1 };
  const toCentreSquared = squaredToCentres(from, to, patch);
  let nearest = 0;
  for (let k = 1; k < count; k++) if (toCentreSquared[k]! < toCentreSquared[nearest]!) nearest = k;
  // Whatever ball lies further away than this triangle holds nothing nearer.
  let distanceMm = distanceToTriangle(from, to, patch, nearest);
  let triangle = nearest;
  for (let k = 0; k < count; k++) {
    if (toCentreSquared[k]! >= (distanceMm + ballsMm[k * 4 + 3]!) ** 2) continue;
    const found = distanceToTriangle(from, to, patch, k);
    if (found > distanceMm || (found === distanceMm && k >= triangle)) continue;
    distanceMm = found;
    triangle = k;
  }
  return { distanceMm, triangle };
}

/** In plain numbers: a plan that moves asks this of every triangle of a body hundreds of times. */
function squaredToCentres(from: Vec3, to: Vec3, { count, ballsMm }: Patch): Float64Array {
  const { x: fromX, y: fromY, z: fromZ } = from;
  const { x: wayX, y: wayY, z: wayZ } = minus(to, from);
  const square = wayX * wayX + wayY * wayY + wayZ * wayZ;
  const found = new Float64Array(count);
  for (let k = 0; k < count; k++) {
    const x = ballsMm[k * 4]! - fromX;
    const y = ballsMm[k * 4 + 1]! - fromY;
    const z = ballsMm[k * 4 + 2]! - fromZ;
    const share = square > 0 ? (x * wayX + y * wayY + z * wayZ) / square : 0;
    const at = share < 0 ? 0 : share > 1 ? 1 : share;
    const [dx, dy, dz] = [x - at * wayX, y - at * wayY, z - at * wayZ];
    found[k] = dx * dx + dy * dy + dz * dz;
  }
  return found;
}

/** The nearest pair lies at an end of the line, on an edge, or where the line runs through. */
function distanceToTriangle(from: Vec3, to: Vec3, { cornersMm }: Patch, k: number): number {
  const corner = (i: number) =>
    vec3(cornersMm[k * 9 + i * 3]!, cornersMm[k * 9 + i * 3 + 1]!, cornersMm[k * 9 + i * 3 + 2]!);
  const [a, b, c] = [corner(0), corner(1), corner(2)];
  if (runsThrough(from, to, a, b, c)) return 0;
  return Math.sqrt(
    Math.min(
      betweenLinesSquared(from, to, a, b),
      betweenLinesSquared(from, to, b, c),
      betweenLinesSquared(from, to, c, a),
      overTriangleSquared(from, a, b, c),
      overTriangleSquared(to, a, b, c),
    ),
  );
}

function runsThrough(from: Vec3, to: Vec3, a: Vec3, b: Vec3, c: Vec3): boolean {
  const normal = cross(minus(b, a), minus(c, a));
  const start = dot(minus(from, a), normal);
  const end = dot(minus(to, a), normal);
  if (start * end > 0 || start === end) return false;
  return isOver(plus(from, times(minus(to, from), start / (start - end))), a, b, c, normal);
}

/** Squared distance to the triangle's plane where the point lies above or below the triangle; else infinite. */
function overTriangleSquared(p: Vec3, a: Vec3, b: Vec3, c: Vec3): number {
  const normal = cross(minus(b, a), minus(c, a));
  if (!isOver(p, a, b, c, normal)) return Number.POSITIVE_INFINITY;
  return dot(minus(p, a), normal) ** 2 / dot(normal, normal);
}

function isOver(p: Vec3, a: Vec3, b: Vec3, c: Vec3, normal: Vec3): boolean {
  return (
    dot(cross(minus(b, a), minus(p, a)), normal) >= 0 &&
    dot(cross(minus(c, b), minus(p, b)), normal) >= 0 &&
    dot(cross(minus(a, c), minus(p, c)), normal) >= 0
  );
}

function betweenLinesSquared(p: Vec3, q: Vec3, a: Vec3, b: Vec3): number {
  const u = minus(q, p);
  const v = minus(b, a);
  const w = minus(p, a);
  const uu = dot(u, u);
  const vv = dot(v, v);
  const uv = dot(u, v);
  const across = uu * vv - uv * uv;
  // On lines that run alike any start will do: the clamped ends settle it.
  let s = across > 0 ? clampShare((uv * dot(v, w) - vv * dot(u, w)) / across) : 0;
  let t = vv > 0 ? clampShare((uv * s + dot(v, w)) / vv) : 0;
  s = uu > 0 ? clampShare((uv * t - dot(u, w)) / uu) : 0;
  t = vv > 0 ? clampShare((uv * s + dot(v, w)) / vv) : 0;
  const apart = minus(plus(w, times(u, s)), times(v, t));
  return dot(apart, apart);
}

function clampShare(share: number): number {
  return Math.max(0, Math.min(1, share));
}
