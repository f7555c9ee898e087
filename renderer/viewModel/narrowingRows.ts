/** "What would narrow this band": inputs by their share of the spread, largest first, and what could be done about each. */
import type { Factor, Narrowing } from '../../shared/simulation/result.ts';
import { text } from '../text/text.ts';
import { formatShare } from './formatQuantity.ts';

export interface NarrowingRow {
  readonly factor: Factor;
  readonly name: string;
  readonly share: number;
  readonly shareText: string;
  readonly actionable: boolean;
  /** What to measure or ask; empty when nothing helps. */
  readonly how: string;
}

/** Shares below this are noise of the draws. */
const WORTH_SHOWING = 0.01;

export function narrowingRows(narrowing: readonly Narrowing[]): readonly NarrowingRow[] {
  return narrowing
    .filter(({ share }) => share >= WORTH_SHOWING)
    .toSorted((a, b) => b.share - a.share)
    .map(({ factor, share, actionable }) => ({
      factor,
      name: text(`narrowing.factors.${factor}`),
      share,
      shareText: formatShare(share),
      actionable,
      how: actionable ? text(`narrowing.how.${factor}`) : '',
    }));
}
