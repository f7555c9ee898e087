/** The same case with nothing done, and with each procedure on the plan's other choices: one chain, so that only the procedure differs. */
import type { KyphoDocument } from '../document/document.ts';
import type { Procedure } from '../plan/plan.ts';
import { derive } from './derive.ts';
import type { Derived } from './derived.ts';

/** What is set side by side, whatever the plan says. */
const ALWAYS = ['vertebroplasty', 'kyphoplasty'] as const satisfies readonly Procedure[];

export interface Alternative {
  readonly procedure: Procedure;
  /** The plan of the document. */
  readonly planned: boolean;
  readonly derived: Derived;
}

/** The plan's own procedure always has its column. */
export function sideBySide(document: KyphoDocument): readonly Alternative[] {
  const { procedure: planned } = document.plan;
  const procedures = ALWAYS.some((each) => each === planned) ? ALWAYS : [...ALWAYS, planned];
  return procedures.map((procedure) => ({
    procedure,
    planned: procedure === planned,
    derived: derive(
      procedure === planned ? document : { ...document, plan: { ...document.plan, procedure } },
    ),
  }));
}
