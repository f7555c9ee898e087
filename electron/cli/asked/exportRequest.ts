/** What is to be exported: a format, a stage where the format has one, and the file to write. */
import { err, ok, type Result } from '../../../shared/base/result.ts';
import { PHASES, type Phase } from '../../../shared/simulation/phase.ts';
import {
  EXPORT_FORMATS,
  type ExportFormat,
  isModelFormat,
} from '../../../shared/writers/formats.ts';
import type { UsageFault } from './commandLine.ts';
import { readWord } from './optionValues.ts';
import type { Split } from './splitWords.ts';

export interface ExportRequest {
  readonly kind: 'export';
  readonly path: string;
  readonly format: ExportFormat;
  /** Of a model; numbers have all stages in them. */
  readonly stage: Phase;
  readonly out: string;
}

export function readExport(
  [path, extra]: readonly string[],
  options: Split['options'],
): Result<ExportRequest, UsageFault> {
  if (path === undefined) return err({ code: 'noCase', word: 'export' });
  if (extra !== undefined) return err({ code: 'tooMany', word: extra });
  const format = readWord(options.get('--format'), EXPORT_FORMATS);
  if (!format.ok) return format;
  if (format.value === null)
    return err({ code: 'missingOption', word: '--format', others: EXPORT_FORMATS.join(', ') });
  const stage = readWord(options.get('--stage'), PHASES);
  if (!stage.ok) return stage;
  if (stage.value !== null && !isModelFormat(format.value))
    return err({ code: 'optionElsewhere', word: '--stage', others: format.value });
  const out = options.get('--out');
  if (out === undefined) return err({ code: 'missingOption', word: '--out', others: 'FILE' });
  return ok({
    kind: 'export',
    path,
    format: format.value,
    stage: stage.value ?? 'planned',
    out,
  });
}
