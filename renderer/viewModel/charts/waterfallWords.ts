/** The waterfall in one paragraph, for those who do not see it. */
import type { Estimate } from '../../../shared/quantities/estimate.ts';
import { text } from '../../text/text.ts';
import { formatEstimate } from '../formatQuantity.ts';
import type { WaterfallRow } from './waterfallRows.ts';

export function waterfallSummary(rows: readonly WaterfallRow[], intactMm: Estimate | null): string {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return '';
  return [
    text('charts.waterfall.reads', {
      first: formatEstimate(first.heightMm, 'heightMm'),
      last: formatEstimate(last.heightMm, 'heightMm'),
      step: text(`charts.waterfall.steps.${last.code}`),
    }),
    ...(intactMm
      ? [text('charts.waterfall.readsIntact', { height: formatEstimate(intactMm, 'heightMm') })]
      : []),
  ].join(' ');
}
