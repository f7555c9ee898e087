/**
 * Columns of stratified random numbers for Monte-Carlo draws: every column holds each 1/n slice of its distribution
 * exactly once, in a seeded order of its own name. The same name and seed give the same column everywhere, so two
 * runs of one case differ only by what was changed, never by luck.
 */
import { createRandom } from './random.ts';

/** Grid of the standard normal's distribution function, wide enough for any stratum we draw. */
const GRID_LIMIT = 6;
const GRID_STEPS = 4800;
let cumulative: Float64Array | undefined;

function cumulativeGrid(): Float64Array {
  if (cumulative) return cumulative;
  const grid = new Float64Array(GRID_STEPS + 1);
  const step = (2 * GRID_LIMIT) / GRID_STEPS;
  const density = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  for (let i = 1; i <= GRID_STEPS; i++) {
    const z = -GRID_LIMIT + i * step;
    // Simpson's rule on each cell.
    const area = (step / 6) * (density(z - step) + 4 * density(z - step / 2) + density(z));
    grid[i] = grid[i - 1]! + area;
  }
  cumulative = grid;
  return grid;
}

/** Standard normal quantile of a share in (0, 1), to about 1e-6 within ±4. */
export function normalQuantile(share: number): number {
  const grid = cumulativeGrid();
  let low = 0;
  let high = GRID_STEPS;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (grid[middle]! <= share) low = middle;
    else high = middle;
  }
  const inside = (share - grid[low]!) / (grid[high]! - grid[low]!);
  return -GRID_LIMIT + ((low + inside) * 2 * GRID_LIMIT) / GRID_STEPS;
}

export interface Columns {
  readonly seed: number;
  readonly count: number;
  /** Uniform in (0, 1), stratified. */
  uniform(name: string): Float64Array;
  /** Standard normal, stratified. */
  normal(name: string): Float64Array;
}

/** Columns are made on first use and kept: callers read them and never write. */
export function createColumns(seed: number, count: number): Columns {
  const uniforms = new Map<string, Float64Array>();
  const normals = new Map<string, Float64Array>();
  const uniform = (name: string) => {
    const known = uniforms.get(name);
    if (known) return known;
    const column = shuffledStrata(hash(name) ^ seed, count);
    uniforms.set(name, column);
    return column;
  };
  const normal = (name: string) => {
    const known = normals.get(name);
    if (known) return known;
    const column = uniform(name).map(normalQuantile);
    normals.set(name, column);
    return column;
  };
  return { seed, count, uniform, normal };
}

function shuffledStrata(seed: number, count: number): Float64Array {
  const random = createRandom(seed);
  const column = Float64Array.from({ length: count }, (_, i) => (i + 0.5) / count);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random.uniform() * (i + 1));
    const kept = column[i]!;
    column[i] = column[j]!;
    column[j] = kept;
  }
  return column;
}

/** FNV-1a: a small, stable number for a name. */
function hash(name: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < name.length; i++)
    value = Math.imul(value ^ name.charCodeAt(i), 0x01000193) >>> 0;
  return value;
}
