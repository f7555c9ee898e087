/** The setup of a plan: the same object as long as only its volumes move, so that what rests on it need not be made again. */
import type { Plan, PlanSetup } from './plan.ts';

const known = new WeakMap<Plan['sides'], PlanSetup>();

export function setupOf(plan: Plan): PlanSetup {
  const { planId, inflationVolumePerSideMl, cementVolumeMl, ...setup } = plan;
  const before = known.get(setup.sides);
  if (before && isSame(before, setup)) return before;
  known.set(setup.sides, setup);
  return setup;
}

function isSame(a: PlanSetup, b: PlanSetup): boolean {
  const fields = Object.keys(b) as (keyof PlanSetup)[];
  return fields.every((field) => a[field] === b[field]);
}
