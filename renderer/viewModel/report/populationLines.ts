/** Heat and lung of a plan in a line each, as far as its cement goes: published figures with where they were found. */
import type { Derived } from '../../../shared/pipeline/derived.ts';
import { lungRates } from '../../../shared/pipeline/lungRates.ts';
import { text } from '../../text/text.ts';
import { type HeatRow, heatWords } from '../outcome/heatRows.ts';
import { lungRows, lungWords } from '../outcome/lungRows.ts';

export interface PopulationLine {
  readonly key: 'heat' | 'lung';
  readonly title: string;
  readonly figures: string;
  readonly note: string;
}

export function populationLines(derived: Derived): readonly PopulationLine[] {
  const { run } = derived;
  if (!run.available) return [];
  const heat = heatWords(run.value.cement.volumeMl.median);
  const lung = lungRates(derived);
  return [
    ...(heat.rows.length > 0
      ? [
          {
            key: 'heat' as const,
            title: text('report.heat'),
            figures: heatFigures(heat.rows),
            note: heat.hints.join(' '),
          },
        ]
      : []),
    ...(lung
      ? [
          {
            key: 'lung' as const,
            title: text('cementOutcome.lung.title'),
            figures: lungRows(lung)
              .map(({ name, rate, band, seenOn }) =>
                text('report.lungFigure', {
                  name,
                  rate: [rate, band].filter(Boolean).join(', '),
                  seenOn,
                }),
              )
              .join('; '),
            note: lungWords(lung),
          },
        ]
      : []),
  ];
}

/** Each place once, and of each place each kind of body once. */
function heatFigures(rows: readonly HeatRow[]): string {
  return distinct(rows.map(({ place }) => place))
    .map((place) => {
      const here = rows.filter((row) => row.place === place);
      const figures = distinct(here.map(({ measuredIn }) => measuredIn)).map((measuredIn) => {
        const peaks = here.filter((row) => row.measuredIn === measuredIn).map(({ peak }) => peak);
        return text('report.heatIn', { measuredIn, peaks: peaks.join(', ') });
      });
      return text('report.heatAt', { place, figures: figures.join(', ') });
    })
    .join('; ');
}

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}
