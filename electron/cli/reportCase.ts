/** `kyphoplan report CASE --html`: the plan as one page, on standard output or in a file. */
import type { KyphoDocument } from '../../shared/document/document.ts';
import { derive } from '../../shared/pipeline/derive.ts';
import type { ReportRequest } from './asked/reportRequest.ts';
import { EXIT, exitCodeOf } from './exitCode.ts';
import { planPage } from './html/planPage.ts';
import type { Surroundings } from './run.ts';
import { refuseOwnCase, writeOut } from './writeOut.ts';

export async function reportCase(
  { path, out }: ReportRequest,
  document: KyphoDocument,
  around: Pick<Surroundings, 'print' | 'complain'>,
): Promise<number> {
  if (out !== null && refuseOwnCase(path, out, around)) return EXIT.usage;
  const derived = derive(document);
  const page = planPage({ document, derived });
  if (out === null) around.print(page);
  else if (!(await writeOut(out, new TextEncoder().encode(page), around))) return EXIT.unwritable;
  return exitCodeOf('plan', derived.run.available, derived);
}
