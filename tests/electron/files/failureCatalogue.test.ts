/** The catalogue of failures is true: what shows a row is there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FAILURES } from '../../gates/documents/failureCatalogue.ts';

const TESTS = join(import.meta.dirname, '..', '..');
const ROW_ID = /^G\d\d$/;

const tests = readdirSync(TESTS, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.test\.tsx?$/.test(entry.name))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
// Read, not imported: a row brings the whole machinery of its run along.
const rows = readFileSync(join(TESTS, 'gates', 'rows.ts'), 'utf8');

const isThere = (shown: string) =>
  ROW_ID.test(shown)
    ? new RegExp(`id: '${shown}',[^}]*\\brun\\b`).test(rows)
    : tests.some((text) => text.includes(`'${shown}'`));

describe('the catalogue of failures', () => {
  it('has its rows in order', () => {
    expect(FAILURES.map(({ id }) => id)).toEqual(Array.from({ length: 21 }, (_, i) => `F${i + 1}`));
  });

  it.each(FAILURES.map((row) => [row.id, row.situation, row] as const))(
    '%s, %s: is shown by what stands beside it',
    (_id, _situation, { shownBy }) => {
      expect(shownBy.length).toBeGreaterThan(0);
      expect(shownBy.filter((shown) => !isThere(shown))).toEqual([]);
    },
  );
});
