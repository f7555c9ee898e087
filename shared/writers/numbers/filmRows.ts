/** What was measured on films and is used, one row a length, with the film in its key: nobody takes it for a typed one. */
import { ALL_LEVELS } from '../../anatomy/levels.ts';
import type { KyphoDocument } from '../../document/document.ts';
import { pointer } from '../../document/fault.ts';
import { filmOrigin, usedCase } from '../../pipeline/usedCase.ts';
import { quantity } from '../../quantities/table.ts';
import { EMPTY_ROW, type NumberRow } from './numberRow.ts';

const FIELDS = [
  'anteriorHeightMm',
  'middleHeightMm',
  'posteriorHeightMm',
  'endplateDepthMm',
  'endplateWidthMm',
] as const;

export function filmRows(document: KyphoDocument): readonly NumberRow[] {
  const { levels } = usedCase(document);
  return ALL_LEVELS.flatMap((level) =>
    FIELDS.flatMap((field): NumberRow[] => {
      const origin = filmOrigin(document, level, field);
      if (!origin) return [];
      return [
        {
          ...EMPTY_ROW,
          key: pointer(['films', origin.view, 'levels', level, field]),
          labelKey: `quantities.${field}`,
          value: levels[level]?.[field] ?? null,
          unit: quantity(field).unit,
          pose: document.films[origin.view]?.pose ?? null,
        },
      ];
    }),
  );
}
