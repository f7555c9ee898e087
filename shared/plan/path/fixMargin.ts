/** The one edit that gives a needle the room a margin lacks, where there is one. */
import { meanDepthMm } from '../../anatomy/morphometry.ts';
import type { VertebraShape } from '../../anatomy/vertebraShape.ts';
import { quantity } from '../../quantities/table.ts';
import type { Finding } from '../finding.ts';
import { editWhere, thinnerGauge } from '../fixes.ts';
import type { Plan } from '../plan.ts';
import type { PlanEdit } from '../planEdit.ts';
import { type Margin, pathMargins } from './margins/pathMargins.ts';
import { needleOf } from './needle.ts';
import type { PlannedPath } from './planPaths.ts';

/** An edit is offered only when the margin holds after it, or where none was left has room again. */
export function fixMargin(
  shape: VertebraShape,
  plan: Plan,
  path: PlannedPath,
  where: Exclude<Finding['side'], null>,
  margin: Margin,
): PlanEdit | null {
  const lackMm = margin.limitMm - margin.roomMm;
  if (path.plan.path !== null && proposalSettles(shape, plan, path, margin))
    return editWhere(where, { kind: 'editBothSides', field: 'path', value: null });
  if ((margin.key === 'ahead' || margin.key === 'anteriorCortex') && path.plan.path === null)
    return furtherBack(shape, plan, lackMm);
  // Read on the axis: no gauge changes them.
  if (['medialRule', 'posteriorCortex', 'ahead'].includes(margin.key)) return null;
  return thinnerGauge(plan, path.side, where, lackMm);
}

function proposalSettles(
  shape: VertebraShape,
  plan: Plan,
  { side, plan: { route }, proposal }: PlannedPath,
  { key, roomMm }: Margin,
): boolean {
  const needle = needleOf(proposal.path, plan, side);
  const { margins } = pathMargins(shape, shape.heightsMm, needle, route);
  const kept = margins.find((margin) => margin.key === key);
  return kept === undefined || kept.roomMm >= (roomMm < 0 ? 0 : kept.limitMm);
}

/** The device's planned depth, by as much as the front lacks and a step more. */
function furtherBack(
  shape: VertebraShape,
  { balloonDepthShare }: Plan,
  lackMm: number,
): PlanEdit | null {
  const { limits, step, decimals } = quantity('balloonDepthShare');
  const share = balloonDepthShare - lackMm / meanDepthMm(shape) - step;
  if (share < limits[0]) return null;
  return { kind: 'editPlan', field: 'balloonDepthShare', value: Number(share.toFixed(decimals)) };
}
