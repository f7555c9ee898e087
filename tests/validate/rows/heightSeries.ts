/** Front and back heights of other series against the table, scaled by sex where the series is of one sex. */
import type { Level } from '../../../shared/anatomy/levels.ts';
import type { Sex } from '../../../shared/anatomy/patient.ts';
import type { SourceId } from '../../../shared/quantities/sources.ts';
import { tableShape } from '../model/anatomy.ts';
import type { Row, RowSpread } from '../row.ts';

/** Mean, and its spread when the series gives one. */
type Figure = readonly [mean: number, spread?: number];

interface Series {
  readonly id: string;
  readonly source: SourceId;
  readonly sex: Sex | null;
  readonly n: string;
  readonly kind: 'SD' | 'SE';
  readonly confidence: 'read' | 'transcribed';
  readonly levels: Partial<Record<Level, readonly [anterior: Figure, posterior: Figure]>>;
}

const SERIES: readonly Series[] = [
  {
    id: 'gilad',
    source: 'gilad1985',
    sex: 'male',
    n: '157 men, radiographs',
    kind: 'SD',
    confidence: 'transcribed',
    levels: {
      L1: [
        [25.4, 2.2],
        [27.1, 2.1],
      ],
      L2: [
        [27.2, 2.0],
        [27.0, 2.1],
      ],
      L3: [
        [27.9, 2.1],
        [27.9, 2.1],
      ],
      L4: [
        [27.4, 2.2],
        [27.1, 2.3],
      ],
      L5: [
        [28.3, 2.1],
        [25.7, 2.5],
      ],
    },
  },
  {
    id: 'busscher',
    source: 'busscher2010',
    sex: 'male',
    n: '6 men, CT',
    kind: 'SD',
    confidence: 'transcribed',
    levels: {
      T12: [
        [25.6, 1.6],
        [28.5, 0.9],
      ],
      L1: [
        [25.5, 2.5],
        [28.5, 2.5],
      ],
      L2: [
        [27.3, 2.8],
        [29.8, 1.2],
      ],
      L3: [
        [28.7, 1.9],
        [29.8, 1.0],
      ],
      L4: [
        [27.8, 2.4],
        [28.0, 2.1],
      ],
      L5: [
        [29.5, 1.4],
        [24.9, 3.8],
      ],
    },
  },
  {
    id: 'tan',
    source: 'tan2004',
    sex: null,
    n: '10 spines',
    kind: 'SE',
    confidence: 'transcribed',
    levels: {
      T12: [[18.7], [21.5]],
      L1: [[20.2], [22.4]],
      L2: [[20.8], [23.1]],
      L3: [[21.4], [22.1]],
      L4: [[21.6], [21.6]],
      L5: [[22.0], [20.0]],
    },
  },
  {
    id: 'bonczar',
    source: 'bonczar2024',
    sex: null,
    n: '18 studies, 1481 people',
    kind: 'SE',
    confidence: 'transcribed',
    levels: {
      L1: [
        [24.54, 0.96],
        [26.57, 1.06],
      ],
      L2: [
        [25.75, 1.22],
        [27.02, 1.06],
      ],
      L3: [
        [26.83, 1.16],
        [26.67, 1.02],
      ],
      L4: [
        [26.86, 1.08],
        [25.76, 1.03],
      ],
      L5: [
        [27.44, 1.16],
        [24.11, 0.7],
      ],
    },
  },
  {
    id: 'dumanMen',
    source: 'duman2026',
    sex: 'male',
    n: '517 adults, men',
    kind: 'SD',
    confidence: 'transcribed',
    levels: {
      T12: [
        [23.61, 2.14],
        [24.83, 2.07],
      ],
      L1: [
        [24.78, 2.05],
        [25.94, 1.98],
      ],
      L2: [
        [26.31, 2.21],
        [27.12, 2.15],
      ],
    },
  },
  {
    id: 'dumanWomen',
    source: 'duman2026',
    sex: 'female',
    n: '517 adults, women',
    kind: 'SD',
    confidence: 'transcribed',
    levels: {
      T12: [
        [21.09, 1.72],
        [22.19, 1.85],
      ],
      L1: [
        [22.56, 1.91],
        [23.57, 1.82],
      ],
      L2: [
        [23.85, 1.95],
        [24.68, 1.92],
      ],
    },
  },
  {
    id: 'kunkel',
    source: 'kunkel2011',
    sex: null,
    n: '30 people, radiographs',
    kind: 'SD',
    confidence: 'transcribed',
    levels: {
      T12: [
        [20.8, 1.96],
        [23.12, 1.94],
      ],
    },
  },
  {
    id: 'egwu',
    source: 'egwu2019',
    sex: 'male',
    n: '26 dry male spines',
    kind: 'SD',
    confidence: 'read',
    levels: {
      T2: [
        [16.93, 1.57],
        [17.59, 1.43],
      ],
      T9: [
        [18.83, 1.54],
        [20.46, 3.08],
      ],
    },
  },
];

function rowOf(series: Series, level: Level, place: 'anterior' | 'posterior', figure: Figure): Row {
  const [mean, of] = figure;
  const spread: RowSpread | null = of === undefined ? null : { kind: series.kind, of };
  return {
    id: `series.${series.id}.${place}.${level}`,
    part: 'anatomy',
    what: `${level} ${place} height`,
    source: series.source,
    published: { mean, spread, unit: 'mm', n: series.n, confidence: series.confidence },
    role: 'check',
    assumed: 'stature as in the table',
    run: () => tableShape(level, series.sex).heightsMm[place],
  };
}

export const HEIGHT_SERIES_ROWS: readonly Row[] = SERIES.flatMap((series) =>
  Object.entries(series.levels).flatMap(([level, [anterior, posterior]]) => [
    rowOf(series, level as Level, 'anterior', anterior),
    rowOf(series, level as Level, 'posterior', posterior),
  ]),
);
