/**
 * The packed application as its user meets it: it starts with a case, draws it, prints a PDF through the dialogs of the system,
 * and ends. Nothing steers it from inside (its fuses and its own rule forbid that): keys go in and pictures come out through X.
 * npm run package && npm run package:smoke   Needs Linux, a display (xvfb-run), xdotool, ImageMagick, pdfinfo.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const ROOT = join(import.meta.dirname, '..', '..');
const PROGRAM = join(ROOT, 'dist', 'packages', 'linux-unpacked', 'kyphoplan');
const PATIENCE_MS = 90_000;

const folder = mkdtempSync(join(tmpdir(), 'kyphoplan-smoke-'));
const output = join(ROOT, 'tests', 'output', 'package');
mkdirSync(output, { recursive: true });
const path = join(folder, 'constructed.kypho');
copyFileSync(join(ROOT, 'assets', 'cases', 'constructed.kypho'), path);

function run(command: string, ...args: string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
const press = (...keys: string[]) => run('xdotool', 'key', ...keys);
const picture = (name: string) => {
  const file = join(output, `${name}.png`);
  run('import', '-window', 'root', file);
  return file;
};

async function until<T>(what: string, look: () => T | null | false): Promise<T> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await wait(500)) {
    try {
      const found = look();
      if (found) return found;
    } catch {
      // Not yet.
    }
  }
  picture('failed');
  throw new Error(`In ${PATIENCE_MS / 1000} s not seen: ${what}`);
}

/** Colours in the middle of the window, where the bones are: a blank picture has hardly any. */
function coloursInTheMiddle(file: string): number {
  return Number(
    run('convert', file, '-crop', '300x300+720+350', '-unique-colors', '-format', '%w', 'info:'),
  );
}

const program: ChildProcess = spawn(PROGRAM, [path], {
  cwd: folder,
  env: { ...process.env, HOME: folder },
  stdio: 'ignore',
});
const ended = new Promise<number | null>((resolve) => program.once('exit', resolve));
try {
  await until('a window with the case in its title', () =>
    run('xdotool', 'search', '--name', 'Constructed case').trim(),
  );
  console.log('started with the case of its command line');
  const colours = await until('a drawn spine', () => {
    const found = coloursInTheMiddle(picture('case'));
    return found > 500 && found;
  });
  console.log(`drew it: ${colours} colours where the bones are`);

  press('ctrl+p');
  await wait(3000);
  press('Return');
  const dialog = await until(
    'the dialog of the system',
    () => run('xdotool', 'search', '--name', '^Save').trim().split('\n').at(-1) ?? null,
  );
  await wait(1500);
  picture('dialog');
  press('ctrl+a');
  run('xdotool', 'type', '--delay', '40', 'plan.pdf');
  // Without a window manager no button answers to a key: the one in the corner is clicked.
  const geometry = run('xdotool', 'getwindowgeometry', '--shell', dialog);
  const side = (name: string) => Number(new RegExp(`^${name}=(\\d+)$`, 'm').exec(geometry)?.[1]);
  const [x, y] = [side('WIDTH') - 50, side('HEIGHT') - 24];
  run('xdotool', 'mousemove', '--window', dialog, String(x), String(y), 'click', '1');
  const pdf = join(folder, 'plan.pdf');
  await until('the PDF', () => existsSync(pdf));
  await until('a whole PDF', () => readFileSync(pdf).subarray(-7).toString().includes('EOF'));
  const pages = Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', pdf))?.[1]);
  copyFileSync(pdf, join(output, 'plan.pdf'));
  if (pages !== 2) throw new Error(`The PDF has ${pages} pages, not two`);
  console.log('printed two pages as PDF');

  press('ctrl+q');
  const code = await Promise.race([ended, wait(20_000).then(() => 'still runs')]);
  if (code !== 0) throw new Error(`After Ctrl+Q: ${code}`);
  console.log('ended when asked to');
} finally {
  if (program.exitCode === null) program.kill();
}
console.log(`pictures in ${output}`);
