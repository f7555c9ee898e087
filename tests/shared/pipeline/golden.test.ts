/** The numbers of the built-in cases, kept as files: a change of any of them is seen in review, never by surprise. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MODEL } from '../../../shared/base/model.ts';
import { decodeCaseFile } from '../../../shared/document/decode.ts';
import { derive } from '../../../shared/pipeline/derive.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** Six digits: enough to see a change, few enough to be the same on every machine. */
const rounded = (_key: string, value: unknown) =>
  typeof value === 'number' ? Number(value.toPrecision(6)) : value;

describe('golden numbers', () => {
  // After a change that is meant: npx vitest run -c tests/vitest.config.ts tests/shared/pipeline -u, and read the difference.
  it.each(['verse004', 'constructed'])('of %s are what they were', async (name) => {
    const read = decodeCaseFile(readFileSync(join(ROOT, 'assets', 'cases', `${name}.kypho`)));
    if (!read.ok) throw new Error(`${name} cannot be read: ${read.error.code}`);
    const {
      plan: _plan,
      shapes: _shapes,
      others: _others,
      ...numbers
    } = derive(read.value.document);
    expect(numbers.modelVersion).toBe(MODEL.version);
    await expect(`${JSON.stringify(numbers, rounded, 1)}\n`).toMatchFileSnapshot(
      join(ROOT, 'tests', 'golden', `${name}.json`),
    );
  });
});
