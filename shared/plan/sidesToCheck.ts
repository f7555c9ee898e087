/** The needles a plan has to answer for. Two that are planned alike are mirror images: they are checked and told once. */
import type { Side } from '../anatomy/levels.ts';
import { isSameChoice } from '../devices/ownDevice.ts';
import { entrySides, type PlanSetup } from './plan.ts';

export interface SideToCheck {
  readonly side: Side;
  /** What its findings say of where they are. */
  readonly where: Side | 'both';
}

export function sidesToCheck(plan: PlanSetup): readonly SideToCheck[] {
  const { left, right } = plan.sides;
  const sides = entrySides(plan.approach);
  const alike =
    left.route === right.route &&
    isSameChoice(left.access, right.access) &&
    left.path === null &&
    right.path === null;
  return sides.length === 2 && alike
    ? [{ side: 'right', where: 'both' }]
    : sides.map((side) => ({ side, where: side }));
}
