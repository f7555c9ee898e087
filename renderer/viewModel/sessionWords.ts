/** All treated levels of a variant in words: for the bar over the picture and for the print. */
import type { Session } from '../../shared/pipeline/session.ts';
import { text } from '../text/text.ts';
import { formatEstimate } from './formatQuantity.ts';

export interface SessionWords {
  /** "2 levels" */
  readonly levels: string;
  /** "8.4 mL of cement (7.1 to 10.9)" */
  readonly cement: string;
  /** "without T9": left out of the sum; empty when nothing is. */
  readonly without: string;
}

export function sessionWords({ levels, cementMl, missing }: Session): SessionWords {
  return {
    levels: text('plans.levels', { count: levels.length }),
    cement: cementMl
      ? text('plans.cement', { cement: formatEstimate(cementMl, 'volumeMl') })
      : text('plans.cementUnknown'),
    without:
      cementMl && missing.length > 0 ? text('plans.without', { levels: missing.join(', ') }) : '',
  };
}
