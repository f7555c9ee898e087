/**
 * The files that were opened or saved last, by path, newest first: fifteen at most, none when the user wants none kept. The
 * list of the operating system follows. The window sees names and ids; what lies at a path is found out when it is asked for.
 */
import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { z } from 'zod';
import type { FileHandle, RecentChange, RecentFile, RecentFiles } from '../../shared/ipc/bridge.ts';
import { type KeptFile, keptFile } from './keptFile.ts';

export const MAX_RECENT = 15;
/** A share that does not answer must not hold the list up: what is not known to be missing is not called so. */
const LOOK_MS = 500;

export const recentFile = (path: string): KeptFile<readonly string[]> =>
  keptFile(path, z.array(z.string().max(4096)).max(MAX_RECENT), []);

export interface RecentTools {
  readonly kept: KeptFile<readonly string[]>;
  isKept(): boolean;
  setKept(kept: boolean): void;
  /** The list of the operating system. */
  readonly system: { add(path: string): void; clear(): void };
  isThere(path: string): Promise<boolean>;
  wait(milliseconds: number): Promise<unknown>;
}

export interface RecentList {
  add(path: string): void;
  list(): Promise<RecentFiles>;
  change(change: RecentChange): void;
  pathOf(id: FileHandle): string | null;
  paths(): readonly string[];
}

export function createRecentList(tools: RecentTools): RecentList {
  /** Of this run only. */
  const ids = new Map<string, FileHandle>();
  const idOf = (path: string) => {
    const id = ids.get(path) ?? randomBytes(16).toString('hex');
    ids.set(path, id);
    return id;
  };
  const paths = () => (tools.isKept() ? tools.kept.read() : []);
  const pathOf = (id: FileHandle) => paths().find((path) => ids.get(path) === id) ?? null;
  const clear = () => {
    tools.kept.remove();
    tools.system.clear();
  };
  const isMissing = (path: string) =>
    Promise.race([
      tools.isThere(path).then((there) => !there),
      tools.wait(LOOK_MS).then(() => false),
    ]);

  return {
    paths,
    pathOf,
    add: (path) => {
      if (!tools.isKept()) return;
      const others = paths().filter((each) => each !== path);
      tools.kept.write([path, ...others].slice(0, MAX_RECENT));
      tools.system.add(path);
    },
    list: async () => ({
      kept: tools.isKept(),
      files: await Promise.all(
        paths().map(
          async (path): Promise<RecentFile> => ({
            id: idOf(path),
            name: basename(path),
            missing: await isMissing(path),
          }),
        ),
      ),
    }),
    change: (asked) => {
      switch (asked.change) {
        case 'remove': {
          const gone = pathOf(asked.id);
          tools.kept.write(paths().filter((path) => path !== gone));
          return;
        }
        case 'clear':
          return clear();
        case 'keep':
          if (!asked.kept) clear();
          return tools.setKept(asked.kept);
      }
    },
  };
}
