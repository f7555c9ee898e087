/** What a command says when there is no run to speak of, and why. */
import type { UnavailableReason } from '../../../shared/quantities/estimate.ts';
import { paragraph, section } from '../text/layout.ts';
import { text } from '../text/words.ts';

export function noRunLines(reason: UnavailableReason): string[] {
  return section(text('outcome.noRun'), paragraph(text(`unavailable.${reason}`)));
}
