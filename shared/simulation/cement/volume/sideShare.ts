/** How the two sides of a plan share its cement: as the cavities of their balloons do, alike where there are none (M-SIM-7). */
import type { Side } from '../../../anatomy/levels.ts';
import { filledSidesMl } from '../../../plan/inflation.ts';
import { entrySides, type Plan } from '../../../plan/plan.ts';

/** `reachedMl` is what the fuller balloon holds; 0 of a device that is not inflated. */
export function cementShare(
  plan: Pick<Plan, 'approach' | 'inflationVolumePerSideMl'>,
  reachedMl: number,
  side: Side,
): number {
  const entered = entrySides(plan.approach);
  if (!entered.includes(side)) return 0;
  const { left, right } = filledSidesMl(plan, reachedMl);
  if (left + right <= 0) return 1 / entered.length;
  return (side === 'left' ? left : right) / (left + right);
}
