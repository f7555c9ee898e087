/** One line on every picture that traces it to its level, sides and plan. */
import type { KyphoDocument } from '../../shared/document/document.ts';
import { text } from '../text/text.ts';

export function identityOf(document: KyphoDocument): string {
  const line = text('viewport.identity', {
    level: document.case.fracture.level,
    planId: document.plan.planId,
  });
  return document.case.origin === 'constructed'
    ? `${line} · ${text('viewport.constructed')}`
    : line;
}
