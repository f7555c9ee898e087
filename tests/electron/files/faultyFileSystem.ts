/** The real file system with a tap: records every call in order and fails, cuts or delays the ones a test names. */
import * as fs from 'node:fs/promises';
import type { FileSystem } from '../../../electron/files/fileSystem.ts';

export interface Tap {
  /** `open`, `open:folder`, `file.write`, `file.sync`, `folder.sync`, `rename` … in the order they happened. */
  readonly calls: string[];
  readonly fs: FileSystem;
}

export type Rule = (call: string, count: number) => string | 'short' | (() => Promise<void>) | null;

export function errno(code: string): Error {
  return Object.assign(new Error(`${code}: injected`), { code });
}

export function tapFileSystem(rule: Rule = () => null): Tap {
  const calls: string[] = [];
  const counts = new Map<string, number>();
  const meet = async (call: string): Promise<'short' | null> => {
    calls.push(call);
    const count = (counts.get(call) ?? 0) + 1;
    counts.set(call, count);
    const outcome = rule(call, count);
    if (typeof outcome === 'function') await outcome();
    else if (outcome !== null && outcome !== 'short') throw errno(outcome);
    return outcome === 'short' ? 'short' : null;
  };

  const tapFile = (file: fs.FileHandle, kind: string): fs.FileHandle =>
    new Proxy(file, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key);
        if (typeof value !== 'function') return value;
        return async (...args: unknown[]) => {
          const outcome = key === 'close' ? null : await meet(`${kind}.${String(key)}`);
          if (outcome === 'short' && key === 'write')
            args[2] = Math.max(1, Math.floor(Number(args[2]) / 3));
          return Reflect.apply(value, target, args);
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
          const isNew = name === 'open' && args[1] === 'wx';
          const call = isFolder ? 'open:folder' : isNew ? 'open:new' : name;
          await meet(call);
          const result: unknown = await value(...args);
          if (name !== 'open') return result;
          const kind = isFolder ? 'folder' : isNew ? 'file' : 'read';
          return tapFile(result as fs.FileHandle, kind);
        },
      ]),
  );
  return { calls, fs: tapped as unknown as FileSystem };
}
