/** Every draw's body before a volume is asked for, and what its devices will meet: kept while a slider moves the volume. */
import { keepLast } from '../base/keepLast.ts';
import type { Estimate } from '../quantities/estimate.ts';
import { estimateOf } from '../quantities/estimateOf.ts';
import { createScratch, layOpening, type Opening, type Sample } from './chain.ts';
import type { RunBody } from './runBody.ts';

/** What happens on the way of an inflation, draw by draw. */
export interface Threshold {
  readonly volumesMl: Float64Array;
  /** null when it does not happen within the largest volume in half of the draws or more. */
  readonly volumePerSideMl: Estimate | null;
}

export interface Openings {
  readonly each: readonly Opening[];
  readonly bridging: Threshold;
  readonly wallLimit: Threshold;
  readonly shellRatio: Estimate;
}

export const layOpenings = keepLast(
  (
    body: RunBody,
    samples: readonly Readonly<Sample>[],
    leftCapMl: number | null,
    rightCapMl: number | null,
  ): Openings => {
    const { balance } = createScratch();
    const capsMl = { left: leftCapMl, right: rightCapMl };
    const each = samples.map((sample) => layOpening(body, sample, capsMl, balance));
    const threshold = (what: string, volumeMl: (opening: Opening) => number) =>
      thresholdAt(columnOf(each, volumeMl), body.maxVolumeMl, what);
    const never = Number.POSITIVE_INFINITY;
    return {
      each,
      bridging: threshold('bridging volume', ({ limits }) => limits?.bridgingVolumeMl ?? never),
      wallLimit: threshold('wallLimit volume', ({ limits }) => limits?.wallVolumeMl ?? never),
      shellRatio: estimateOf(
        columnOf(each, ({ bed }) => bed.shellRatio),
        'shell ratio',
      ),
    };
  },
);

/** Draws in which it never happens stand at the largest volume; with half of them or more there is no volume to name. */
function thresholdAt(volumesMl: Float64Array, mostMl: number, what: string): Threshold {
  const bounded = new Float64Array(volumesMl.length);
  let within = 0;
  for (let i = 0; i < bounded.length; i++) {
    if (volumesMl[i]! <= mostMl) within++;
    bounded[i] = Math.min(volumesMl[i]!, mostMl);
  }
  return {
    volumesMl,
    volumePerSideMl: within > bounded.length / 2 ? estimateOf(bounded, what) : null,
  };
}

/** Several times faster than Float64Array.from, which walks an iterator. */
function columnOf(each: readonly Opening[], of: (opening: Opening) => number): Float64Array {
  const column = new Float64Array(each.length);
  for (let i = 0; i < column.length; i++) column[i] = of(each[i]!);
  return column;
}
