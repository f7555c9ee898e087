/** The page as a PDF: what the print style sheet shows, on A4, tagged. */
import type { WebContents } from 'electron';
import type { ReplaceTools } from './files/replaceFile.ts';
import { saveCopy } from './files/saveCopy.ts';

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
  await saveCopy(path, bytes, tools);
}
