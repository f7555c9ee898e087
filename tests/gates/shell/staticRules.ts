/** G09: banned words in the source and in the compiled program, and the linter's own rules. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFailures, type GateResult } from '../gate.ts';
import { runToEnd } from '../runToEnd.ts';
import { BANNED } from './bannedWords.ts';

const SOURCE = ['electron', 'renderer', 'shared'];
const COMPILED = ['dist/electron', 'dist/renderer'];

export async function staticRules(): Promise<GateResult> {
  if (!COMPILED.every((folder) => existsSync(folder)))
    return { n: 0, failures: [], note: 'nothing is built: npm run build' };
  const source = filesIn(SOURCE, /\.tsx?$/);
  const compiled = filesIn(COMPILED, /\.c?js$/);
  const { list, note } = createFailures();
  const texts = new Map([...source, ...compiled].map((path) => [path, readFileSync(path, 'utf8')]));
  for (const { name, pattern, bad, except, where, inLibraries } of BANNED) {
    if (countOf(bad, pattern) !== 1) note(`${name}: does not see ${bad}`);
    for (const path of source)
      if (!except?.test(path) && countOf(texts.get(path)!, pattern) > 0) note(`${name}: ${path}`);
    if (where === 'source') continue;
    const found = compiled
      .filter((path) => !except?.test(path))
      .map((path) => [path, countOf(texts.get(path)!, pattern)] as const)
      .filter(([, count]) => count > 0);
    const count = found.reduce((sum, [, each]) => sum + each, 0);
    if (count > (inLibraries?.most ?? 0))
      note(`${name}: ${count} in ${found.map(([path]) => path).join(', ')}`);
  }
  const biome = join('node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const linted = await runToEnd(process.execPath, [biome, 'ci', '--colors=off', '.']);
  if (linted.code !== 0) note(`the linter: ${linted.output.trim().split('\n').at(-1)}`);
  return {
    n: BANNED.length + 1,
    failures: list,
    note: `${source.length} files of source, ${compiled.length} compiled`,
  };
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function filesIn(folders: readonly string[], named: RegExp): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && named.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
}
