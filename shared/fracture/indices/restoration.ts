/**
 * Restoration has two definitions that differ by a factor of 2.5–4 and share one name in print (M-FR-17). Here they have
 * two functions and two field names, so that neither can be taken for the other.
 */
import type { Estimate } from '../../quantities/estimate.ts';
import { estimateOf } from '../../quantities/estimateOf.ts';
import { type NotAvailable, notAvailable } from '../schemes/answer.ts';
import { LEAST_LOST_MM } from './constants.ts';

/** One height, draw by draw: before the fracture, before the procedure, after it. */
export interface RestorationDraws {
  readonly intactMm: Float64Array;
  readonly beforeMm: Float64Array;
  readonly afterMm: Float64Array;
}

/** Definition A: percent of the lost height. */
export interface RestorationOfLost {
  readonly definition: 'A';
  readonly ofLostPercent: Estimate;
}

/** Definition B: percent of the height before the fracture. */
export interface RestorationOfIntact {
  readonly definition: 'B';
  readonly ofIntactPercent: Estimate;
}

export function restorationOfLost({
  intactMm,
  beforeMm,
  afterMm,
}: RestorationDraws): RestorationOfLost | NotAvailable {
  const shares: number[] = [];
  intactMm.forEach((intact, i) => {
    const lost = intact - beforeMm[i]!;
    if (lost >= LEAST_LOST_MM.value) shares.push((100 * (afterMm[i]! - beforeMm[i]!)) / lost);
  });
  if (shares.length < intactMm.length / 2) return notAvailable('nothingLost');
  return { definition: 'A', ofLostPercent: estimateOf(Float64Array.from(shares), 'restoration A') };
}

export function restorationOfIntact({
  intactMm,
  beforeMm,
  afterMm,
}: RestorationDraws): RestorationOfIntact {
  const shares = intactMm.map((intact, i) => (100 * (afterMm[i]! - beforeMm[i]!)) / intact);
  return { definition: 'B', ofIntactPercent: estimateOf(shares, 'restoration B') };
}
