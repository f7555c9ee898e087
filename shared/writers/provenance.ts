/** What every exported file says of itself: whose plan, which model, and that it is a model. */
import type { Level } from '../anatomy/levels.ts';
import { MODEL } from '../base/model.ts';
import type { KyphoDocument } from '../document/document.ts';
import type { Variant } from '../plan/aside.ts';

export interface Provenance {
  readonly modelId: string;
  readonly modelVersion: string;
  readonly caseTitle: string;
  readonly caseOrigin: KyphoDocument['case']['origin'];
  /** Whose data the case rests on; empty when it is the user's own. */
  readonly attribution: string;
  readonly planId: string;
  /** Of which of its plans the file speaks. */
  readonly variant: Variant;
  readonly level: Level;
  /** In the words of whoever asks: a teaching and planning model, not a medical device. */
  readonly notice: string;
}

export function provenanceOf(
  { case: kase, plan, aside }: KyphoDocument,
  notice: string,
): Provenance {
  return {
    modelId: MODEL.id,
    modelVersion: MODEL.version,
    caseTitle: kase.title,
    caseOrigin: kase.origin,
    attribution: kase.attribution,
    planId: plan.planId,
    variant: aside.variant,
    level: kase.fracture.level,
    notice,
  };
}
