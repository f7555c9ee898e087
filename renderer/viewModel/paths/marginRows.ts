/** Margins of a needle in words: how much room, how much there should be, and whether that holds. */
import type { VertebraShape } from '../../../shared/anatomy/vertebraShape.ts';
import type { Margin, MarginKey } from '../../../shared/plan/path/margins/pathMargins.ts';
import type { PlannedPath, PlannedPaths } from '../../../shared/plan/path/planPaths.ts';
import { text } from '../../text/text.ts';
import { formatQuantity } from '../formatQuantity.ts';

/** holds: as much as should be. short: less. none: the cannula is through. */
export type MarginState = 'holds' | 'short' | 'none';

export interface MarginRow {
  readonly key: MarginKey;
  readonly name: string;
  readonly room: string;
  readonly wanted: string;
  readonly state: MarginState;
  readonly stateWord: string;
}

export function marginRows({ margins }: Pick<PlannedPath, 'margins'>): readonly MarginRow[] {
  return margins.map(marginRow);
}

export function marginRow(margin: Margin): MarginRow {
  const state = stateOf(margin);
  return {
    key: margin.key,
    name: text(`paths.marginNames.${margin.key}`),
    room: formatQuantity(margin.roomMm, 'clearanceMm'),
    wanted: formatQuantity(margin.limitMm, 'clearanceMm'),
    state,
    stateWord: text(`paths.state.${state}`),
  };
}

/** "3 of 26 margins short": the state of all needles in one line. In a body that nobody measured none holds. */
export function marginsAside(
  paths: PlannedPaths,
  { measured }: Pick<VertebraShape, 'measured'>,
): string {
  if (!measured.heights) return text('paths.asideUnmeasured');
  const all = paths.flatMap(({ margins }) => margins);
  const short = all.filter((margin) => stateOf(margin) !== 'holds').length;
  return short === 0
    ? text('paths.asideHolds')
    : text('paths.asideShort', { short, all: all.length });
}

function stateOf({ roomMm, limitMm }: Margin): MarginState {
  if (roomMm < 0) return 'none';
  return roomMm < limitMm ? 'short' : 'holds';
}
