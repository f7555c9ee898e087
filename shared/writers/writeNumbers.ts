/** Every number of a plan as the bytes of a file, or as text for the clipboard. */
import { strToU8 } from 'fflate';
import type { KyphoDocument } from '../document/document.ts';
import { fhirText } from './fhir/bundle.ts';
import type { FhirWords } from './fhir/observation.ts';
import type { NumberFormat } from './formats.ts';
import { csvText, tabbedText } from './numbers/csv.ts';
import { numberTable } from './numbers/numberTable.ts';
import { provenanceOf } from './provenance.ts';

export function writeNumbers(
  document: KyphoDocument,
  format: NumberFormat,
  words: FhirWords,
  timestamp: string | null,
): Uint8Array {
  switch (format) {
    case 'csv':
      return strToU8(csvText(numberTable(document, provenanceOf(document, words.notice))));
    case 'fhir':
      return strToU8(fhirText(document, words, timestamp));
  }
}

export function clipboardText(document: KyphoDocument, notice: string): string {
  return tabbedText(numberTable(document, provenanceOf(document, notice)));
}
