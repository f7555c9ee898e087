/** A 3D model as the bytes of a file, with every vertebra told. Runs in the export worker. */
import type { Level } from '../../shared/anatomy/levels.ts';
import {
  buildVertebraTemplate,
  type VertebraTemplate,
} from '../../shared/anatomy/vertebraTemplate.ts';
import type { UnavailableReason } from '../../shared/quantities/estimate.ts';
import { type ModelExport, writeModel } from '../../shared/writers/writeModel.ts';

export type ExportMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'made'; readonly bytes: Uint8Array }
  | { readonly kind: 'unavailable'; readonly reason: UnavailableReason }
  | { readonly kind: 'failed'; readonly message: string };

export type ExportOutcome = Exclude<ExportMessage, { kind: 'progress' }>;

/** Of the files written before. */
const templates = new Map<Level, VertebraTemplate>();

export function buildExport(
  asked: ModelExport,
  onProgress: (done: number, total: number) => void,
): ExportOutcome {
  const made = writeModel(asked, { templateOf, onVertebra: onProgress });
  return made.ok
    ? { kind: 'made', bytes: made.value }
    : { kind: 'unavailable', reason: made.error };
}

function templateOf(level: Level): VertebraTemplate {
  const known = templates.get(level) ?? buildVertebraTemplate(level);
  templates.set(level, known);
  return known;
}
