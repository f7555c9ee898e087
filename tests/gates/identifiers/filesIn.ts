/** Every file below a folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export interface FoundFile {
  /** From the folder on. */
  readonly name: string;
  readonly bytes: Buffer;
}

export function filesIn(folder: string): readonly FoundFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ name: relative(folder, path), bytes: readFileSync(path) }));
}
