/** Published ranges and means over several levels: pedicles, discs, and how heights differ between men and women. */
import type { Level } from '../../../shared/anatomy/levels.ts';
import { levelsOf, USUAL_NUMBERING } from '../../../shared/anatomy/numbering.ts';
import type { Sex } from '../../../shared/anatomy/patient.ts';
import type { SourceId } from '../../../shared/quantities/sources.ts';
import { discHeightMm, pediclesNarrowerPercent, tableShape } from '../model/anatomy.ts';
import { meanOf } from '../model/ask.ts';
import type { Ours, Published, Row } from '../row.ts';

function row(
  id: string,
  what: string,
  source: SourceId,
  published: Omit<Published, 'n'> & Partial<Pick<Published, 'n'>>,
  assumed: string | null,
  run: () => Ours,
): Row {
  return {
    id,
    part: 'anatomy',
    what,
    source,
    published: { n: null, ...published },
    role: 'check',
    assumed,
    run,
  };
}

const LEVELS = levelsOf(USUAL_NUMBERING);
const upTo = (last: Level) => LEVELS.slice(0, LEVELS.indexOf(last) + 1);
const from = (first: Level, last: Level = 'L5') =>
  LEVELS.slice(LEVELS.indexOf(first), LEVELS.indexOf(last) + 1);

/** Low and high end of what a pedicle leaves a screw, over the levels. */
const LIEN = [
  ['T1 to T10', upTo('T10'), 'pedicleWidthMm', 'width', 3.4, 7.7],
  ['T1 to T10', upTo('T10'), 'pedicleHeightMm', 'height', 8.6, 13.7],
  ['T11 to L5', from('T11'), 'pedicleWidthMm', 'width', 7.2, 17.8],
  ['T11 to L5', from('T11'), 'pedicleHeightMm', 'height', 13.9, 16.7],
] as const;

const LIEN_ROWS = LIEN.flatMap(([words, levels, column, name, low, high]) =>
  (
    [
      ['smallest', low, Math.min],
      ['largest', high, Math.max],
    ] as const
  ).map(([end, mean, pick]) =>
    row(
      `pedicle.lien.${levels[0]}.${name}.${end}`,
      `pedicle ${name}, ${words}, ${end}`,
      'lien2007',
      { mean, spread: null, unit: 'mm', confidence: 'read' },
      'the safe zone there, the whole pedicle here',
      () => pick(...levels.map((level) => tableShape(level)[column])),
    ),
  ),
);

const NARROW_ROWS = (
  [
    ['T4', 76],
    ['T5', 62],
  ] as const
).map(([level, mean]) =>
  row(
    `pedicle.kaurNarrow.${level}`,
    `${level} pedicles narrower than 5 mm`,
    'kaur2016',
    { mean, spread: null, unit: 'percent', n: '50 people, CT', confidence: 'read' },
    null,
    () => pediclesNarrowerPercent(level, 5),
  ),
);

const meanDisc = (levels: readonly Level[], sex: Sex | null = null) =>
  meanOf(levels.map((level) => discHeightMm(level, sex)));
const THORACIC = upTo('T11');

const DISC_ROWS = [
  ...(
    [
      ['anterior', 'male', 'men', 4.0, 1.4],
      ['anterior', 'female', 'women', 3.6, 1.3],
      ['posterior', 'male', 'men', 3.6, 0.9],
      ['posterior', 'female', 'women', 3.4, 0.93],
    ] as const
  ).map(([where, sex, who, mean, of]) =>
    row(
      `disc.fletcherMean.${where}.${who}`,
      `thoracic discs, ${where}, mean of all, ${who}`,
      'fletcher2015',
      {
        mean,
        spread: { kind: 'SD', of },
        unit: 'mm',
        n: '70 men, 58 women, CT',
        confidence: 'read',
      },
      'a disc has one height here',
      () => meanDisc(THORACIC, sex),
    ),
  ),
  row(
    'disc.kunkel',
    'thoracic discs',
    'kunkel2011',
    {
      mean: null,
      spread: { kind: 'range', low: 4.5, high: 7.2 },
      unit: 'mm',
      n: '30 people',
      confidence: 'read',
    },
    'levels not said: mean of T1 to T12',
    () => meanDisc(THORACIC),
  ),
  row(
    'disc.busscher',
    'lumbar discs, central',
    'busscher2010',
    {
      mean: null,
      spread: { kind: 'range', low: 9.3, high: 12.7 },
      unit: 'mm',
      n: '6 men, CT',
      confidence: 'transcribed',
    },
    'mean of L1 to S1',
    () => meanDisc(from('L1'), 'male'),
  ),
  row(
    'disc.twomey',
    'lumbar discs of young men',
    'twomey1985',
    {
      mean: null,
      spread: { kind: 'range', low: 9.2, high: 11.3 },
      unit: 'mm',
      confidence: 'transcribed',
    },
    'mean of L1 to S1',
    () => meanDisc(from('L1'), 'male'),
  ),
];

/** Percent by which a ratio of heights is smaller in men. */
function smallerInMenPercent(of: 'anterior' | 'middle'): number {
  const ratio = (sex: Sex) => {
    const { heightsMm } = tableShape('L1', sex);
    return heightsMm[of] / heightsMm.posterior;
  };
  return Number((100 * (1 - ratio('male') / ratio('female'))).toFixed(6));
}

const RATIO_ROWS = (
  [
    ['anterior', 'front over back', 1.8],
    ['middle', 'middle over back', 0.7],
  ] as const
).map(([of, words, mean]) =>
  row(
    `sexRatio.${of}`,
    `${words}, smaller in men by`,
    'heightRatios1998',
    { mean, spread: null, unit: 'percent', n: '142 men, 198 women', confidence: 'read' },
    'the table has one ratio for both',
    () => smallerInMenPercent(of),
  ),
);

export const ANATOMY_RANGE_ROWS: readonly Row[] = [
  ...LIEN_ROWS,
  ...NARROW_ROWS,
  ...DISC_ROWS,
  ...RATIO_ROWS,
];
