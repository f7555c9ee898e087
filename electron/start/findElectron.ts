/** Where the Electron program is, if anywhere: the folder the user names, else the official package, fetched at most once. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Found =
  | { readonly program: string }
  | { readonly missing: 'overrideMissing' | 'notInstalled' };

const PROGRAM: Readonly<Record<string, string>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
};

/** `fetch` runs the package's own installer; it is asked for once and may fail. */
export function findElectron(
  root: string,
  override: string | undefined,
  platform: NodeJS.Platform,
  fetch: (installer: string) => void,
): Found {
  const name = PROGRAM[platform] ?? 'electron';
  if (override) {
    const program = join(override, name);
    return existsSync(program) ? { program } : { missing: 'overrideMissing' };
  }
  const home = join(root, 'node_modules', 'electron');
  const installer = join(home, 'install.js');
  if (!installedProgram(home) && existsSync(installer)) fetch(installer);
  const program = installedProgram(home);
  return program ? { program } : { missing: 'notInstalled' };
}

/** The package writes the name of its program into path.txt once the program is there. */
function installedProgram(home: string): string | null {
  const pointer = join(home, 'path.txt');
  if (!existsSync(pointer)) return null;
  const program = join(home, 'dist', readFileSync(pointer, 'utf8'));
  return existsSync(program) ? program : null;
}

export function runInstaller(installer: string, limitMs: number): void {
  spawnSync(process.execPath, [installer], {
    stdio: 'ignore',
    timeout: limitMs,
    killSignal: 'SIGKILL',
  });
}
