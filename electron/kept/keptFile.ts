/**
 * A small file of the app's own in its data folder: replaced whole, and read with judgement. What is missing, strange or
 * from another version is as if never kept, and what cannot be kept is no reason to disturb anybody.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { z } from 'zod';

export interface KeptFile<T> {
  read(): T;
  write(value: T): void;
  remove(): void;
}

export function keptFile<T>(path: string, schema: z.ZodType<T>, usual: T): KeptFile<T> {
  return {
    read: () => {
      try {
        return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
      } catch {
        return usual;
      }
    },
    write: (value) => {
      const temporary = `${path}.${randomBytes(8).toString('hex')}.tmp`;
      try {
        writeFileSync(temporary, `${JSON.stringify(value)}\n`, { mode: 0o600, flag: 'wx' });
        renameSync(temporary, path);
      } catch {
        rmSync(temporary, { force: true });
      }
    },
    remove: () => rmSync(path, { force: true }),
  };
}
