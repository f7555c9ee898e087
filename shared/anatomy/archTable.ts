/**
 * Where the processes of the neural arch end, by level: a picture of the typical bone, drawn from general anatomy and
 * checked by eye against an atlas. No number of the plan depends on it. Levels between the rows are interpolated.
 */
import { LEVELS, type Level } from './levels.ts';

/** Millimetres: x to the side, `back` behind the posterior wall of the body, z cranial of the body's middle. */
interface Place {
  readonly x: number;
  readonly back: number;
  readonly z: number;
}

export interface ArchRow {
  readonly superiorTip: Place;
  readonly inferiorTip: Place;
  readonly transverseTip: Place;
  /** Semi-axes of the transverse process at its tip. */
  readonly transverseTall: number;
  readonly transverseThick: number;
  readonly spinousTip: Omit<Place, 'x'>;
  /** Semi-axes of the spinous process at its root and its tip. */
  readonly spinousRootTall: number;
  readonly spinousTipTall: number;
  readonly spinousThick: number;
  /** Where the lamina meets its fellow. */
  readonly laminaZ: number;
  readonly laminaTall: number;
  readonly laminaThick: number;
  /** 0: the superior facet faces backward (thoracic); 1: it faces the midline (lumbar). */
  readonly superiorTurn: number;
  readonly inferiorTurn: number;
  /** Radius of the mammillary process; 0 where there is none. */
  readonly mammillary: number;
  /** 1 where the transverse process carries a rib. */
  readonly ribFacet: number;
}

type Figures = readonly number[];

/** Columns in the order of `rowOf`. */
const ROWS: Readonly<Partial<Record<Level, Figures>>> = {
  //    superior tip   inferior tip    transverse tip      spinous              lamina       turn  mam rib
  T1: [15, 10, 8, 13, 13, -10, 34, 14, 3, 4.5, 4, 34, -12, 7, 5, 3.2, -4, 7, 2.6, 0, 0, 0, 1],
  T4: [
    13.5, 10, 9, 11.5, 13, -12, 29, 19, 3, 4.8, 4.2, 33, -24, 8, 5, 2.8, -6, 9.5, 2.5, 0, 0, 0, 1,
  ],
  T7: [
    13.5, 10, 10, 11.5, 13.5, -13, 28, 22, 2.5, 5, 4.4, 31, -31, 8.5, 5, 2.8, -6.5, 10.5, 2.6, 0, 0,
    0, 1,
  ],
  T9: [
    14, 11, 10.5, 11.5, 14.5, -14, 28.5, 21.5, 2, 5, 4.4, 33, -27, 9, 5.8, 2.9, -7, 11, 2.7, 0, 0,
    0, 1,
  ],
  T11: [
    13.5, 12, 11, 11, 17.5, -16, 21, 19, 1.5, 4.8, 4, 35, -20, 9, 6.6, 3, -6, 10, 2.8, 0.1, 0.2, 0,
    0.6,
  ],
  T12: [
    14.5, 13, 11.5, 10.5, 19.5, -19, 19.5, 17, 0, 4.6, 3.6, 38, -17, 8.5, 7.4, 3.1, -6.5, 10, 2.9,
    0.2, 0.9, 2.6, 0,
  ],
  L1: [
    16, 17, 12.5, 10.5, 20.5, -19, 33, 14, 4, 4, 2.4, 41, -15.5, 8.5, 8, 3.2, -7, 10, 3, 0.55, 0.9,
    3.4, 0,
  ],
  L3: [
    19, 18, 12, 12, 21, -19.5, 39, 14, 4.5, 4.2, 2.5, 44, -14, 8.5, 9, 3.4, -8, 10, 3.2, 0.6, 0.9,
    3.6, 0,
  ],
  L5: [
    22, 15, 11, 17.5, 20, -15, 41, 8, 4, 6, 4.5, 38, -12, 7.5, 6, 3.4, -6, 8.5, 3.2, 0.6, 0.6, 3.6,
    0,
  ],
};

function rowOf(f: Figures): ArchRow {
  const place = (i: number): Place => ({ x: f[i]!, back: f[i + 1]!, z: f[i + 2]! });
  return {
    superiorTip: place(0),
    inferiorTip: place(3),
    transverseTip: place(6),
    transverseTall: f[9]!,
    transverseThick: f[10]!,
    spinousTip: { back: f[11]!, z: f[12]! },
    spinousRootTall: f[13]!,
    spinousTipTall: f[14]!,
    spinousThick: f[15]!,
    laminaZ: f[16]!,
    laminaTall: f[17]!,
    laminaThick: f[18]!,
    superiorTurn: f[19]!,
    inferiorTurn: f[20]!,
    mammillary: f[21]!,
    ribFacet: f[22]!,
  };
}

/** Levels that only some spines have are drawn like the last usual one of their region. */
const DRAWN_AS: Readonly<Partial<Record<Level, Level>>> = { T13: 'T12', L6: 'L5' };

export function archRow(level: Level): ArchRow {
  const index = LEVELS.indexOf(DRAWN_AS[level] ?? level);
  let above = index;
  while (!ROWS[LEVELS[above]!]) above--;
  let below = index;
  while (!ROWS[LEVELS[below]!]) below++;
  const upper = ROWS[LEVELS[above]!]!;
  const lower = ROWS[LEVELS[below]!]!;
  const share = above === below ? 0 : (index - above) / (below - above);
  return rowOf(upper.map((value, i) => value + share * (lower[i]! - value)));
}
