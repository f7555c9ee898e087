/** Words of the waterfall: its steps by the device that lifts, and one paragraph for those who do not see it. */

import type { Procedure } from '../../../shared/plan/plan.ts';
import type { Estimate } from '../../../shared/quantities/estimate.ts';
import { text } from '../../text/text.ts';
import { formatEstimate } from '../formatQuantity.ts';
import type { StepCode, WaterfallRow } from './waterfallRows.ts';

/** The step that lifts has the name of what lifts. */
export function stepWord(code: StepCode, procedure: Procedure): string {
  return code === 'balloon' && procedure === 'jack'
    ? text('charts.waterfall.jack')
    : text(`charts.waterfall.steps.${code}`);
}

/** Short enough to stand under a bar. */
export function stepLabel(code: StepCode, procedure: Procedure): string {
  return code === 'followUp' ? text('charts.waterfall.followUpShort') : stepWord(code, procedure);
}

export function waterfallSummary(
  rows: readonly WaterfallRow[],
  intactMm: Estimate | null,
  procedure: Procedure,
): string {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return '';
  return [
    text('charts.waterfall.reads', {
      first: formatEstimate(first.heightMm, 'heightMm'),
      last: formatEstimate(last.heightMm, 'heightMm'),
      step: stepWord(last.code, procedure),
    }),
    ...(intactMm
      ? [text('charts.waterfall.readsIntact', { height: formatEstimate(intactMm, 'heightMm') })]
      : []),
  ].join(' ');
}
