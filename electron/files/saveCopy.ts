/** Writes a file that nobody has open: a print, an export. By the same routine as a case, without its guards. */
import { dirname, join } from 'node:path';
import { errnoOf } from './faults.ts';
import { type ReplaceTools, replaceFile } from './replaceFile.ts';

export async function saveCopy(
  path: string,
  bytes: Uint8Array,
  tools: ReplaceTools,
): Promise<void> {
  const target = await tools.fs.realpath(path).catch(async (error: unknown) => {
    if (errnoOf(error) !== 'ENOENT') throw error;
    return join(await tools.fs.realpath(dirname(path)), path.slice(dirname(path).length));
  });
  await replaceFile(
    { path: target, bytes, previous: null, beforeRename: async () => undefined },
    tools,
  );
}
