/** What came beside what was given, over many cases: one row a value, in the units the model counts in. */
import { predictionOf, type SeriesRow } from '../../pipeline/afterwards/series.ts';
import { quantity } from '../../quantities/table.ts';
import { cellOf } from './cell.ts';
import { csvText } from './csv.ts';

const COLUMNS: Readonly<Record<string, (row: SeriesRow) => Parameters<typeof cellOf>[0]>> = {
  title: ({ title }) => title,
  planId: ({ planId }) => planId,
  level: ({ level }) => level,
  procedure: ({ procedure }) => procedure,
  measure: ({ measure }) => measure,
  unit: ({ measure }) => quantity(measure).unit,
  measured: ({ actual }) => actual,
  pose: ({ pose }) => pose,
  modality: ({ modality }) => modality,
  daysAfter: ({ daysAfter }) => daysAfter,
  stage: ({ stage }) => stage,
  plannedMedian: ({ planned }) => planned?.estimate.median ?? null,
  plannedLow: ({ planned }) => planned?.estimate.low ?? null,
  plannedHigh: ({ planned }) => planned?.estimate.high ?? null,
  asDoneMedian: ({ done }) => done?.estimate.median ?? null,
  asDoneLow: ({ done }) => done?.estimate.low ?? null,
  asDoneHigh: ({ done }) => done?.estimate.high ?? null,
  place: (row) => predictionOf(row)?.place ?? null,
  modelVersion: ({ modelVersion }) => modelVersion,
};

export function seriesCsv(rows: readonly SeriesRow[]): string {
  const columns = Object.values(COLUMNS);
  return csvText([
    Object.keys(COLUMNS),
    ...rows.map((row) => columns.map((column) => cellOf(column(row)))),
  ]);
}
