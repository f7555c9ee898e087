/** What a wedge does to the balance above it, and to the load on its neighbour. */
import type { Level } from '../../../shared/anatomy/levels.ts';
import { plumbDistanceMm, plumbShiftMm, wedgeCompressionN, wedgeMomentNm } from '../model/after.ts';
import type { Ours, Row } from '../row.ts';

/** Distance to C7, and shift of C7 for one degree and for ten. */
const TABLE: readonly (readonly [Level, distance: number, perDegree: number, perTen: number])[] = [
  ['T4', 74, 1.3, 13],
  ['T6', 113, 2.0, 20],
  ['T8', 156, 2.7, 27],
  ['T10', 202, 3.5, 35],
  ['T11', 228, 4.0, 40],
  ['T12', 255, 4.5, 44],
  ['L1', 284, 5.0, 49],
  ['L2', 316, 5.5, 55],
  ['L3', 348, 6.1, 60],
  ['L4', 381, 6.7, 66],
];

function law(
  id: string,
  what: string,
  mean: number,
  unit: string,
  of: number,
  run: () => Ours,
): Row {
  return {
    id: `after.${id}`,
    part: 'after',
    what,
    source: 'model',
    published: { mean, spread: { kind: 'rounding', of }, unit, n: null, confidence: 'derived' },
    role: 'construction',
    assumed: null,
    run,
  };
}

export const AFTER_ROWS: readonly Row[] = [
  ...TABLE.flatMap(([level, distance, perDegree, perTen]) => [
    law(`distance.${level}`, `${level} to C7 along the spine`, distance, 'mm', 1, () =>
      plumbDistanceMm(level),
    ),
    law(`shift.${level}`, `${level}, shift of C7 per degree`, perDegree, 'mm', 0.1, () =>
      plumbShiftMm(level, 1),
    ),
    law(`shiftTen.${level}`, `${level}, shift of C7 for 10°`, perTen, 'mm', 1, () =>
      plumbShiftMm(level, 10),
    ),
  ]),
  law('moment', 'L1, wedge 10°, 65 kg: added moment', 8, 'N m', 0.5, wedgeMomentNm),
  law('compression', 'L1, wedge 10°, 65 kg: added compression', 145, 'N', 5, wedgeCompressionN),
];
