/**
 * Reads a vertebral body's outline (a closed loop) as a frame of four straight sides, its four corners and middle points.
 * Osteophytes are left out: what stands out of the line of a wall by more than RIM_MM is not looked at. What rises in the
 * line of its wall is wall and counts, however far the endplate beside it has sunk.
 */
import { loopArea, type PlanePoint } from '../../mesh/cutSurface.ts';

/** Ends named as in a sagittal outline, where `across` points forward; in a coronal one they are its left and right end. */
export interface EdgePoints {
  readonly anterior: PlanePoint;
  readonly middle: PlanePoint;
  readonly posterior: PlanePoint;
}

export interface OutlinePoints {
  readonly superior: EdgePoints;
  readonly inferior: EdgePoints;
}

/** How far a normal rim stands out of the straight line through the inner 70 % of its wall. */
export const RIM_MM = 2;
const INNER = [0.15, 0.85] as const;
const SAMPLES = 41;
/** Half of the band over which a middle point is averaged, as a share of the depth. */
const MIDDLE_BAND = 0.05;

/** A straight side: `value = at + slope * along`. */
interface Side {
  readonly at: number;
  readonly slope: number;
}

/** The loop of the body: of the loops large enough to be one, the foremost. The canal lies between it and the arch. */
export function pickBodyLoop(
  loops: readonly (readonly PlanePoint[])[],
): readonly PlanePoint[] | null {
  const large = loops.filter((loop) => loopArea(loop) > 150);
  return large.sort((p, q) => meanAcross(q) - meanAcross(p))[0] ?? null;
}

function meanAcross(loop: readonly PlanePoint[]): number {
  return loop.reduce((sum, p) => sum + p.a, 0) / loop.length;
}

/**
 * Points and the tilt of the outline: the mean direction of the two endplates against `across`, radians. null when it has
 * no four sides.
 */
export function readOutline(
  loop: readonly PlanePoint[],
): { readonly points: OutlinePoints; readonly tiltRad: number } | null {
  let tiltRad = 0;
  let sides = fitSides(loop);
  if (!sides) return null;
  for (let round = 0; round < 8; round++) {
    tiltRad += Math.atan((sides.superior.slope + sides.inferior.slope) / 2);
    sides = fitSides(turn(loop, -tiltRad));
    if (!sides) return null;
  }
  const { back, front } = sides;
  const level = turn(loop, -tiltRad);
  const edge = (plate: Side, up: 1 | -1): EdgePoints | null => {
    const posterior = findCorner(level, plate, back, up, -1);
    const anterior = findCorner(level, plate, front, up, 1);
    const middle = middlePoint(level, posterior, anterior, up);
    if (!middle) return null;
    const home = (p: PlanePoint) => turn([p], tiltRad)[0]!;
    return { anterior: home(anterior), middle: home(middle), posterior: home(posterior) };
  };
  const superior = edge(sides.superior, 1);
  const inferior = edge(sides.inferior, -1);
  return superior && inferior && { points: { superior, inferior }, tiltRad };
}

/** Least-squares sides through the inner part of each edge, so that rims do not bend them. Twice, for the ends. */
function fitSides(loop: readonly PlanePoint[]) {
  const a = loop.map((p) => p.a);
  const z = loop.map((p) => p.z);
  let back: Side = { at: Math.min(...a), slope: 0 };
  let front: Side = { at: Math.max(...a), slope: 0 };
  let superior: Side = { at: Math.max(...z), slope: 0 };
  let inferior: Side = { at: Math.min(...z), slope: 0 };
  const swapped = loop.map((p) => ({ a: p.z, z: p.a }));
  for (let round = 0; round < 4; round++) {
    const plate = (side: Side, up: 1 | -1) => {
      const from = meet(side, back).a;
      const to = meet(side, front).a;
      return fitEdge(loop, from, to, up);
    };
    const wall = (side: Side, out: 1 | -1) => {
      const from = meet(inferior, side).z;
      const to = meet(superior, side).z;
      return fitEdge(swapped, from, to, out);
    };
    const plates = { superior: plate(superior, 1), inferior: plate(inferior, -1) };
    if (!plates.superior || !plates.inferior) return null;
    superior = plates.superior;
    inferior = plates.inferior;
    // Walls end where the new plates lie.
    const walls = { back: wall(back, -1), front: wall(front, 1) };
    if (!walls.back || !walls.front) return null;
    back = walls.back;
    front = walls.front;
  }
  return { superior, inferior, back, front };
}

function fitEdge(loop: readonly PlanePoint[], from: number, to: number, up: 1 | -1): Side | null {
  let n = 0;
  let sa = 0;
  let sz = 0;
  let saa = 0;
  let saz = 0;
  for (let k = 0; k < SAMPLES; k++) {
    const a = from + (to - from) * (INNER[0] + ((INNER[1] - INNER[0]) * k) / (SAMPLES - 1));
    const z = edgeAt(loop, a, up);
    if (z === null) continue;
    n += 1;
    sa += a;
    sz += z;
    saa += a * a;
    saz += a * z;
  }
  const slope = (n * saz - sa * sz) / (n * saa - sa * sa);
  if (!Number.isFinite(slope)) return null;
  return { at: (sz - slope * sa) / n, slope };
}

/** The outermost crossing of the loop with the line across = a; null when they do not meet. */
export function edgeAt(loop: readonly PlanePoint[], a: number, up: 1 | -1): number | null {
  let best: number | null = null;
  let p = loop[loop.length - 1]!;
  // Asked a million times for one bone: no iterator, no remainder.
  for (let k = 0; k < loop.length; k++) {
    const q = loop[k]!;
    const from = p;
    p = q;
    if (from.a >= a === q.a >= a) continue;
    const z = from.z + ((q.z - from.z) * (a - from.a)) / (q.a - from.a);
    if (best === null || up * z > up * best) best = z;
  }
  return best;
}

/** Where an endplate (z over a) and a wall (a over z) cross. */
function meet(plate: Side, wall: Side): PlanePoint {
  const a = (wall.at + wall.slope * plate.at) / (1 - wall.slope * plate.slope);
  return { a, z: plate.at + plate.slope * a };
}

/** The point of the rim furthest out over its endplate and its wall together. */
function findCorner(
  loop: readonly PlanePoint[],
  plate: Side,
  wall: Side,
  up: 1 | -1,
  out: 1 | -1,
): PlanePoint {
  let corner = meet(plate, wall);
  let furthest = Number.NEGATIVE_INFINITY;
  for (const p of loop) {
    const overPlate = (up * (p.z - plate.at - plate.slope * p.a)) / Math.hypot(1, plate.slope);
    const overWall = (out * (p.a - wall.at - wall.slope * p.z)) / Math.hypot(1, wall.slope);
    if (overWall > RIM_MM || overPlate + overWall <= furthest) continue;
    furthest = overPlate + overWall;
    corner = p;
  }
  return corner;
}

/** The endplate half-way between its two corners, averaged over a small band against the grain of the mesh. */
function middlePoint(
  loop: readonly PlanePoint[],
  back: PlanePoint,
  front: PlanePoint,
  up: 1 | -1,
): PlanePoint | null {
  const a = (back.a + front.a) / 2;
  const band = MIDDLE_BAND * (front.a - back.a);
  const read = [-1, -0.5, 0, 0.5, 1].map((k) => edgeAt(loop, a + k * band, up));
  const known = read.filter((z) => z !== null);
  if (known.length === 0) return null;
  return { a, z: known.reduce((sum, z) => sum + z, 0) / known.length };
}

function turn(points: readonly PlanePoint[], angleRad: number): readonly PlanePoint[] {
  const c = Math.cos(angleRad);
  const s = Math.sin(angleRad);
  return points.map((p) => ({ a: c * p.a - s * p.z, z: s * p.a + c * p.z }));
}
