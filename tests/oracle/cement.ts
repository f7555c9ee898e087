/** How much cement goes in, and how much a body holds [M-CEM-1] [M-CEM-2] [M-CEM-3]. */
import type { BoneDensity } from '../../shared/anatomy/patient.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import {
  INTERDIGITATION_ML,
  MOST_FILL_SHARE,
  NORMAL_ABOVE_MG_CM3,
  NORMAL_POROSITY,
  OSTEOPOROTIC_BELOW_MG_CM3,
  OSTEOPOROTIC_POROSITY,
} from '../../shared/simulation/cement/constants.ts';
import { densityMgPerCm3 } from './middle.ts';

export function injectedMl(plan: Plan, heldMl: number, ratio: number, regainedMl: number): number {
  return {
    kyphoplasty: ratio * heldMl,
    stent: ratio * heldMl,
    jack: ratio * (regainedMl + INTERDIGITATION_ML.value),
    vertebroplasty: plan.cementVolumeMl,
  }[plan.procedure];
}

/** The middle of what the pores of this bone may be [M-CEM-5]. */
export function middlePorosity(density: BoneDensity | null): number {
  const halfWay = ([low, high]: readonly [number, number]) => (low + high) / 2;
  const [porous, dense] = [OSTEOPOROTIC_POROSITY.range!, NORMAL_POROSITY.range!];
  if (density === null || density.kind === 'tScore') return halfWay([dense[0], porous[1]]);
  const mgPerCm3 = densityMgPerCm3(density);
  const from = OSTEOPOROTIC_BELOW_MG_CM3.value;
  const to = NORMAL_ABOVE_MG_CM3.value;
  if (mgPerCm3 <= from) return halfWay(porous);
  if (mgPerCm3 >= to) return halfWay(dense);
  return halfWay(porous) + ((halfWay(dense) - halfWay(porous)) * (mgPerCm3 - from)) / (to - from);
}

/** Room that is no bone: what balloon or stent held open, as far as cement comes, less what goes into the bone [M-CEM-1]. */
export function cavityMl(plan: Plan, wantedMl: number, heldMl: number): number {
  const hollow = Math.max(0, wantedMl - INTERDIGITATION_ML.value);
  const opened = Math.min(heldMl, hollow);
  return { kyphoplasty: opened, stent: opened, jack: hollow, vertebroplasty: 0 }[plan.procedure];
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
