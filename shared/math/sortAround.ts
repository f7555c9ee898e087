/**
 * Draws in `out` such that each of the wanted ranks holds the value it would hold in rising order (bucket sort): a column
 * of draws spreads over its range, so a bin holds a handful, and only the bins of those ranks are put in order. Columns
 * that do not spread, and infinities, fall back to the platform's sort.
 */
export function sortAround(
  draws: Float64Array,
  out: Float64Array,
  ranks: readonly number[],
): Float64Array {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < draws.length; i++) {
    const value = draws[i]!;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const perUnit = (BINS - 1) / (most - least);
  if (!Number.isFinite(perUnit) || perUnit <= 0) {
    out.set(draws);
    return most === least ? out : out.sort();
  }
  ends.fill(0);
  for (let i = 0; i < draws.length; i++) ends[binOf(draws[i]!, least, perUnit)]!++;
  for (let bin = 1; bin < BINS; bin++) ends[bin]! += ends[bin - 1]!;
  // Filled from the back, so that each end becomes the start of its bin.
  for (let i = draws.length - 1; i >= 0; i--) {
    const value = draws[i]!;
    out[--ends[binOf(value, least, perUnit)]!] = value;
  }
  for (const rank of ranks) {
    // Bins follow one another, so whatever stands at a rank now is of the bin that belongs there.
    const bin = binOf(out[rank]!, least, perUnit);
    const from = ends[bin]!;
    const to = bin + 1 < BINS ? ends[bin + 1]! : draws.length;
    if (to - from > FEW) out.subarray(from, to).sort();
    else if (to - from > 1) insertionSort(out, from, to);
  }
  return out;
}

const BINS = 256;
/** Above this many in a bin insertion is the slower way. */
const FEW = 24;
const ends = new Int32Array(BINS);

function binOf(value: number, least: number, perUnit: number): number {
  return ((value - least) * perUnit) | 0;
}

function insertionSort(values: Float64Array, from: number, to: number): void {
  for (let i = from + 1; i < to; i++) {
    const value = values[i]!;
    let j = i - 1;
    for (; j >= from && values[j]! > value; j--) values[j + 1] = values[j]!;
    values[j + 1] = value;
  }
}
