import { expect, test } from 'vitest';
import { mutantsOf } from '../gates/mutation/mutants.ts';

const TEXT = `type Kind = 'a' | 1;
export const isLow = (x: number): boolean => x < 3;
export function save(x: number | null): Kind {
  if (!x && x !== 1) throw new Error('none');
  keep(x as 1);
  return 'a';
}
export function nothing() {
  later(() => undefined);
  return undefined;
}
`;

test('faults are put where code runs, one at a time, and nowhere in types', () => {
  const mutants = mutantsOf('save.ts', TEXT);
  expect(mutants.map(({ line, before, after }) => `${line}: ${before} → ${after}`)).toEqual([
    '2: x < 3 → (undefined)',
    '2: x < 3 → x <= 3',
    '2: 3 → 4',
    '4: !x && x !== 1 → !(!x && x !== 1)',
    '4: !x && x !== 1 → !x || x !== 1',
    '4: !x → x',
    '4: x !== 1 → x === 1',
    '4: 1 → 2',
    "4: throw new Error('none'); → ;",
    '5: keep(x as 1); → ;',
    "6: return 'a'; → return undefined;",
    '9: later(() => undefined); → ;',
  ]);
  for (const { text } of mutants) expect(text).not.toBe(TEXT);
});
