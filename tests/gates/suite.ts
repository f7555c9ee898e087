/** A row that the ordinary tests already hold: they are run, and every test of the named files counts as one try. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createFailures, type GateResult } from './gate.ts';
import { runToEnd } from './runToEnd.ts';

const ROOT = join(import.meta.dirname, '..', '..');

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** `named` picks the tests by the beginning of their names; left out, all of them. */
export async function suite(files: readonly string[], named?: string): Promise<GateResult> {
  const output = join(ROOT, 'tests', 'output');
  mkdirSync(output, { recursive: true });
  const folder = mkdtempSync(join(output, 'suite-'));
  const report = join(folder, 'report.json');
  const { output: said } = await runToEnd(
    process.execPath,
    [
      join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'),
      ...['run', '-c', 'tests/vitest.config.ts', '--reporter=json', `--outputFile=${report}`],
      ...(named ? ['-t', named] : []),
      ...files,
    ],
    { KYPHOPLAN_LONG: '1' },
  );
  const { list, note } = createFailures();
  let n = 0;
  try {
    const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
    for (const { assertionResults } of testResults)
      for (const { fullName, status } of assertionResults) {
        if (status === 'passed' || status === 'failed') n++;
        if (status === 'failed') note(fullName);
      }
  } catch {
    note(`no report: ${said.trim().split('\n').slice(-3).join(' ')}`);
  }
  rmSync(folder, { recursive: true, force: true });
  return { n, failures: list, note: `tests in ${files.join(', ')}` };
}
