/** How much cement goes in, and how much a body holds [M-CEM-1] [M-CEM-2] [M-CEM-3]. */
import type { Plan } from '../../shared/plan/plan.ts';
import { INTERDIGITATION_ML, MOST_FILL_SHARE } from '../../shared/simulation/cement/constants.ts';

export function injectedMl(
  plan: Plan,
  reachedPerSideMl: number,
  ratio: number,
  regainedMl: number,
): number {
  const sides = plan.approach === 'bilateral' ? 2 : 1;
  return {
    kyphoplasty: ratio * sides * reachedPerSideMl,
    stent: ratio * sides * reachedPerSideMl,
    jack: ratio * (regainedMl + INTERDIGITATION_ML.value),
    vertebroplasty: plan.cementVolumeMl,
  }[plan.procedure];
}

/** Poured in small drops: into the cavity while there is room, then into pores, until the body is full. */
export function pour(
  wantedMl: number,
  cavityMl: number,
  bodyMl: number,
  porosity: number,
): { readonly cavityMl: number; readonly poresMl: number } {
  const dropMl = wantedMl / 2000;
  const hollowMl = Math.min(cavityMl, bodyMl);
  const poresMl = porosity * (bodyMl - hollowMl);
  let [inCavity, inPores] = [0, 0];
  for (let drop = 0; drop < 2000; drop++) {
    if (inCavity + inPores + dropMl > MOST_FILL_SHARE.value * bodyMl) break;
    if (inCavity + dropMl <= hollowMl) inCavity += dropMl;
    else if (inPores + dropMl <= poresMl) inPores += dropMl;
    else break;
  }
  return { cavityMl: inCavity, poresMl: inPores };
}
