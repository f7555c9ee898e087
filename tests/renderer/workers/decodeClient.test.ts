// What comes back from the worker that reads: fields that nobody here knows are on board again.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withUnknown } from '../../../renderer/workers/decodeClient.ts';
import { decodeCaseFile } from '../../../shared/document/decode.ts';
import { encodeCaseFile } from '../../../shared/document/encode.ts';

test('a case that comes by a message is written as one that was read here', () => {
  const here = decodeCaseFile(readFileSync('tests/fixtures/cases/unknownFields.kypho', 'utf8'));
  const message = structuredClone(here);
  const there = withUnknown(message);
  if (!here.ok || !message.ok || !there.ok) throw new Error('refused');
  expect(encodeCaseFile(message.value.document)).not.toContain('"coApproved"');
  expect(there).toEqual(here);
  expect(encodeCaseFile(there.value.document)).toBe(encodeCaseFile(here.value.document));
});

test('a refusal comes as it is', () => {
  const refused = decodeCaseFile('{}');
  expect(withUnknown(refused)).toBe(refused);
});
