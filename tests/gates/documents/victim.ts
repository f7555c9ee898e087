/** Programs that are killed, starved or cut off while they save: built once into a folder of their own, and killed. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '..', '..', '..');

export interface Victim {
  /** Arguments for Node: the built program. */
  readonly program: string;
  dispose(): void;
}

export async function buildVictim(source: string): Promise<Victim> {
  const output = join(ROOT, 'tests', 'output');
  mkdirSync(output, { recursive: true });
  const folder = mkdtempSync(join(output, 'victim-'));
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    build: {
      ssr: join(ROOT, source),
      outDir: folder,
      rolldownOptions: { output: { entryFileNames: 'victim.mjs' } },
    },
  });
  return {
    program: join(folder, 'victim.mjs'),
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Kills a program with SIGKILL so many milliseconds after its first word; all it said until then. */
export async function killAfter(
  { program }: Victim,
  words: readonly string[],
  milliseconds: number,
): Promise<string> {
  const child = spawn(process.execPath, [program, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (data: Buffer) => (said += data.toString()));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  const gone = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGKILL');
  await gone;
  return said;
}
