// What the window says of fields that it does not understand.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { warningWords } from '../../../renderer/viewModel/errorWords.ts';
import { decodeCaseFile } from '../../../shared/document/decode.ts';

function wordsOf(text: string) {
  const decoded = decodeCaseFile(text);
  if (!decoded.ok) throw new Error(decoded.error.code);
  return decoded.value.warnings.map(warningWords);
}

test('fields that are not understood: where the first stand, how many more, and what becomes of them', () => {
  const [words, ...others] = wordsOf(
    readFileSync('tests/fixtures/cases/unknownFields.kypho', 'utf8'),
  );
  expect(others).toEqual([]);
  expect(words).toEqual({
    what: 'Not understood, kept as they are, not used for any number.',
    where:
      '/case/patient/boneDensity/scanner, /case/fracture/firstSeen, /case/fracture/secondReader, /case/reader, /plan/coApproved and 3 more',
    found: 'null, "emergency room", "CD", "AB", false',
    expected: 'a key of the published case format',
    next: 'Another program or a newer Kyphoplan may have written them. If they were meant for this one, correct their names.',
  });
});

test('a key that looks misspelt: the name that was perhaps meant', () => {
  const typical = readFileSync('tests/fixtures/cases/typical.kypho', 'utf8');
  const [words] = wordsOf(
    typical.replace('"anteriorHeightMm"', '"anteriorHeigthMm": 20.1, "anteriorHeightMm"'),
  );
  expect(words).toMatchObject({
    what: 'Not understood, kept as it is, not used for any number. Did you mean the name that is expected?',
    where: '/case/levels/T11/anteriorHeigthMm',
    found: '20.1',
    expected: '“anteriorHeightMm”',
  });
});
