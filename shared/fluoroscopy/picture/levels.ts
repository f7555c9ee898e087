/**
 * How strong the beam is over the open field (M-FL-9): its mean in the middle sets the exposure, its slow change from
 * place to place is what the display levels out. On a coarse grid of blocks, so that a graphics card can do the same.
 */
import { assert } from '../../base/assert.ts';
import { DISPLAY_RANGE } from '../constants.ts';
import type { LinePicture } from './lineIntegrals.ts';
import { isOpen, type OpenField } from './shutters.ts';

/** Blocks along a side of the picture. */
export const BLOCKS = 32;
/** Width of the smoothing between blocks (standard deviation), in blocks. */
export const BLOCK_BLUR = 3;
/** How far the smoothing reaches. */
export const BLOCK_REACH = 8;
/** Share of the open field, from its middle, that the exposure is measured in. */
export const METER_SHARE = 0.5;

export interface Levels {
  /** Mean line integral where the exposure is measured. */
  readonly mean: number;
  /** Smoothed line integral of each block, the mean where the shutters are closed. */
  readonly blocks: Float64Array;
}

export function levelsOf({ sidePx, values }: LinePicture, field: OpenField): Levels {
  assert(sidePx % BLOCKS === 0, `the picture divides into ${BLOCKS} blocks a side`);
  const meter = { halfU: field.halfU * METER_SHARE, halfV: field.halfV * METER_SHARE };
  let sum = 0;
  let count = 0;
  values.forEach((value, i) => {
    if (!isOpen(meter, sidePx, i % sidePx, Math.floor(i / sidePx))) return;
    sum += value;
    count++;
  });
  const mean = count > 0 ? sum / count : 0;

  const perBlock = sidePx / BLOCKS;
  const sums = new Float64Array(BLOCKS * BLOCKS);
  const counts = new Float64Array(BLOCKS * BLOCKS);
  // Beyond black and white there is nothing to level: air beside the patient, steel.
  const [low, high] = [mean - DISPLAY_RANGE.value, mean + DISPLAY_RANGE.value];
  values.forEach((value, i) => {
    const [u, v] = [i % sidePx, Math.floor(i / sidePx)];
    if (!isOpen(field, sidePx, u, v)) return;
    const block = Math.floor(v / perBlock) * BLOCKS + Math.floor(u / perBlock);
    sums[block]! += Math.min(Math.max(value, low), high);
    counts[block]!++;
  });
  const smoothCounts = smooth(counts);
  const blocks = smooth(sums).map((total, i) =>
    smoothCounts[i]! > 0 ? total / smoothCounts[i]! : mean,
  );
  return { mean, blocks };
}

function smooth(blocks: Float64Array): Float64Array {
  return blocks.map((_, i) => {
    const [row, column] = [Math.floor(i / BLOCKS), i % BLOCKS];
    let sum = 0;
    for (let dv = -BLOCK_REACH; dv <= BLOCK_REACH; dv++)
      for (let du = -BLOCK_REACH; du <= BLOCK_REACH; du++) {
        const [v, u] = [row + dv, column + du];
        if (v < 0 || u < 0 || v >= BLOCKS || u >= BLOCKS) continue;
        sum += blocks[v * BLOCKS + u]! * Math.exp(-(du * du + dv * dv) / (2 * BLOCK_BLUR ** 2));
      }
    return sum;
  });
}

/** Between the middles of four blocks. */
export function levelAt({ blocks }: Levels, sidePx: number, u: number, v: number): number {
  const place = (px: number) =>
    Math.min(Math.max(((px + 0.5) * BLOCKS) / sidePx - 0.5, 0), BLOCKS - 1);
  const [x, y] = [place(u), place(v)];
  const [left, top] = [Math.min(Math.floor(x), BLOCKS - 2), Math.min(Math.floor(y), BLOCKS - 2)];
  const at = (dx: number, dy: number) => blocks[(top + dy) * BLOCKS + left + dx]!;
  const [s, t] = [x - left, y - top];
  return (at(0, 0) * (1 - s) + at(1, 0) * s) * (1 - t) + (at(0, 1) * (1 - s) + at(1, 1) * s) * t;
}
