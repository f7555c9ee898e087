/**
 * A file of the app's own folder, written whole under another name first: whatever happens, what stood under its name is there
 * or what comes now, and nothing else. The caller closes it.
 */
import type { FileHandle as OpenFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { FileSystem } from './fileSystem.ts';
import { temporaryOf } from './replaceFile.ts';
import { writeAt } from './writeAt.ts';

export async function writeAnew(
  fs: FileSystem,
  path: string,
  bytes: Uint8Array,
): Promise<OpenFile> {
  const temporary = join(dirname(path), temporaryOf(basename(path)));
  const file = await fs.open(temporary, 'wx+', 0o600);
  try {
    await writeAt(file, bytes, 0);
    await file.datasync();
    await fs.rename(temporary, path);
    return file;
  } catch (error) {
    await file.close();
    await fs.unlink(temporary).catch(() => undefined);
    throw error;
  }
}
