/** What the roomiest path gains over the one that stands and how far it turns, or why there is none. */
import { type Margin, spareMm } from '../../../shared/plan/path/margins/pathMargins.ts';
import type { PlannedPath } from '../../../shared/plan/path/planPaths.ts';
import type { RoomiestPath } from '../../../shared/plan/path/roomiest/roomiestPath.ts';
import { anglesOf } from '../../../shared/plan/path/turnPath.ts';
import { text } from '../../text/text.ts';
import { formatQuantity } from '../formatQuantity.ts';

/** A smaller turn is none on a whole degree. */
const SHOWN_DEG = 0.5;

export function roomiestWords(path: PlannedPath, found: RoomiestPath | null): string {
  if (!path.runs) return text('paths.roomiest.notRun');
  if (found)
    return text('paths.roomiest.gain', {
      after: spareWords(found.least),
      before: spareWords(found.instead),
      turn: turnWords(path, found),
    });
  const [least] = path.margins;
  return least
    ? text('paths.roomiest.none', { least: spareWords(least) })
    : text('paths.roomiest.notRun');
}

/** "−0.2 mm, spinal canal". */
function spareWords(margin: Margin): string {
  return text('paths.roomiest.spare', {
    spare: formatQuantity(spareMm(margin), 'clearanceMm'),
    margin: text(`paths.marginNames.${margin.key}`).toLowerCase(),
  });
}

function turnWords({ path, side }: PlannedPath, found: RoomiestPath): string {
  const [now, then] = [anglesOf(path, side), anglesOf(found.path, side)];
  const inward = then.transverseAngleDeg - now.transverseAngleDeg;
  const caudad = then.sagittalAngleDeg - now.sagittalAngleDeg;
  const turns = [
    ...turned(inward, inward > 0 ? 'moreInward' : 'lessInward'),
    ...turned(caudad, caudad > 0 ? 'moreCaudad' : 'lessCaudad'),
  ];
  return turns.length > 0 ? turns.join(', ') : text('paths.roomiest.turn.none');
}

function turned(
  byDeg: number,
  way: 'moreInward' | 'lessInward' | 'moreCaudad' | 'lessCaudad',
): readonly string[] {
  if (Math.abs(byDeg) < SHOWN_DEG) return [];
  const angle = formatQuantity(Math.abs(byDeg), 'angleDeg');
  return [text(`paths.roomiest.turn.${way}`, { angle })];
}
