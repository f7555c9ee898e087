/** Sex ratios, pedicles, canal, discs and the sagittal profile against other series. */
import type { Level } from '../../../shared/anatomy/levels.ts';
import type { Confidence, SourceId } from '../../../shared/quantities/sources.ts';
import { cobbDeg, discHeightMm, tableShape } from '../model/anatomy.ts';
import type { Ours, Role, Row, RowSpread } from '../row.ts';

interface Figure {
  readonly id: string;
  readonly what: string;
  readonly source: SourceId;
  readonly mean: number | null;
  readonly spread?: RowSpread;
  readonly unit: string;
  readonly n?: string;
  readonly confidence?: Confidence;
  readonly role?: Role;
  readonly sets?: readonly string[];
  readonly assumed?: string;
  readonly run: () => Ours;
}

function rowOf(figure: Figure): Row {
  const { id, what, source, mean, unit, run } = figure;
  return {
    id,
    part: 'anatomy',
    what,
    source,
    published: {
      mean,
      spread: figure.spread ?? null,
      unit,
      n: figure.n ?? null,
      confidence: figure.confidence ?? 'transcribed',
    },
    role: figure.role ?? 'check',
    ...(figure.sets && { sets: figure.sets }),
    assumed: figure.assumed ?? null,
    run,
  };
}

const sd = (of: number): RowSpread => ({ kind: 'SD', of });

const widthRatio = (level: Level) => () =>
  tableShape(level, 'male').superiorWidthMm / tableShape(level, 'female').superiorWidthMm;
const heightRatio = (level: Level) => () =>
  tableShape(level, 'male').heightsMm.posterior / tableShape(level, 'female').heightsMm.posterior;

const SEX_ROWS = (
  [
    ['L1', 'endplate width', 1.087, 'yadav2020', '302 people', widthRatio('L1')],
    ['L3', 'endplate width', 1.067, 'yadav2020', '302 people', widthRatio('L3')],
    ['L1', 'endplate width, other series', 1.116, 'chen2011Endplates', undefined, widthRatio('L1')],
    ['T12', 'posterior height', 1.119, 'duman2026', '517 adults', heightRatio('T12')],
    ['L1', 'posterior height', 1.1, 'duman2026', '517 adults', heightRatio('L1')],
    ['L2', 'posterior height', 1.1, 'duman2026', '517 adults', heightRatio('L2')],
  ] as const
).map(([level, of, mean, source, n, run]) =>
  rowOf({
    id: `sex.${source}.${level}`,
    what: `${level} ${of}, men over women`,
    source,
    mean,
    unit: '1',
    role: 'calibration',
    sets: ['SEX_MULTIPLIERS.*'],
    run,
    ...(n ? { n } : {}),
  }),
);

const PANJABI_PEDICLES: readonly (readonly [Level, number])[] = [
  ['T11', 9.75],
  ['T12', 8.7],
  ['L1', 8.6],
  ['L2', 8.25],
  ['L3', 10.15],
  ['L4', 14.05],
  ['L5', 18.6],
];
const KAUR_WIDTHS: readonly (readonly [Level, number, number])[] = [
  ['T1', 9.27, 1.01],
  ['T4', 4.5, 0.93],
  ['T12', 8.31, 1.83],
];

const PEDICLE_ROWS = [
  ...PANJABI_PEDICLES.map(([level, mean]) =>
    rowOf({
      id: `pedicle.panjabi.${level}`,
      what: `${level} pedicle width`,
      source: 'panjabi1992',
      mean,
      unit: 'mm',
      n: '12 spines',
      run: () => tableShape(level).pedicleWidthMm,
    }),
  ),
  ...KAUR_WIDTHS.map(([level, mean, of]) =>
    rowOf({
      id: `pedicle.kaur.${level}`,
      what: `${level} pedicle width`,
      source: 'kaur2016',
      mean,
      spread: sd(of),
      unit: 'mm',
      n: '50 people, CT',
      confidence: 'read',
      run: () => tableShape(level).pedicleWidthMm,
    }),
  ),
  ...(
    [
      ['T1', 35.4, 2.2],
      ['T12', -9.8, 2.4],
    ] as const
  ).map(([level, mean, of]) =>
    rowOf({
      id: `pedicle.kaurAngle.${level}`,
      what: `${level} pedicle, transverse angle`,
      source: 'kaur2016',
      mean,
      spread: sd(of),
      unit: 'deg',
      n: '50 people, CT',
      confidence: 'read',
      run: () => tableShape(level).pedicleTransverseAngleDeg,
    }),
  ),
  ...(
    [
      ['T4', 4.5, 13.9],
      ['T12', 7.8, 0.3],
    ] as const
  ).flatMap(([level, width, angle]) => [
    rowOf({
      id: `pedicle.vaccaro.${level}`,
      what: `${level} pedicle width`,
      source: 'vaccaro1995',
      mean: width,
      unit: 'mm',
      confidence: 'memory',
      run: () => tableShape(level).pedicleWidthMm,
    }),
    rowOf({
      id: `pedicle.vaccaroAngle.${level}`,
      what: `${level} pedicle, transverse angle`,
      source: 'vaccaro1995',
      mean: angle,
      unit: 'deg',
      confidence: 'memory',
      run: () => tableShape(level).pedicleTransverseAngleDeg,
    }),
  ]),
];

const CANAL_ROWS = (
  [
    ['L1', 15.5],
    ['L2', 14.6],
    ['L3', 14.0],
    ['L4', 15.3],
    ['L5', 19.7],
  ] as const
).map(([level, mean]) =>
  rowOf({
    id: `canal.griffith.${level}`,
    what: `${level} canal depth, men`,
    source: 'griffith2016',
    mean,
    // The series gives 2.1 to 3.8 over its levels; the smaller one is the harder test.
    spread: sd(2.1),
    unit: 'mm',
    n: '1080 people, CT',
    run: () => tableShape(level, 'male').canalDepthMm,
  }),
);

const SHIN: readonly (readonly [Level, number, number])[] = [
  ['L1', 6.61, 1.39],
  ['L2', 7.9, 1.59],
  ['L3', 8.83, 1.56],
  ['L4', 9.31, 1.75],
  ['L5', 8.14, 1.9],
];
const BACH: readonly (readonly [Level, men: number, women: number])[] = [
  ['T12', 5.6, 4.8],
  ['L1', 6.9, 5.8],
  ['L2', 8.1, 6.9],
  ['L3', 8.7, 7.6],
  ['L4', 9.2, 8.5],
  ['L5', 8.8, 8.6],
];
const FLETCHER: readonly (readonly [Level, 'men' | 'women', number, number])[] = [
  ['T4', 'men', 2.7, 0.7],
  ['T4', 'women', 2.6, 0.8],
  ['T10', 'men', 5.4, 1.2],
  ['T10', 'women', 5.1, 1.3],
];

const DISC_ROWS = [
  ...FLETCHER.map(([level, who, mean, of]) =>
    rowOf({
      id: `disc.fletcher.${level}.${who}`,
      what: `disc below ${level}, anterior, ${who}`,
      source: 'fletcher2015',
      mean,
      spread: sd(of),
      unit: 'mm',
      n: '70 men, 58 women, CT',
      confidence: 'read',
      role: 'calibration',
      sets: ['MORPHOMETRY.*.discHeightMm'],
      run: () => discHeightMm(level, who === 'men' ? 'male' : 'female'),
    }),
  ),
  ...SHIN.map(([level, mean, of]) =>
    rowOf({
      id: `disc.shin.${level}`,
      what: `disc below ${level}`,
      source: 'shin2024',
      mean,
      spread: sd(of),
      unit: 'mm',
      n: '700 people, CT',
      run: () => discHeightMm(level),
    }),
  ),
  ...BACH.flatMap(([level, men, women]) =>
    (
      [
        ['men', men],
        ['women', women],
      ] as const
    ).map(([who, mean]) =>
      rowOf({
        id: `disc.bach.${level}.${who}`,
        what: `disc below ${level}, ${who}`,
        source: 'bach2019',
        mean,
        // The series gives 1.1 to 1.6 over its levels; the smaller one is the harder test.
        spread: sd(1.1),
        unit: 'mm',
        run: () => discHeightMm(level, who === 'men' ? 'male' : 'female'),
      }),
    ),
  ),
];

const PROFILE_ROWS = [
  rowOf({
    id: 'profile.lordosisStanding',
    what: 'lordosis T12 to S1, standing',
    source: 'asianSpine2019',
    mean: 49.8,
    spread: sd(11.2),
    unit: 'deg',
    n: '627 people',
    confidence: 'read',
    run: () => -cobbDeg('T12', 'S1'),
  }),
  rowOf({
    id: 'profile.lordosisRecumbent',
    what: 'lordosis T12 to S1, recumbent',
    source: 'asianSpine2019',
    mean: 36.8,
    spread: sd(13.2),
    unit: 'deg',
    n: '627 people',
    confidence: 'read',
    role: 'checkOnly',
    run: () => -cobbDeg('T12', 'S1', 'recumbent'),
  }),
  rowOf({
    id: 'profile.lowLordosisStanding',
    what: 'lordosis L4 to S1, standing',
    source: 'asianSpine2019',
    mean: 34.2,
    spread: sd(8.3),
    unit: 'deg',
    n: '627 people',
    confidence: 'read',
    run: () => -cobbDeg('L4', 'S1'),
  }),
  rowOf({
    id: 'profile.lowLordosisRecumbent',
    what: 'lordosis L4 to S1, recumbent',
    source: 'asianSpine2019',
    mean: 29.8,
    spread: sd(8),
    unit: 'deg',
    n: '627 people',
    confidence: 'read',
    role: 'checkOnly',
    run: () => -cobbDeg('L4', 'S1', 'recumbent'),
  }),
  rowOf({
    id: 'profile.kyphosisElderly',
    what: 'thoracic kyphosis, over 60 years, no fracture',
    source: 'chau2021',
    mean: 28.4,
    spread: sd(11.4),
    unit: 'deg',
    confidence: 'read',
    assumed: 'T4 to T12',
    run: () => cobbDeg('T4', 'T12'),
  }),
  rowOf({
    id: 'profile.kyphosisYoung',
    what: 'thoracic kyphosis T4 to T12, young adults',
    source: 'vialle2005',
    mean: null,
    spread: { kind: 'range', low: 35, high: 40 },
    unit: 'deg',
    confidence: 'memory',
    run: () => cobbDeg('T4', 'T12'),
  }),
  rowOf({
    id: 'profile.lordosisYoung',
    what: 'lordosis L1 to S1, young adults',
    source: 'vialle2005',
    mean: 60,
    spread: sd(10),
    unit: 'deg',
    confidence: 'memory',
    run: () => -cobbDeg('L1', 'S1'),
  }),
];

export const OTHER_ANATOMY_ROWS: readonly Row[] = [
  ...SEX_ROWS,
  ...PEDICLE_ROWS,
  ...CANAL_ROWS,
  ...DISC_ROWS,
  ...PROFILE_ROWS,
];
