/** How much cement a body is planned to take, and what share of the fractured body it fills (M-CEM-1 to M-CEM-3). */
import { err, ok, type Result } from '../../../base/result.ts';
import { CEMENT_CAP_ML, FILL_LIMIT_PERCENT } from '../../../plan/constants.ts';
import type { Estimate } from '../../../quantities/estimate.ts';
import { MOST_FILL_SHARE, ZONE_SHARE } from '../constants.ts';
import { inRange } from '../prior.ts';
import { type CementRefusal, refuse } from '../refusal.ts';
import { type CavityDevice, cavityMl, injectedForCavityMl } from './cavity.ts';
import { type CementParts, createParts, placeCement, poresAndCavityMl } from './parts.ts';
import { type CementPattern, patternOf } from './pattern.ts';

/** Vertebroplasty fills a zone of the body; everything else fills what a device opened. */
export type CementTarget = { readonly kind: 'zone' } | CavityDevice;

export interface FillInput {
  readonly target: CementTarget;
  /** Volume of the body as it is when cement comes in. */
  readonly bodyMl: number;
  /** 1 − BV/TV of its bone. */
  readonly porosity: number;
  /** What the plan says; null: what the rule of the target says. */
  readonly plannedMl: number | null;
}

export const FILL_CAUTIONS = ['fillAboveLimit', 'cementAboveCap'] as const;

export interface CementFill {
  readonly injectedMl: Estimate;
  readonly fillPercent: Estimate;
  /** The median. */
  readonly parts: Readonly<CementParts>;
  readonly pattern: CementPattern | null;
  readonly cautions: readonly (typeof FILL_CAUTIONS)[number][];
}

/** Volume one draw wants: `share` runs 0–1 over the stated range of the target's rule. */
export function wantedMl(target: CementTarget, bodyMl: number, share: number): number {
  return target.kind === 'zone'
    ? inRange(ZONE_SHARE, share) * bodyMl
    : injectedForCavityMl(target, share);
}

/** Cavity of one draw; a zone has none. */
export function targetCavityMl(target: CementTarget, share: number): number {
  return target.kind === 'zone' ? 0 : cavityMl(target, share);
}

export function cementFill(input: FillInput): Result<CementFill, CementRefusal> {
  const { target, bodyMl, porosity, plannedMl } = input;
  const refusal = refuse({ bodyMl, porosity, plannedMl }) ?? refuseTarget(target, bodyMl);
  if (refusal) return err(refusal);
  const over = refuseVolume(input);
  if (over) return err(over);
  const at = (share: number) =>
    placeCement(
      plannedMl ?? wantedMl(target, bodyMl, share),
      targetCavityMl(target, share),
      bodyMl,
      porosity,
      createParts(),
    );
  // Every rule rises with its share, so percentiles of the share are percentiles of the volume.
  const [low, parts, high] = [at(0.1), at(0.5), at(0.9)];
  const injectedMl = {
    low: low.injectedMl,
    median: parts.injectedMl,
    high: high.injectedMl,
  };
  const fillPercent = {
    low: 100 * low.fillShare,
    median: 100 * parts.fillShare,
    high: 100 * high.fillShare,
  };
  const cautions: CementFill['cautions'][number][] = [];
  if (fillPercent.median > FILL_LIMIT_PERCENT.value) cautions.push('fillAboveLimit');
  if (injectedMl.median > CEMENT_CAP_ML.value) cautions.push('cementAboveCap');
  return ok({ injectedMl, fillPercent, parts, pattern: patternOf(parts), cautions });
}

function refuseTarget(target: CementTarget, bodyMl: number): CementRefusal | null {
  switch (target.kind) {
    case 'zone':
      return null;
    case 'balloon': {
      const { reachedMl, openedMl } = target;
      const refusal = refuse({ reachedMl, openedMl });
      if (refusal) return refusal;
      // Taking a balloon out opens nothing.
      if (openedMl !== null && openedMl > reachedMl)
        return { code: 'cavityBeyondBalloon', input: 'openedMl' };
      return reachedMl > bodyMl ? { code: 'cavityBeyondBody', input: 'reachedMl' } : null;
    }
    case 'stent':
      return (
        refuse({ reachedMl: target.reachedMl }) ??
        (target.reachedMl > bodyMl ? { code: 'cavityBeyondBody', input: 'reachedMl' } : null)
      );
    case 'jack':
      return (
        refuse({ bodyBeforeMl: target.bodyBeforeMl, bodyAfterMl: target.bodyAfterMl }) ??
        (cavityMl(target, 0.5) > bodyMl ? { code: 'cavityBeyondBody', input: 'bodyAfterMl' } : null)
      );
  }
}

/** A volume that the body cannot hold is refused, never quietly cut. */
function refuseVolume({ target, bodyMl, porosity, plannedMl }: FillInput): CementRefusal | null {
  const wanted = plannedMl ?? wantedMl(target, bodyMl, 0.5);
  const input = plannedMl === null ? 'target' : 'plannedMl';
  if (wanted > poresAndCavityMl(bodyMl, targetCavityMl(target, 0.5), porosity))
    return { code: 'cementBeyondPores', input };
  return wanted > MOST_FILL_SHARE.value * bodyMl ? { code: 'cementBeyondBound', input } : null;
}
