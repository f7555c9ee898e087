/** Cement in the lung as it was counted (M-CEM-16): rates of a population by the volume of a session, no model. */
import { err, ok, type Result } from '../../../base/result.ts';
import type { Constant } from '../../../quantities/constant.ts';
import type { Estimate } from '../../../quantities/estimate.ts';
import { proportion } from '../../../quantities/proportion.ts';
import {
  EMBOLISM_LARGE_ABOVE_ML,
  EMBOLISM_MIDDLE_FROM_ML,
  EMBOLISMS_ON_CT,
  EMBOLISMS_ON_CT_OF,
  OXYGEN_EMBOLISM_SHARE,
} from '../constants.ts';
import { type CementRefusal, refuse } from '../refusal.ts';

export type EmbolismBand = keyof typeof OXYGEN_EMBOLISM_SHARE;

export interface EmbolismRates {
  /** Anything in the lung's arteries, silent or not, whatever the volume. */
  readonly onCt: { readonly seenOn: 'CT'; readonly populationRate: Estimate };
  /** Somebody who needed oxygen; published without a denominator, so without a band. */
  readonly needingOxygen: {
    readonly seenOn: 'clinical';
    readonly band: EmbolismBand;
    readonly populationRate: Constant;
  };
}

export function embolismRates(sessionMl: number): Result<EmbolismRates, CementRefusal> {
  const refusal = refuse({ sessionMl });
  if (refusal) return err(refusal);
  const band = bandOf(sessionMl);
  return ok({
    onCt: {
      seenOn: 'CT',
      populationRate: proportion(
        EMBOLISMS_ON_CT.value / EMBOLISMS_ON_CT_OF.value,
        EMBOLISMS_ON_CT_OF.value,
      ),
    },
    needingOxygen: { seenOn: 'clinical', band, populationRate: OXYGEN_EMBOLISM_SHARE[band] },
  });
}

function bandOf(sessionMl: number): EmbolismBand {
  if (sessionMl < EMBOLISM_MIDDLE_FROM_ML.value) return 'small';
  return sessionMl > EMBOLISM_LARGE_ABOVE_ML.value ? 'large' : 'middle';
}
