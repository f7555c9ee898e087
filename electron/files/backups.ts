/**
 * Previous versions of saved files, in the app's own folder: the last ten, then one a day for thirty days.
 * Only added to and thinned out, never written over; ordered by a counter, because clocks jump.
 */
import { join } from 'node:path';
import type { FileSystem } from './fileSystem.ts';
import { sha256Hex } from './fingerprint.ts';
import { writeAnew } from './writeAnew.ts';

export interface BackupStore {
  keep(path: string, bytes: Uint8Array): Promise<void>;
  /** A version that was kept, from the newest, 0, on; null: there is none so far back. */
  earlier(path: string, back: number): Promise<Uint8Array | null>;
}

const KEEP_LAST = 10;
const KEEP_DAYS = 30;
const BACKUP_NAME = /^(\d{8})-(\d{4}-\d{2}-\d{2})\.kypho$/;

export function createBackupStore(
  folder: string,
  fs: FileSystem,
  today: () => string,
): BackupStore {
  const homeOf = (path: string) => join(folder, sha256Hex(Buffer.from(path)).slice(0, 32));
  const kept = async (home: string) =>
    (await fs.readdir(home)).filter((name) => BACKUP_NAME.test(name)).sort();
  return {
    earlier: async (path, back) => {
      const home = homeOf(path);
      const name = (await kept(home).catch(() => [])).at(-1 - back);
      return name === undefined ? null : new Uint8Array(await fs.readFile(join(home, name)));
    },
    keep: async (path, bytes) => {
      const home = homeOf(path);
      await fs.mkdir(home, { recursive: true, mode: 0o700 });
      const names = await kept(home);
      const newest = names.at(-1);
      const last = newest ? Number(BACKUP_NAME.exec(newest)?.[1]) : 0;
      const name = `${String(last + 1).padStart(8, '0')}-${today()}.kypho`;
      await (await writeAnew(fs, join(home, name), bytes)).close();
      for (const surplus of surplusBackups([...names, name])) await fs.unlink(join(home, surplus));
    },
  };
}

/** Names, oldest first → names to remove: beyond the last ten, the newest of each of the last thirty days stays. */
export function surplusBackups(names: readonly string[]): readonly string[] {
  const older = names.slice(0, -KEEP_LAST);
  const newestOfDay = new Map(older.map((name) => [BACKUP_NAME.exec(name)?.[2], name]));
  const kept = new Set([...newestOfDay.values()].slice(-KEEP_DAYS));
  return older.filter((name) => !kept.has(name));
}
