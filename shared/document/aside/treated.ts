/** Which levels are treated, which variants there are, and the document as it stands with another of them at hand. */
import { ALL_LEVELS, type Level } from '../../anatomy/levels.ts';
import { assert } from '../../base/assert.ts';
import {
  type Aside,
  type FractureAside,
  type PlanAside,
  VARIANTS,
  type Variant,
} from '../../plan/aside.ts';
import type { Case, KyphoDocument } from '../document.ts';

/** Cranial first, the level at hand among them. */
export function treatedLevels({ case: { fracture }, aside }: KyphoDocument): readonly Level[] {
  const treated = [fracture, ...aside.fractures.map(({ facts }) => facts)];
  return ALL_LEVELS.filter((level) => treated.some((each) => each.level === level));
}

/** In the order of their letters, the one at hand among them. */
export function variantsInUse({ aside }: Pick<KyphoDocument, 'aside'>): readonly Variant[] {
  return VARIANTS.filter(
    (each) => each === aside.variant || aside.plans.some(({ variant }) => variant === each),
  );
}

/** The plan id on a view or a print, with the letter of the variant where there is more than one. */
export function planMark(document: KyphoDocument): string {
  const { plan, aside } = document;
  return variantsInUse(document).length > 1 ? `${plan.planId} · ${aside.variant}` : plan.planId;
}

/** The plan at hand with its place, and all that lie aside: by letter, then cranial first. */
export function allPlans({ case: { fracture }, plan, aside }: KyphoDocument): readonly PlanAside[] {
  return inOrder([{ variant: aside.variant, level: fracture.level, plan }, ...aside.plans]);
}

export function inOrder(plans: readonly PlanAside[]): readonly PlanAside[] {
  return VARIANTS.flatMap((variant) =>
    ALL_LEVELS.flatMap((level) =>
      plans.filter((each) => each.variant === variant && each.level === level),
    ),
  );
}

/** The same document with this variant and this level at hand. Nothing is lost, and what did not move stays the same object. */
export function documentAt(document: KyphoDocument, variant: Variant, level: Level): KyphoDocument {
  const { case: kase, aside } = document;
  if (variant === aside.variant && level === kase.fracture.level) return document;
  const plans = allPlans(document);
  const shown = plans.find((each) => each.variant === variant && each.level === level);
  assert(shown !== undefined, `variant ${variant} has a plan for ${level}`);
  const [atLevel, fractures] = fractureAt(kase, aside.fractures, level);
  return {
    ...document,
    case: atLevel,
    plan: shown.plan,
    aside: { ...aside, variant, fractures, plans: plans.filter((each) => each !== shown) },
  };
}

/** The case with the fracture of this level at hand, and the fractures that then lie aside, cranial first. */
function fractureAt(
  kase: Case,
  aside: Aside['fractures'],
  level: Level,
): readonly [Case, Aside['fractures']] {
  if (level === kase.fracture.level) return [kase, aside];
  const shown = aside.find(({ facts }) => facts.level === level);
  assert(shown !== undefined, `${level} is treated`);
  const left: FractureAside = {
    facts: kase.fracture,
    progression: kase.clinical.progression,
    painAtLevel: kase.safety.painAtLevel,
  };
  return [
    withFracture(kase, shown),
    cranialFirst([left, ...aside.filter((each) => each !== shown)]),
  ];
}

/** Puts a fracture at hand, with the answers that were given of it alone. */
export function withFracture(kase: Case, { facts, progression, painAtLevel }: FractureAside): Case {
  return {
    ...kase,
    fracture: facts,
    clinical: { ...kase.clinical, progression },
    safety: { ...kase.safety, painAtLevel },
  };
}

export function cranialFirst(fractures: Aside['fractures']): Aside['fractures'] {
  return ALL_LEVELS.flatMap((level) => fractures.filter(({ facts }) => facts.level === level));
}
