/**
 * Fits the figures of the arch (shared/anatomy/archFigures.ts) to the Open3DModel column and writes the file anew.
 * KYPHOPLAN_DATA=FOLDER node tests/tools/run.mjs tests/tools/fitArch.ts OUTPUT.ts [LEVEL …]
 * then: npx biome check --write OUTPUT.ts
 *
 * What is fitted. Every rod and face of a level, starting from what the table holds; the pedicle, the canal and the body
 * are the morphometry's and stand still. Rods in the midline stay there.
 * To what. The atlas's vertebra at table size (realVertebrae.ts), left and right folded into one half.
 * What is minimised. On a lattice around the atlas's arch: the difference of the two signed distances, ours and the atlas's,
 * each first squashed by d / (1 + |d| / REACH_MM). Near both surfaces that is the distance between them, measured from
 * both sides at once; far from either it says no more than in or out, so no outlier pulls. A weak pull towards the start
 * keeps figures that the surface does not determine.
 * How. Levenberg–Marquardt; the derivative by each figure is taken of its own rod only and carried through the blend.
 */
import { writeFileSync } from 'node:fs';
import { ARCH_FIGURES } from '../../shared/anatomy/archFigures.ts';
import {
  type ArchFigures,
  type DrawnLevel,
  FACE_NAMES,
  type FaceName,
  ROD_KINDS,
  ROD_NAMES,
  type RodName,
  rowOfFigures,
} from '../../shared/anatomy/archTable.ts';
import type { Level } from '../../shared/anatomy/levels.ts';
import { posteriorElements } from '../../shared/anatomy/posteriorElements.ts';
import { joinArch, joinPart, vertebraField } from '../../shared/anatomy/vertebraField.ts';
import type { Field } from '../../shared/mesh/surfaceNets.ts';
import { meshDistance } from './meshDistance.ts';
import { printArch, roundFigures } from './printArch.ts';
import type { NamedMesh } from './readGlb.ts';
import { atTableSize, realVertebra } from './realVertebrae.ts';
import { solveSymmetric } from './solveSymmetric.ts';

const REACH_MM = 3;
const LATTICE_MM = 1.5;
/** The lattice goes this far from the atlas's surface, and this far in front of the posterior wall: ribs sit on the body. */
const BAND_MM = 7;
const FRONT_MM = { withRibs: 5, without: -2 };
const ITERATIONS = 40;
/** Weight of the pull towards the start, per figure, in units of one lattice point. */
const PULL = 1.2;
const LEAST_LENGTH_MM = 1.5;
const MIDLINE: readonly RodName[] = ['spinousRoot', 'spinousShaft', 'spinousTip'];

type PartName = RodName | FaceName;

interface Figure {
  readonly part: PartName;
  readonly index: number;
  /** How far it may be expected to go. */
  readonly scale: number;
  readonly least: number;
  readonly most: number;
}

interface Lattice {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
  readonly wanted: Float64Array;
  readonly bodyMm: Float64Array;
  readonly canalMm: Float64Array;
  readonly notchMm: Float64Array;
}

if (process.argv[1]?.endsWith('fitArch.ts')) main();

function main(): void {
  const [output, ...asked] = process.argv.slice(2);
  const data = process.env.KYPHOPLAN_DATA;
  if (!output || !data)
    throw new Error('Usage: KYPHOPLAN_DATA=FOLDER fitArch.ts OUTPUT.ts [LEVEL …]');
  const figures: Record<DrawnLevel, ArchFigures> = { ...ARCH_FIGURES };
  for (const level of Object.keys(ARCH_FIGURES) as DrawnLevel[]) {
    if (asked.length > 0 && !asked.includes(level)) continue;
    const surface = realVertebra(data, 'open3d', level);
    if (!surface) throw new Error(`the atlas holds no ${level}`);
    figures[level] = fitLevel(level, figures[level], atTableSize(surface, level));
    writeFileSync(output, printArch(figures));
  }
}

function fitLevel(level: Level, start: ArchFigures, atlas: NamedMesh): ArchFigures {
  const lattice = layLattice(level, atlas);
  const free = freeFigures(start);
  let best = moved(start, free, new Float64Array(free.length));
  let state = evaluate(level, best, lattice);
  let cost = costOf(state.residual, best, start, free);
  const first = cost;
  let damping = 0.01;
  for (let round = 0; round < ITERATIONS; round++) {
    const { matrix, gradient } = normalEquations(level, best, start, free, lattice, state);
    let gained = 0;
    for (let tries = 0; tries < 6 && gained === 0; tries++) {
      const step = solveSymmetric(matrix, gradient, damping);
      const next = moved(best, free, step);
      const nextState = evaluate(level, next, lattice);
      const nextCost = costOf(nextState.residual, next, start, free);
      if (nextCost < cost) {
        gained = cost - nextCost;
        [best, state, cost] = [next, nextState, nextCost];
        damping = Math.max(1e-4, damping / 3);
      } else damping *= 4;
    }
    if (gained < 2e-4 * cost) break;
  }
  const points = lattice.x.length;
  console.log(
    level,
    `${points} points, ${free.length} figures, rms ${Math.sqrt(first / points).toFixed(3)} → ${Math.sqrt(cost / points).toFixed(3)}`,
  );
  return Object.fromEntries(
    Object.entries(best).map(([name, figures]) => [name, roundFigures(figures)]),
  );
}

function squash(distanceMm: number): number {
  return distanceMm / (1 + Math.abs(distanceMm) / REACH_MM);
}

/** The right half of the space around the arch; what is wanted there is the mean of the atlas's two sides. */
function layLattice(level: Level, atlas: NamedMesh): Lattice {
  const { distanceMm, isInside } = meshDistance(atlas, BAND_MM);
  const { body, notch } = vertebraField(level);
  const { canal, wallY } = posteriorElements(level);
  const signed = (x: number, y: number, z: number) =>
    distanceMm(x, y, z) * (isInside(x, y, z) ? -1 : 1);
  const low = [0, 0, 0].map(() => Infinity);
  const high = [0, 0, 0].map(() => -Infinity);
  atlas.positionsMm.forEach((value, i) => {
    low[i % 3] = Math.min(low[i % 3]!, value - BAND_MM);
    high[i % 3] = Math.max(high[i % 3]!, value + BAND_MM);
  });
  const front = level.startsWith('L') ? FRONT_MM.without : FRONT_MM.withRibs;
  const rows: number[][] = [];
  // Half a step off the midline and off round numbers: no point lies on an edge of the mesh.
  for (let x = 0.37; x < Math.max(-low[0]!, high[0]!); x += LATTICE_MM)
    for (let y = wallY + front; y > low[1]!; y -= LATTICE_MM)
      for (let z = low[2]!; z < high[2]!; z += LATTICE_MM) {
        const [right, left] = [signed(x, y, z), signed(-x, y, z)];
        if (Math.min(Math.abs(right), Math.abs(left)) >= BAND_MM) continue;
        const bodyMm = body(x, y, z);
        if (bodyMm < -2) continue;
        const wanted = (squash(right) + squash(left)) / 2;
        rows.push([x, y, z, wanted, bodyMm, canal(x, y, z), notch(x, y, z)]);
      }
  const column = (k: number) => Float64Array.from(rows, (row) => row[k]!);
  return {
    x: column(0),
    y: column(1),
    z: column(2),
    wanted: column(3),
    bodyMm: column(4),
    canalMm: column(5),
    notchMm: column(6),
  };
}

function freeFigures(figures: ArchFigures): readonly Figure[] {
  const free: Figure[] = [];
  for (const name of ROD_NAMES) {
    if (!figures[name]) continue;
    for (let index = 0; index < 12; index++) {
      const midline = MIDLINE.includes(name) && [0, 3, 6].includes(index);
      if (midline || (name.startsWith('lamina') && index === 3)) continue;
      free.push({ part: name, index, ...rodRange(name, index) });
    }
  }
  for (const name of FACE_NAMES) {
    if (!figures[name]) continue;
    for (let index = 0; index < 7; index++) free.push({ part: name, index, ...faceRange(index) });
  }
  return free;
}

/** Only the seats of the ribs stand on the body; nothing else grows into its walls: the body is the table's. */
function rodRange(name: RodName, index: number) {
  const costal = name.endsWith('Costal');
  if (index < 6) {
    const isBack = index % 3 === 1;
    const front = name.startsWith('transverse') ? 3 : 7;
    return { scale: 4, least: isBack && !costal ? front : -90, most: 90 };
  }
  if (index === 6) return { scale: 30, least: -180, most: 180 };
  if (index < 11) {
    const most = costal ? 4 : name === 'pedicleRoot' ? 6 : 12;
    return { scale: 1.5, least: 1.2, most };
  }
  return { scale: 1, least: 1, most: costal ? 2 : 5 };
}

function faceRange(index: number) {
  if (index < 3) return { scale: 2, least: -90, most: 90 };
  if (index < 6) return { scale: 0.25, least: -1.5, most: 1.5 };
  return { scale: 0.4, least: -1.5, most: 1.5 };
}

/** Names of the parts in the order of the arch's elements, the pedicle of the table first. */
function partsOf(figures: ArchFigures): readonly RodName[] {
  return ROD_NAMES.filter((name) => figures[name]);
}

function evaluate(level: Level, figures: ArchFigures, lattice: Lattice) {
  const { elements } = posteriorElements(level, rowOfFigures(figures));
  const values = elements.map(({ field }) => sample(field, lattice));
  const blends = elements.map(({ blendMm }) => blendMm);
  const shown = new Float64Array(lattice.x.length);
  const residual = new Float64Array(lattice.x.length);
  for (let i = 0; i < shown.length; i++) {
    shown[i] = joined(values, blends, lattice, i, -1, 0);
    residual[i] = squash(shown[i]!) - lattice.wanted[i]!;
  }
  return { values, blends, shown, residual };
}

function sample(field: Field, { x, y, z }: Lattice): Float64Array {
  const values = new Float64Array(x.length);
  for (let i = 0; i < x.length; i++) values[i] = field(x[i]!, y[i]!, z[i]!);
  return values;
}

/** Our field at a lattice point, one part raised a little. */
function joined(
  values: readonly Float64Array[],
  blends: readonly number[],
  { bodyMm, canalMm, notchMm }: Lattice,
  i: number,
  raised: number,
  byMm: number,
): number {
  let bone = Infinity;
  for (let k = 0; k < values.length; k++)
    bone = joinPart(bone, values[k]![i]! + (k === raised ? byMm : 0), blends[k]!);
  return joinArch(bodyMm[i]!, canalMm[i]!, notchMm[i]!, bone);
}

function costOf(
  residual: Float64Array,
  figures: ArchFigures,
  start: ArchFigures,
  free: readonly Figure[],
): number {
  const misfit = residual.reduce((sum, r) => sum + r * r, 0);
  return free.reduce((sum, { part, index, scale }) => {
    const pulled = (PULL * (figures[part]![index]! - start[part]![index]!)) / scale;
    return sum + pulled * pulled;
  }, misfit);
}

function normalEquations(
  level: Level,
  figures: ArchFigures,
  start: ArchFigures,
  free: readonly Figure[],
  lattice: Lattice,
  { values, blends, shown, residual }: ReturnType<typeof evaluate>,
) {
  const size = free.length;
  const matrix = new Float64Array(size * size);
  const gradient = new Float64Array(size);
  const parts = partsOf(figures);
  /** By part: how the squashed field answers to the part's own distance. */
  const answers = values.map((own, k) => {
    const answer = new Float64Array(shown.length);
    for (let i = 0; i < answer.length; i++) {
      if (own[i]! > shown[i]! + 6) continue;
      const slope = (joined(values, blends, lattice, i, k, 0.02) - shown[i]!) / 0.02;
      answer[i] = slope / (1 + Math.abs(shown[i]!) / REACH_MM) ** 2;
    }
    return answer;
  });
  const touched: number[][] = Array.from(shown, () => []);
  const slopes: number[][] = Array.from(shown, () => []);
  free.forEach(({ part, index, scale }, column) => {
    const by = 0.01 * scale;
    const changed = moved(figures, [free[column]!], [by]);
    const { elements } = posteriorElements(level, rowOfFigures(changed));
    parts.forEach((name, k) => {
      const kind = ROD_KINDS[name];
      if (name !== part && !('face' in kind && kind.face === part)) return;
      const answer = answers[k + 1]!;
      const own = values[k + 1]!;
      const { field } = elements[k + 1]!;
      const actual = changed[part]![index]! - figures[part]![index]! || by;
      for (let i = 0; i < answer.length; i++) {
        if (answer[i] === 0) continue;
        const slope =
          (answer[i]! * (field(lattice.x[i]!, lattice.y[i]!, lattice.z[i]!) - own[i]!)) / actual;
        if (slope === 0) continue;
        const at = touched[i]!.indexOf(column);
        if (at >= 0) slopes[i]![at]! += slope;
        else {
          touched[i]!.push(column);
          slopes[i]!.push(slope);
        }
      }
    });
  });
  for (let i = 0; i < shown.length; i++)
    for (let a = 0; a < touched[i]!.length; a++) {
      const row = touched[i]![a]!;
      gradient[row]! -= slopes[i]![a]! * residual[i]!;
      for (let b = 0; b < touched[i]!.length; b++)
        matrix[row * size + touched[i]![b]!]! += slopes[i]![a]! * slopes[i]![b]!;
    }
  free.forEach(({ part, index, scale }, row) => {
    const pull = (PULL / scale) ** 2;
    matrix[row * size + row]! += pull;
    gradient[row]! -= pull * (figures[part]![index]! - start[part]![index]!);
  });
  return { matrix, gradient };
}

function moved(
  figures: ArchFigures,
  free: readonly Figure[],
  step: ArrayLike<number>,
): ArchFigures {
  const next: Partial<Record<PartName, number[]>> = {};
  free.forEach(({ part, index, scale, least, most }, i) => {
    const own = next[part] ?? [...figures[part]!];
    next[part] = own;
    // No figure goes further in one step than it may be expected to go at all.
    const by = Math.max(-scale, Math.min(scale, step[i]!));
    own[index] = Math.max(least, Math.min(most, own[index]! + by));
  });
  for (const name of ROD_NAMES) if (next[name]) keepLength(next[name]);
  return { ...figures, ...next };
}

/** A rod without length has no direction. */
function keepLength(rod: number[]): void {
  const along = [0, 1, 2].map((k) => rod[3 + k]! - rod[k]!);
  const lengthMm = Math.hypot(...along);
  if (lengthMm >= LEAST_LENGTH_MM) return;
  for (const k of [0, 1, 2]) rod[3 + k] = rod[k]! + (along[k]! * LEAST_LENGTH_MM) / lengthMm;
}
