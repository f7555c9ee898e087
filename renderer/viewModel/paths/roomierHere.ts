/** What the roomiest path does for one margin that is short: it is offered there only where that margin gains by it. */
import type { VertebraShape } from '../../../shared/anatomy/vertebraShape.ts';
import { type MarginKey, pathMargins } from '../../../shared/plan/path/margins/pathMargins.ts';
import { needleOf } from '../../../shared/plan/path/needle.ts';
import type { PlannedPath } from '../../../shared/plan/path/planPaths.ts';
import type { RoomiestPath } from '../../../shared/plan/path/roomiest/roomiestPath.ts';
import type { PlanSetup } from '../../../shared/plan/plan.ts';
import { text } from '../../text/text.ts';
import { formatQuantity } from '../formatQuantity.ts';
import { roomiestWords } from './roomiestWords.ts';

export interface RoomierHere {
  readonly gains: boolean;
  readonly words: string;
}

/** A smaller difference would not be seen in its number. */
const NOTICED_MM = 0.05;

export function roomierHere(
  path: PlannedPath,
  found: RoomiestPath | null,
  key: MarginKey,
  shape: VertebraShape,
  setup: PlanSetup,
): RoomierHere {
  if (!found) return { gains: false, words: roomiestWords(path, found) };
  const { route } = setup.sides[path.side];
  const needle = needleOf(found.path, setup, path.side);
  const room = ({ margins }: Pick<PlannedPath, 'margins'>) =>
    margins.find((margin) => margin.key === key)?.roomMm;
  const now = room(path);
  const then = room(pathMargins(shape, shape.heightsMm, needle, route));
  if (now === undefined) return { gains: false, words: '' };
  // A wall that the needle no longer comes by is short of nothing.
  const gains = then === undefined || then > now + NOTICED_MM;
  if (!gains) return { gains, words: text('paths.roomiest.notHere') };
  const margin = text(`paths.marginNames.${key}`);
  const before = formatQuantity(now, 'clearanceMm');
  const here =
    then === undefined
      ? text('paths.roomiest.gone', { margin })
      : text('paths.roomiest.here', { margin, before, after: formatQuantity(then, 'clearanceMm') });
  return { gains, words: `${here} ${roomiestWords(path, found)}` };
}
