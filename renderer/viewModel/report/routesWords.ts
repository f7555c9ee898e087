/** The way of the needles in a few words: one where both go alike. */
import type { Side } from '../../../shared/anatomy/levels.ts';
import { entrySides, type Plan } from '../../../shared/plan/plan.ts';
import { text } from '../../text/text.ts';

export function routesWords({ approach, sides }: Plan): string {
  const word = (side: Side) => text(`report.routeNames.${sides[side].route}`);
  const words = new Set(entrySides(approach).map(word));
  return words.size === 1
    ? [...words].join('')
    : text('report.routes', { left: word('left'), right: word('right') });
}
