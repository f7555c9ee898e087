/** The page as a PDF: what the print style sheet shows, on A4, tagged, saved by the same routine as a case. */
import { dirname, join } from 'node:path';
import type { WebContents } from 'electron';
import { errnoOf } from './files/faults.ts';
import { type ReplaceTools, replaceFile } from './files/replaceFile.ts';

export async function printPlan(
  contents: Pick<WebContents, 'printToPDF'>,
  path: string,
  tools: ReplaceTools,
): Promise<void> {
  const bytes = await contents.printToPDF({
    pageSize: 'A4',
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
  });
  const target = await tools.fs.realpath(path).catch(async (error: unknown) => {
    if (errnoOf(error) !== 'ENOENT') throw error;
    return join(await tools.fs.realpath(dirname(path)), path.slice(dirname(path).length));
  });
  await replaceFile(
    { path: target, bytes, previous: null, beforeRename: async () => undefined },
    tools,
  );
}
