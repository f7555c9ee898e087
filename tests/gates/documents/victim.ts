/** Programs that are killed, starved or cut off while they save: built once into a folder of their own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
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

export function scratch(): { readonly folder: string; dispose(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'kyphoplan-gate-'));
  return { folder, dispose: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
}

/** Runs to its end, with everything it says. */
export function runToEnd(command: string, args: readonly string[], env = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child: ChildProcess = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    let output = '';
    child.stdout?.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr?.on('data', (data: Buffer) => (output += data.toString()));
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, output }));
  });
}
