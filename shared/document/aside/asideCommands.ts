/** Adding, showing and leaving variants and treated levels: each is one step that undo takes back whole. */
import type { Level } from '../../anatomy/levels.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { NOTHING_KNOWN } from '../../fracture/facts.ts';
import { type FractureAside, VARIANTS, type Variant } from '../../plan/aside.ts';
import type { KyphoDocument } from '../document.ts';
import { type Expected, excerpt, type Fault, type FaultCode, pointer } from '../fault.ts';
import { startingPlan } from '../startingPlan.ts';
import {
  allPlans,
  cranialFirst,
  documentAt,
  inOrder,
  treatedLevels,
  variantsInUse,
  withFracture,
} from './treated.ts';

export type AsideCommand =
  /** Copies the plans at hand under the next free letter and shows them. */
  | { readonly kind: 'addVariant' }
  | { readonly kind: 'removeVariant'; readonly variant: Variant }
  | { readonly kind: 'showVariant'; readonly variant: Variant }
  /** Adds a level and shows it: nothing is known of its fracture, and each variant has a plan to start from. */
  | { readonly kind: 'treatLevel'; readonly level: Level }
  | { readonly kind: 'leaveLevel'; readonly level: Level }
  | { readonly kind: 'showLevel'; readonly level: Level };

type Edited = Result<KyphoDocument, Fault>;

/** A level that this spine does not have is refused by whoever applies the command, as with every other command. */
export function editAside(document: KyphoDocument, command: AsideCommand): Edited {
  const { aside, case: kase } = document;
  switch (command.kind) {
    case 'addVariant':
      return addVariant(document);
    case 'removeVariant':
      return among(command.variant, variantsInUse(document), ['aside', 'variant'], (others) =>
        leaveVariant(document, command.variant, others),
      );
    case 'showVariant':
      return among(command.variant, variantsInUse(document), ['aside', 'variant'], () =>
        ok(documentAt(document, command.variant, kase.fracture.level)),
      );
    case 'treatLevel':
      return treatLevel(document, command.level);
    case 'leaveLevel':
      return among(command.level, treatedLevels(document), LEVEL, (others) =>
        leaveLevel(document, command.level, others),
      );
    case 'showLevel':
      return among(command.level, treatedLevels(document), LEVEL, () =>
        ok(documentAt(document, aside.variant, command.level)),
      );
  }
}

const LEVEL = ['case', 'fracture', 'level'];

/** The fracture at hand lies at another level after all: what was said of one fracture says nothing of another. */
export function moveFracture(document: KyphoDocument, level: Level): Edited {
  const { case: kase, aside } = document;
  const from = kase.fracture.level;
  if (level === from) return ok(document);
  if (treatedLevels(document).includes(level)) return err(treatedTwice(level));
  const plans = aside.plans.map((each) => (each.level === from ? { ...each, level } : each));
  return ok({
    ...document,
    case: withFracture(kase, unknownFracture(level)),
    aside: plans.length > 0 ? { ...aside, plans: inOrder(plans) } : aside,
  });
}

function unknownFracture(level: Level): FractureAside {
  return { facts: { ...NOTHING_KNOWN, level }, progression: null, painAtLevel: null };
}

function addVariant(document: KyphoDocument): Edited {
  const used = variantsInUse(document);
  const variant = VARIANTS.find((each) => !used.includes(each));
  if (!variant) {
    const expected: Expected = { kind: 'variantsUpTo', values: { max: VARIANTS.length } };
    return err(fault('notAllowed', ['aside', 'variant'], expected));
  }
  const { aside, case: kase } = document;
  const copies = allPlans(document)
    .filter((each) => each.variant === aside.variant)
    .map(({ level, plan }) => ({ variant, level, plan }));
  const plans = inOrder([...aside.plans, ...copies]);
  return ok(documentAt({ ...document, aside: { ...aside, plans } }, variant, kase.fracture.level));
}

function leaveVariant(
  document: KyphoDocument,
  variant: Variant,
  [first, ...others]: readonly Variant[],
): Edited {
  if (!first) return err(lastOne(['aside', 'variant'], variant));
  const { aside, case: kase } = document;
  const shown = [first, ...others].find((each) => each === aside.variant) ?? first;
  const left = documentAt(document, shown, kase.fracture.level);
  const plans = left.aside.plans.filter((each) => each.variant !== variant);
  return ok({ ...left, aside: { ...left.aside, plans } });
}

function treatLevel(document: KyphoDocument, level: Level): Edited {
  if (treatedLevels(document).includes(level)) return err(treatedTwice(level));
  const { aside, case: kase, plan } = document;
  const added = variantsInUse(document).map((variant) => {
    const beside = allPlans(document).find(
      (each) => each.variant === variant && each.level === kase.fracture.level,
    );
    // A variant is for the most part a procedure: another level of it starts with the same.
    const { procedure } = beside?.plan ?? plan;
    return { variant, level, plan: { ...startingPlan(plan.planId), procedure } };
  });
  const wider: KyphoDocument = {
    ...document,
    aside: {
      ...aside,
      fractures: cranialFirst([...aside.fractures, unknownFracture(level)]),
      plans: inOrder([...aside.plans, ...added]),
    },
  };
  return ok(documentAt(wider, aside.variant, level));
}

/** Where the level at hand is left the most cranial of the others comes to hand. */
function leaveLevel(
  document: KyphoDocument,
  level: Level,
  [first, ...others]: readonly Level[],
): Edited {
  if (!first) return err(lastOne(LEVEL, level));
  const { aside, case: kase } = document;
  const shown = [first, ...others].find((each) => each === kase.fracture.level) ?? first;
  const left = documentAt(document, aside.variant, shown);
  return ok({
    ...left,
    aside: {
      ...left.aside,
      fractures: left.aside.fractures.filter(({ facts }) => facts.level !== level),
      plans: left.aside.plans.filter((each) => each.level !== level),
    },
  });
}

/** Goes on when the word is one of those in use, with the others. */
function among<Word extends string>(
  word: Word,
  used: readonly Word[],
  path: readonly string[],
  goOn: (others: readonly Word[]) => Edited,
): Edited {
  if (used.includes(word)) return goOn(used.filter((each) => each !== word));
  const expected: Expected = { kind: 'oneOf', values: { options: used.join(', ') } };
  return err(fault('notAllowed', path, expected, word));
}

function treatedTwice(level: Level): Fault {
  return fault('levelTwice', LEVEL, { kind: 'untreatedLevel', values: {} }, level);
}

function lastOne(path: readonly string[], word: string): Fault {
  return fault('notAllowed', path, { kind: 'oneLeft', values: {} }, word);
}

function fault(
  code: FaultCode,
  path: readonly string[],
  expected: Expected,
  found?: string,
): Fault {
  return { code, path: pointer(path), at: null, expected, found: excerpt(found), hint: null };
}
