// The words of exported files stand in the text file: a key that is gone would reach a reader as a key.
import { expect, it } from 'vitest';
import { lookUp } from '../../../electron/cli/text/words.ts';
import { PROCEDURES } from '../../../shared/plan/plan.ts';
import { exportWords } from '../../../shared/writers/exportWords.ts';
import { caseRows } from '../../../shared/writers/numbers/caseRows.ts';
import { outputRows } from '../../../shared/writers/numbers/outputRows.ts';
import { BOTH_SIDES, withPlan } from './plans.ts';

/** "exports.fhir.pose", "plan.procedureNames.jack". */
const A_KEY = /^[a-zA-Z]+(\.[a-zA-Z0-9]+)+$/;

it.each(PROCEDURES)('of a plan of %s have no key among them', (procedure) => {
  const words = exportWords(withPlan({ procedure }), lookUp);
  for (const found of Object.values(words))
    if (typeof found === 'string') expect(found).not.toMatch(A_KEY);
  expect(words.procedure).not.toBe('');
});

it('name every number', () => {
  const { nameOf } = exportWords(BOTH_SIDES, lookUp);
  for (const row of [...outputRows(BOTH_SIDES), ...caseRows(BOTH_SIDES)])
    if (row.unit !== '') expect(nameOf(row), row.key).not.toMatch(A_KEY);
});
