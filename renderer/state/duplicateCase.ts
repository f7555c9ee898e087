/**
 * A copy to try something else with: the same facts and the same plans, of every level and variant, under a name and a plan id of their own. Nobody has
 * approved it, and what was done was done by the first plan: counted twice, a series of cases would be wrong.
 */
import { type KyphoDocument, NOTHING_BESIDES } from '../../shared/document/document.ts';
import { MAX_TITLE_LENGTH } from '../../shared/document/schema/caseSchema.ts';
import { text } from '../text/text.ts';

export function duplicateCase(document: KyphoDocument, planId: string): KyphoDocument {
  const { aside } = document;
  const { afterwards, approvals } = NOTHING_BESIDES;
  const title = text('duplicate.title', { title: document.case.title });
  return {
    ...document,
    afterwards,
    approvals,
    case: { ...document.case, title: shortened(title) },
    plan: { ...document.plan, planId },
    aside: {
      ...aside,
      plans: aside.plans.map((each) => ({ ...each, plan: { ...each.plan, planId } })),
    },
  };
}

/** Whole characters only: half of a pair is no text. */
function shortened(title: string): string {
  let short = '';
  for (const character of title) {
    if (short.length + character.length > MAX_TITLE_LENGTH) break;
    short += character;
  }
  return short.trimEnd();
}
