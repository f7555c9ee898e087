/** Writes a file that nobody has open: a print, an export. By the same routine as a case, without its guards. */
import { followLinks, type ReplaceTools, replaceFile } from './replaceFile.ts';

export async function saveCopy(
  path: string,
  bytes: Uint8Array,
  tools: ReplaceTools,
): Promise<void> {
  const target = await followLinks(path, tools);
  await replaceFile(
    { path: target, bytes, previous: null, beforeRename: async () => undefined },
    tools,
  );
}
