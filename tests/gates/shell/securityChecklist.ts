/** G01: every item of the checklist is shown by a test that is there, or by a row that runs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFailures, type GateResult } from '../gate.ts';
import { CHECKLIST } from './checklist.ts';

const ROW_ID = /^G\d\d$/;

export async function securityChecklist(written: ReadonlySet<string>): Promise<GateResult> {
  const { list, note } = createFailures();
  const tests = readdirSync('tests', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.test\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  for (const { id, rule, shownBy } of CHECKLIST) {
    const missing = shownBy.filter((shown) =>
      ROW_ID.test(shown) ? !written.has(shown) : !tests.some((text) => text.includes(`'${shown}'`)),
    );
    if (shownBy.length === 0) note(`${id}, ${rule}: nothing shows it`);
    for (const shown of missing) note(`${id}, ${rule}: there is no ${shown}`);
  }
  return {
    n: CHECKLIST.length,
    failures: list,
    note: 'twenty of Electron’s list, twenty of our own: shell/checklist.ts; whether a row passes is said in its own line',
  };
}
