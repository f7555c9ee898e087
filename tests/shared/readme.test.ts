/** The examples of shared/README.md, run as they stand there. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const OUTPUT = join(ROOT, 'tests', 'output');
mkdirSync(OUTPUT, { recursive: true });
const FOLDER = mkdtempSync(join(OUTPUT, 'readme-'));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

const README = readFileSync(join(ROOT, 'shared', 'README.md'), 'utf8');
const EXAMPLES = [...README.matchAll(/```ts\n(.*?)```\n\n```text\n(.*?)```/gs)].map(
  ([, code = '', printed = '']) => ({ code, printed }),
);

/** Numbers move with the model. */
const shape = (printed: string) => printed.replaceAll(/\d+(\.\d+)?/g, '#').trim();

describe('the examples of shared/README.md', () => {
  it('are three, and no code stands beside them that is not run', () => {
    expect(EXAMPLES).toHaveLength(3);
    expect(README.match(/```ts\n/g)).toHaveLength(3);
  });

  it.each(EXAMPLES.map((example, i) => [i + 1, example] as const))(
    'number %i prints what it says',
    (number, { code, printed }) => {
      const file = join(FOLDER, `example${number}.ts`);
      // The file lies elsewhere than the root that the example names its modules from.
      writeFileSync(file, code.replaceAll("'./shared/", `'${ROOT}/shared/`));
      const told = execFileSync(process.execPath, ['tests/tools/run.mjs', file], {
        cwd: ROOT,
        encoding: 'utf8',
      });
      expect(shape(told)).toBe(shape(printed));
    },
    60_000,
  );
});
