/**
 * Each of the wanted ranks of `out` holds the draw it would hold in rising order; the rest of it means nothing (bucket sort).
 * A column of draws spreads over its range, so a bin holds a handful, and only the bins of those ranks are filled and put in
 * order. Columns that do not spread, and infinities, fall back to the platform's sort.
 */
export function sortAround(
  draws: Float64Array,
  out: Float64Array,
  ranks: readonly number[],
): Float64Array {
  const { length } = draws;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < length; i++) {
    const value = draws[i]!;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const perUnit = (BINS - 1) / (most - least);
  if (!Number.isFinite(perUnit) || perUnit <= 0) {
    out.set(draws);
    return most === least ? out : out.sort();
  }
  if (binOf.length < length) binOf = new Uint8Array(length);
  sizes.fill(0);
  for (let i = 0; i < length; i++) {
    const bin = ((draws[i]! - least) * perUnit) | 0;
    binOf[i] = bin;
    sizes[bin]!++;
  }
  let filled = 0;
  for (let bin = 0; bin < BINS; bin++) {
    filled += sizes[bin]!;
    ends[bin] = filled;
  }
  wanted.fill(0);
  for (const rank of ranks) wanted[binAt(rank)] = 1;
  // Filled from the back, so that the end of a wanted bin becomes its start.
  for (let i = length - 1; i >= 0; i--) {
    const bin = binOf[i]!;
    if (wanted[bin]) out[--ends[bin]!] = draws[i]!;
  }
  for (let bin = 0; bin < BINS; bin++)
    if (wanted[bin]) sortPart(out, ends[bin]!, ends[bin]! + sizes[bin]!);
  return out;
}

const BINS = 256;
/** Above this many in a bin insertion is the slower way. */
const FEW = 24;
const sizes = new Int32Array(BINS);
const ends = new Int32Array(BINS);
const wanted = new Uint8Array(BINS);
let binOf = new Uint8Array(0);

/** The first bin that ends beyond a rank. */
function binAt(rank: number): number {
  let low = 0;
  let high = BINS - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! > rank) high = middle;
    else low = middle + 1;
  }
  return low;
}

function sortPart(out: Float64Array, from: number, to: number): void {
  if (to - from > FEW) out.subarray(from, to).sort();
  else if (to - from > 1) insertionSort(out, from, to);
}

function insertionSort(values: Float64Array, from: number, to: number): void {
  for (let i = from + 1; i < to; i++) {
    const value = values[i]!;
    let j = i - 1;
    for (; j >= from && values[j]! > value; j--) values[j + 1] = values[j]!;
    values[j + 1] = value;
  }
}
