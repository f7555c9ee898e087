/**
 * The arch of a level seen from behind, from the side and from below: the outline of its implicit solid along each axis,
 * found once a level and remembered. Every vertex keeps its depth, so that a tilted vertebra is drawn tilted.
 */
import type { Level } from '../../anatomy/levels.ts';
import type { VertebraShape } from '../../anatomy/vertebraShape.ts';
import { type Vec3, vec3 } from '../../math/vec3.ts';
import type { Field } from '../../mesh/surfaceNets.ts';
import { contourLoops } from '../contour.ts';
import { archSolid, fitArch } from './archSolid.ts';

export type Silhouette = readonly (readonly Vec3[])[];

export interface ArchSilhouettes {
  readonly posterior: Silhouette;
  readonly lateral: Silhouette;
  readonly axial: Silhouette;
  /** The spinous process alone, from behind. */
  readonly spinous: Silhouette;
}

const STEP_MM = 1.25;
/** More than a step: no outline runs between a place this far from bone and its neighbour. */
const CLEAR_MM = 2 * STEP_MM;

const known = new Map<Level, ArchSilhouettes>();

/** Vertices in the frame of this vertebra. */
export function archSilhouettes(shape: VertebraShape): ArchSilhouettes {
  const table = known.get(shape.level) ?? tableSilhouettes(shape.level);
  known.set(shape.level, table);
  const fit = fitArch(shape);
  const fitted = (loops: Silhouette) =>
    loops.map((loop) => loop.map(({ x, y, z }) => vec3(x * fit.x, fit.toPatientY(y), z * fit.z)));
  return {
    posterior: fitted(table.posterior),
    lateral: fitted(table.lateral),
    axial: fitted(table.axial),
    spinous: fitted(table.spinous),
  };
}

function tableSilhouettes(level: Level): ArchSilhouettes {
  const { field, partField, box } = archSolid(level);
  const [x, y, z] = [0, 1, 2].map((axis) => {
    // The left half is the right one mirrored: its columns lie on the same places.
    const half = Math.ceil((box.high[axis]! - (axis === 0 ? 0 : box.low[axis]!)) / STEP_MM);
    return axis === 0
      ? { from: -half * STEP_MM, count: 2 * half + 1 }
      : { from: box.low[axis]!, count: half + 1 };
  }) as [Span, Span, Span];
  const all = sample(field, x, y, z);
  return {
    posterior: outline(
      all,
      x,
      z,
      y,
      ([i, k], j) => [i, j, k],
      ([a, c], b) => vec3(a, b, c),
    ),
    lateral: outline(
      all,
      y,
      z,
      x,
      ([j, k], i) => [i, j, k],
      ([b, c], a) => vec3(a, b, c),
    ),
    axial: outline(
      all,
      x,
      y,
      z,
      ([i, j], k) => [i, j, k],
      ([a, b], c) => vec3(a, b, c),
    ),
    spinous: outline(
      sample(partField('spinousProcess'), x, y, z),
      x,
      z,
      y,
      ([i, k], j) => [i, j, k],
      ([a, c], b) => vec3(a, b, c),
    ),
  };
}

interface Span {
  readonly from: number;
  readonly count: number;
}

type Samples = (i: number, j: number, k: number) => number;

function sample(field: Field, x: Span, y: Span, z: Span): Samples {
  const half = (x.count - 1) / 2;
  const values = new Float64Array((half + 1) * y.count * z.count);
  const index = (i: number, j: number, k: number) => (i * y.count + j) * z.count + k;
  for (let i = 0; i <= half; i++)
    for (let j = 0; j < y.count; j++)
      for (let k = 0; k < z.count; k++) {
        const value = field(i * STEP_MM, y.from + j * STEP_MM, z.from + k * STEP_MM);
        values[index(i, j, k)] = value;
        // Far from bone the next places are clear of it too: they count as clear and are not asked.
        for (let clear = value - STEP_MM; clear > CLEAR_MM && k + 1 < z.count; clear -= STEP_MM)
          values[index(i, j, ++k)] = CLEAR_MM;
      }
  return (i, j, k) => values[index(Math.abs(i - half), j, k)]!;
}

/** The nearest the solid comes on each line of sight, and the loops on which that is nothing. */
function outline(
  samples: Samples,
  across: Span,
  up: Span,
  along: Span,
  order: (node: readonly [number, number], depth: number) => readonly [number, number, number],
  place: (spot: readonly [number, number], depth: number) => Vec3,
): Silhouette {
  const values = new Float64Array(across.count * up.count);
  const depths = new Float64Array(across.count * up.count);
  for (let row = 0; row < up.count; row++)
    for (let column = 0; column < across.count; column++) {
      let least = Infinity;
      let at = 0;
      for (let depth = 0; depth < along.count; depth++) {
        const value = samples(...order([column, row], depth));
        if (value < least) [least, at] = [value, depth];
      }
      values[row * across.count + column] = least;
      depths[row * across.count + column] = along.from + at * STEP_MM;
    }
  const depthAt = (column: number, row: number) => {
    const [c, r] = [Math.floor(column), Math.floor(row)];
    const [cNext, rNext] = [Math.ceil(column), Math.ceil(row)];
    const share = Math.max(column - c, row - r);
    const here = depths[r * across.count + c]!;
    return here + share * (depths[rNext * across.count + cNext]! - here);
  };
  return contourLoops({ columns: across.count, rows: up.count, values }).map((loop) =>
    loop.map(({ column, row }) =>
      place([across.from + column * STEP_MM, up.from + row * STEP_MM], depthAt(column, row)),
    ),
  );
}
