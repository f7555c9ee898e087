/**
 * Of the ways of a needle around its proposal, the one whose least margin leaves most to spare (M-PL-10). It is offered and
 * never followed by itself. A search costs as much as dozens of looks at a path: nothing that follows a slider asks for it.
 */
import type { HeightsMm } from '../../../anatomy/heights.ts';
import type { Side } from '../../../anatomy/levels.ts';
import type { VertebraShape } from '../../../anatomy/vertebraShape.ts';
import type { NeedlePath, PlanSetup } from '../../plan.ts';
import { ROOMIER_BY_MM } from '../constants.ts';
import { type Margin, pathMargins, spareMm } from '../margins/pathMargins.ts';
import { needleOf } from '../needle.ts';
import { propose } from '../proposal.ts';
import { runsForward } from '../runsForward.ts';
import { climb, type Look, lookAt } from './climb.ts';
import { floorsOf, keepsFloors } from './floors.ts';
import { type Way, wayOf, waysOf } from './ways.ts';

export interface RoomiestPath {
  readonly path: NeedlePath;
  /** Its margin with least to spare, and that of the path that stands. */
  readonly least: Margin;
  readonly instead: Margin;
}

/** null where no way leaves noticeably more than the path that stands, or where that one is not run. */
export function roomiestPath(
  shape: VertebraShape,
  heightsMm: HeightsMm,
  plan: PlanSetup,
  side: Side,
): RoomiestPath | null {
  const proposal = propose(shape, heightsMm, plan, side).path;
  const standing = plan.sides[side].path ?? proposal;
  const judge = (path: NeedlePath) =>
    pathMargins(shape, heightsMm, needleOf(path, plan, side), plan.sides[side].route);
  const now = judge(standing);
  const [instead] = now.margins;
  const proposed = wayOf(shape, needleOf(proposal, plan, side));
  if (!instead || !proposed || !runsForward(shape, heightsMm, standing, plan)) return null;

  const { allowed, pathOf } = waysOf(shape, heightsMm, plan, side, proposed);
  const floors = floorsOf(now);
  const look = (way: Way): Look => lookAt(way, judge(pathOf(way)), floors);
  const stood = wayOf(shape, needleOf(standing, plan, side));
  const starts = [proposed, ...(stood && standing !== proposal ? [allowed(stood)] : [])].map(look);
  const start = starts.reduce((best, each) => (each.worth > best.worth ? each : best));
  const best = climb(start, look, allowed, floors);

  const path = pathOf(best.way);
  const [least] = best.margins;
  if (!least || spareMm(least) - spareMm(instead) < ROOMIER_BY_MM.value) return null;
  const may = keepsFloors(best.margins, floors) && runsForward(shape, heightsMm, path, plan);
  return may ? { path, least, instead } : null;
}
