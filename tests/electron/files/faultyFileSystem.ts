/**
 * The real file system with a tap: records every call in order and fails, cuts or delays the ones a test names. A write can be
 * taken in part (`short`), not at all (`nothing`), or in part and said to be whole (`lost`).
 */
import * as fs from 'node:fs/promises';
import type { FileSystem } from '../../../electron/files/fileSystem.ts';

export interface Tap {
  /** `open`, `open:folder`, `file.write`, `file.sync`, `folder.sync`, `rename` … in the order they happened. */
  readonly calls: string[];
  readonly fs: FileSystem;
  /** Files and folders that were opened and not closed again. */
  stillOpen(): number;
}

const CUTS = ['short', 'nothing', 'lost'];

export type Rule = (call: string, count: number) => string | (() => Promise<void>) | null;

export function errno(code: string): Error {
  return Object.assign(new Error(`${code}: injected`), { code });
}

export function tapFileSystem(rule: Rule = () => null): Tap {
  const calls: string[] = [];
  const counts = new Map<string, number>();
  let open = 0;
  const meet = async (call: string): Promise<string | null> => {
    calls.push(call);
    const count = (counts.get(call) ?? 0) + 1;
    counts.set(call, count);
    const outcome = rule(call, count);
    if (typeof outcome === 'string' && !CUTS.includes(outcome)) throw errno(outcome);
    if (typeof outcome !== 'function') return outcome;
    await outcome();
    return null;
  };

  const tapFile = (file: fs.FileHandle, kind: string): fs.FileHandle =>
    new Proxy(file, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key);
        if (typeof value !== 'function') return value;
        return async (...args: unknown[]) => {
          if (key === 'close') open--;
          const cut = key === 'close' ? null : await meet(`${kind}.${String(key)}`);
          const asked = Number(args[2]);
          if (cut) args[2] = cut === 'nothing' ? 0 : Math.max(1, Math.floor(asked / 3));
          const result: unknown = await Reflect.apply(value, target, args);
          return cut === 'lost' ? { bytesWritten: asked } : result;
        };
      },
    });

  const tapped = Object.fromEntries(
    Object.entries(fs as unknown as Record<string, (...args: unknown[]) => unknown>)
      .filter(([, value]) => typeof value === 'function')
      .map(([name, value]) => [
        name,
        async (...args: unknown[]) => {
          const isFolder =
            name === 'open' &&
            (await fs.stat(String(args[0])).then(
              (s) => s.isDirectory(),
              () => false,
            ));
          const isNew = name === 'open' && String(args[1]).startsWith('wx');
          const call = isFolder ? 'open:folder' : isNew ? 'open:new' : name;
          await meet(call);
          const result: unknown = await value(...args);
          if (name !== 'open') return result;
          open++;
          const kind = isFolder ? 'folder' : isNew ? 'file' : 'read';
          return tapFile(result as fs.FileHandle, kind);
        },
      ]),
  );
  return { calls, fs: tapped as unknown as FileSystem, stillOpen: () => open };
}
