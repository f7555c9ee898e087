/** Where injected cement lies: in the cavity first, then in the pores (M-CEM-3). Nothing is lost on the way. */
import { MOST_FILL_SHARE } from '../constants.ts';

export interface CementParts {
  injectedMl: number;
  inCavityMl: number;
  interdigitatedMl: number;
  /** Of the fractured body, 0–0.6. */
  fillShare: number;
}

export function createParts(): CementParts {
  return { injectedMl: 0, inCavityMl: 0, interdigitatedMl: 0, fillShare: 0 };
}

/** What cavity and pores of a body hold, without the bound. */
export function poresAndCavityMl(bodyMl: number, cavityMl: number, porosity: number): number {
  return cavityMl + porosity * (bodyMl - cavityMl);
}

/** The most cement a body takes. */
export function capacityMl(bodyMl: number, cavityMl: number, porosity: number): number {
  return Math.min(
    MOST_FILL_SHARE.value * bodyMl,
    poresAndCavityMl(bodyMl, Math.min(cavityMl, bodyMl), porosity),
  );
}

/** One draw, written into `out`: a draw whose body holds less takes less. */
export function placeCement(
  wantedMl: number,
  cavityMl: number,
  bodyMl: number,
  porosity: number,
  out: CementParts,
): CementParts {
  out.injectedMl = Math.min(wantedMl, capacityMl(bodyMl, cavityMl, porosity));
  out.inCavityMl = Math.min(out.injectedMl, cavityMl);
  out.interdigitatedMl = out.injectedMl - out.inCavityMl;
  out.fillShare = out.injectedMl / bodyMl;
  return out;
}
