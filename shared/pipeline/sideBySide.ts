/**
 * The same case with nothing done, and with each procedure on the plan's other choices; and the plans it already has,
 * level by level. One chain, so that only what was chosen differs.
 */
import type { Level } from '../anatomy/levels.ts';
import { documentAt, treatedLevels, variantsInUse } from '../document/aside/treated.ts';
import type { KyphoDocument } from '../document/document.ts';
import type { Variant } from '../plan/aside.ts';
import type { Plan, Procedure } from '../plan/plan.ts';
import { derive, deriveSession } from './derive.ts';
import type { Derived } from './derived.ts';
import type { Session } from './session.ts';

/** What is set side by side, whatever the plan says. */
const ALWAYS = ['vertebroplasty', 'kyphoplasty'] as const satisfies readonly Procedure[];

export interface Alternative {
  readonly procedure: Procedure;
  /** The plan of the document. */
  readonly planned: boolean;
  /** With this procedure. */
  readonly document: KyphoDocument;
  readonly derived: Derived;
}

/** The plan's own procedure always has its column. */
export function sideBySide(document: KyphoDocument): readonly Alternative[] {
  const { procedure: planned } = document.plan;
  const procedures = ALWAYS.some((each) => each === planned) ? ALWAYS : [...ALWAYS, planned];
  return procedures.map((procedure) => {
    const own =
      procedure === planned ? document : { ...document, plan: { ...document.plan, procedure } };
    return { procedure, planned: procedure === planned, document: own, derived: derive(own) };
  });
}

export interface VariantLevel {
  readonly level: Level;
  readonly plan: Plan;
  /** With this plan and level at hand. */
  readonly document: KyphoDocument;
  readonly derived: Derived;
}

export interface VariantColumn {
  readonly variant: Variant;
  readonly atHand: boolean;
  /** Cranial first. */
  readonly levels: readonly VariantLevel[];
  readonly session: Session;
}

/** Every plan of the case, by letter. */
export function variantsSideBySide(document: KyphoDocument): readonly VariantColumn[] {
  return variantsInUse(document).map((variant) => ({
    variant,
    atHand: variant === document.aside.variant,
    levels: treatedLevels(document).map((level) => {
      const shown = documentAt(document, variant, level);
      return { level, plan: shown.plan, document: shown, derived: derive(shown) };
    }),
    session: deriveSession(documentAt(document, variant, document.case.fracture.level)),
  }));
}
