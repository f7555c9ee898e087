/** The planned needles: the room each leaves, and the numbers it is set by. Of the body as measured: no band. */
import type { Side } from '../../../anatomy/levels.ts';
import { MARGIN_KEYS, type MarginKey } from '../../../plan/path/margins/pathMargins.ts';
import type { PlannedPath } from '../../../plan/path/planPaths.ts';
import type { RoomNumbers } from '../../../plan/path/roomNumbers.ts';
import type { QuantityKey } from '../../../quantities/table.ts';
import type { EquationId } from '../equations/equations.ts';
import type { Reading } from '../explanation.ts';
import { eachPair, middle, missing, type Output } from './output.ts';

const WAY: readonly EquationId[] = ['M-PL-1', 'M-PL-7', 'M-PL-8'];
/** A needle by its own name: a half of the body has the side's. */
export const NEEDLES = ['leftNeedle', 'rightNeedle'] as const;
type Needle = (typeof NEEDLES)[number];

export function sideOf(needle: Needle): Side {
  return needle === 'leftNeedle' ? 'left' : 'right';
}

const ARCH: readonly MarginKey[] = [
  'pedicleMedial',
  'pedicleLateral',
  'pedicleCranial',
  'pedicleCaudal',
  'canal',
  'medialRule',
];

/** What a path is read by, in the order of an operating room. */
export const PATH_NUMBERS = {
  transverseAngleDeg: 'needleAngleDeg',
  sagittalAngleDeg: 'needleAngleDeg',
  targetDepthMm: 'needleDepthMm',
  anteriorWallDepthMm: 'needleDepthMm',
  skinToTargetMm: 'needleDepthMm',
  skinToAnteriorWallMm: 'needleDepthMm',
  entryFromMidlineMm: 'midlineDistanceMm',
  targetFromMidlineMm: 'midlineDistanceMm',
} as const satisfies Readonly<Record<keyof RoomNumbers, QuantityKey>>;
const NUMBER_KEYS = Object.keys(PATH_NUMBERS) as readonly (keyof typeof PATH_NUMBERS)[];

function path(
  needle: Needle,
  equations: readonly EquationId[],
  read: (path: PlannedPath) => Reading,
): Output {
  const side = sideOf(needle);
  return {
    equations: [...WAY, ...equations],
    read: ({ paths }) => {
      const found = paths.find((each) => each.side === side);
      return found ? read(found) : missing('sideNotEntered');
    },
  };
}

export const PATH_OUTPUTS = {
  ...eachPair('pathMargin', NEEDLES, MARGIN_KEYS, (needle, key) =>
    path(needle, ['M-PL-4', ARCH.includes(key) ? 'M-PL-5' : 'M-PL-6'], ({ margins }) => {
      const margin = margins.find((each) => each.key === key);
      return margin ? middle(margin.roomMm, 'clearanceMm') : missing('notOnThisRoute');
    }),
  ),
  ...eachPair('pathNumber', NEEDLES, NUMBER_KEYS, (needle, key) =>
    path(needle, ['M-PL-6'], ({ numbers }) => {
      const value = numbers[key];
      return value === null
        ? missing(key.startsWith('skin') ? 'skinNotMeasured' : 'missesBody')
        : middle(value, PATH_NUMBERS[key]);
    }),
  ),
} as const satisfies Record<string, Output>;
