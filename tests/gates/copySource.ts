/** What is kept under version control, as it lies there now, in a folder of its own, with the packages of this one. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export function copySource(to: string): void {
  const names = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0');
  for (const name of names.filter((each) => each !== '' && existsSync(each))) {
    mkdirSync(dirname(join(to, name)), { recursive: true });
    cpSync(name, join(to, name));
  }
  symlinkSync(resolve('node_modules'), join(to, 'node_modules'));
}
