/** Whether levels and plans fit together: every treated level once, and one plan for each of them in each variant. */
import type { Level } from '../../anatomy/levels.ts';
import type { Variant } from '../../plan/aside.ts';
import type { KyphoDocument } from '../document.ts';
import { type Expected, excerpt, type Fault, type FaultCode, pointer } from '../fault.ts';
import { treatedLevels, variantsInUse } from './treated.ts';

export function asideFaults(document: KyphoDocument): readonly Fault[] {
  return [...levelsTwice(document), ...straysAmongPlans(document), ...plansMissing(document)];
}

function levelsTwice({ case: { fracture }, aside }: KyphoDocument): Fault[] {
  const seen = new Set<Level>([fracture.level]);
  return aside.fractures.flatMap(({ facts: { level } }, i) => {
    if (!seen.has(level)) {
      seen.add(level);
      return [];
    }
    const path = ['aside', 'fractures', i, 'facts', 'level'];
    return [fault('levelTwice', path, { kind: 'untreatedLevel', values: {} }, level)];
  });
}

/** A plan for a level that is not treated, and one that stands twice. */
function straysAmongPlans(document: KyphoDocument): Fault[] {
  const treated = treatedLevels(document);
  const seen = new Set([key(document.aside.variant, document.case.fracture.level)]);
  return document.aside.plans.flatMap(({ variant, level }, i) => {
    const path = ['aside', 'plans', i, 'level'];
    if (!treated.includes(level)) {
      const expected: Expected = { kind: 'oneOf', values: { options: treated.join(', ') } };
      return [fault('planWithoutLevel', path, expected, level)];
    }
    if (!seen.has(key(variant, level))) {
      seen.add(key(variant, level));
      return [];
    }
    const expected: Expected = { kind: 'onePlanEach', values: {} };
    return [fault('planTwice', path, expected, key(variant, level))];
  });
}

function plansMissing(document: KyphoDocument): Fault[] {
  const { aside, case: kase } = document;
  const planned = new Set([
    key(aside.variant, kase.fracture.level),
    ...aside.plans.map(({ variant, level }) => key(variant, level)),
  ]);
  return variantsInUse(document).flatMap((variant) =>
    treatedLevels(document)
      .filter((level) => !planned.has(key(variant, level)))
      .map((level) =>
        fault('planMissing', ['aside', 'plans'], { kind: 'planFor', values: { variant, level } }),
      ),
  );
}

function key(variant: Variant, level: Level): string {
  return `${variant} ${level}`;
}

function fault(
  code: FaultCode,
  path: readonly PropertyKey[],
  expected: Expected,
  found?: string,
): Fault {
  return { code, path: pointer(path), at: null, expected, found: excerpt(found), hint: null };
}
