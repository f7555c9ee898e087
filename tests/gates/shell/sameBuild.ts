/** G14: the product built twice, in two folders, at two times, in two places of the world: the same bytes. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { copySource } from '../copySource.ts';
import { createFailures, type GateResult } from '../gate.ts';
import { runToEnd } from '../runToEnd.ts';
import { scratch } from '../scratch.ts';

const PLACES = [
  { folder: 'here', env: { TZ: 'Pacific/Kiritimati', LANG: 'C' } },
  {
    folder: join('a longer way', 'to ümlauts'),
    env: { TZ: 'Pacific/Pago_Pago', LANG: 'tr_TR.UTF-8' },
  },
] as const;

export async function sameBuild(): Promise<GateResult> {
  const { list, note } = createFailures();
  const { folder, dispose } = scratch();
  const built: ReadonlyMap<string, string>[] = [];
  for (const place of PLACES) {
    const copy = join(folder, place.folder);
    copySource(copy);
    const { code, output } = await runToEnd(
      process.execPath,
      [join(copy, 'tests', 'tools', 'build.mjs')],
      place.env,
    );
    if (code !== 0) note(`${place.folder}: ${output.trim().split('\n').at(-1)}`);
    else built.push(hashesOf(join(copy, 'dist')));
  }
  dispose();
  const [one = new Map(), two = new Map()] = built;
  for (const name of new Set([...one.keys(), ...two.keys()]))
    if (one.get(name) !== two.get(name)) note(`${name} differs`);
  return {
    n: built.length,
    failures: list,
    note: `${one.size} files; the clock went on between the builds, it was not set`,
  };
}

function hashesOf(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    files.map((path) => [
      relative(folder, path),
      createHash('sha256').update(readFileSync(path)).digest('hex'),
    ]),
  );
}
