/** The table of all numbers as cells of text: decimal point, full digits, empty where something is not known. */
import type { KyphoDocument } from '../../document/document.ts';
import type { Provenance } from '../provenance.ts';
import { caseRows } from './caseRows.ts';
import { cellOf } from './cell.ts';
import { filmRows } from './filmRows.ts';
import { EMPTY_ROW, type NumberRow } from './numberRow.ts';
import { outputRows } from './outputRows.ts';

export const COLUMNS = [
  'key',
  'labelKey',
  'value',
  'low',
  'high',
  'basis',
  'unit',
  'share',
  'pose',
  'reason',
  'sources',
] as const satisfies readonly (keyof NumberRow)[];

export function numberTable(document: KyphoDocument, provenance: Provenance): readonly string[][] {
  const rows = [
    ...provenanceRows(provenance),
    ...caseRows(document),
    ...filmRows(document),
    ...outputRows(document),
  ];
  return [[...COLUMNS], ...rows.map((row) => COLUMNS.map((column) => cellOf(row[column])))];
}

function provenanceRows(provenance: Provenance): readonly NumberRow[] {
  return Object.entries(provenance).map(([key, value]) => ({ ...EMPTY_ROW, key, value }));
}
