/** Exports in words: why one did not come about, and what its file is called. */
import type { KyphoDocument } from '../../shared/document/document.ts';
import type { UnavailableReason } from '../../shared/quantities/estimate.ts';
import { type ExportWords, exportWords } from '../../shared/writers/exportWords.ts';
import { lookUp, text } from '../text/text.ts';
import type { ErrorWords } from './errorWords.ts';

export type ExportFault =
  | { readonly kind: 'unavailable'; readonly reason: UnavailableReason }
  | { readonly kind: 'noPicture' | 'notCopied' | 'noEncoder' | 'filmTooLarge' }
  | { readonly kind: 'failed'; readonly message: string };

export function exportFaultWords(fault: ExportFault): ErrorWords {
  switch (fault.kind) {
    case 'unavailable':
      return {
        what: text(`unavailable.${fault.reason}`),
        next: text('exports.unavailableNext'),
        details: fault.reason,
      };
    case 'noPicture':
    case 'notCopied':
    case 'noEncoder':
    case 'filmTooLarge':
      return {
        what: text(`exports.${fault.kind}`),
        next: text(`exports.${fault.kind}Next`),
        details: fault.kind,
      };
    case 'failed':
      return {
        what: text('exports.failed'),
        next: text('exports.failedNext'),
        details: fault.message,
      };
  }
}

export const wordsOfExport = (document: KyphoDocument): ExportWords =>
  exportWords(document, lookUp);
