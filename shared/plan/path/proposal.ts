/** The path that is proposed for a side and its route, and why that one (M-PL-1, M-PL-7). It is never stored by itself. */
import type { HeightsMm } from '../../anatomy/heights.ts';
import type { Side } from '../../anatomy/levels.ts';
import type { VertebraShape } from '../../anatomy/vertebraShape.ts';
import type { NeedlePath, PlanSetup } from '../plan.ts';
import { besidePath } from './besidePedicle.ts';
import { transpedicularPath } from './transpedicular.ts';

/**
 * reachesAim: through the middle of the pedicle, and to the middle of its half, or to the midline. heldByPedicle: as near
 * to that as the pedicle lets it. largestLeastMargin: of the ways beside the pedicle, the one with most to spare.
 */
export type ProposalReason = 'reachesAim' | 'heldByPedicle' | 'largestLeastMargin';

export interface Proposal {
  readonly path: NeedlePath;
  readonly reason: ProposalReason;
}

export function propose(
  shape: VertebraShape,
  heightsMm: HeightsMm,
  plan: PlanSetup,
  side: Side,
): Proposal {
  const { route } = plan.sides[side];
  if (route !== 'transpedicular')
    return { path: besidePath(shape, plan, side, route), reason: 'largestLeastMargin' };
  const { heldByPedicle, ...path } = transpedicularPath(shape, heightsMm, plan, side);
  return { path, reason: heldByPedicle ? 'heldByPedicle' : 'reachesAim' };
}
