/** A plan as a page: for now there is one kind of page, and it has to be named. */
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { UsageFault } from './commandLine.ts';
import type { Split } from './splitWords.ts';

export interface ReportRequest {
  readonly kind: 'report';
  readonly path: string;
  /** null: standard output. */
  readonly out: string | null;
}

export function readReport(
  [path, extra]: readonly string[],
  options: Split['options'],
): Result<ReportRequest, UsageFault> {
  if (path === undefined) return err({ code: 'noCase', word: 'report' });
  if (extra !== undefined) return err({ code: 'tooMany', word: extra });
  if (!options.has('--html'))
    return err({ code: 'missingOption', word: '--html', others: 'report CASE --html' });
  return ok({ kind: 'report', path, out: options.get('--out') ?? null });
}
