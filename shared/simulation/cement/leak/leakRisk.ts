/** What is to be expected of leaks, with the modality that would see them (M-CEM-13 to M-CEM-15). */

import { keepLast } from '../../../base/keepLast.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import type { Columns } from '../../../base/stratified.ts';
import type { Estimate } from '../../../quantities/estimate.ts';
import { estimateOf } from '../../../quantities/estimateOf.ts';
import { proportion } from '../../../quantities/proportion.ts';
import {
  CLEFT_OR,
  CORTICAL_DEFECT_OR,
  CT_OVER_RADIOGRAPH,
  HIGH_VISCOSITY_RR,
  LEAK_BASE,
  LEAK_BASE_SD,
  LOW_VISCOSITY_OR,
  RECOGNISED_CANAL_LEAK_OF,
  RECOGNISED_CANAL_LEAK_SHARE,
} from '../constants.ts';
import { type CementRefusal, refuse } from '../refusal.ts';
import {
  type LeakAssumption,
  type LeakFacts,
  type LeakTreatment,
  leakAssumptions,
} from './leakFacts.ts';
import { createLeakOutcome, type LeakLaw, type LeakSample, leakBy, leakLaw } from './leakKernel.ts';
import type {
  CtLeakRate,
  CtLeakType,
  RadiographLeakRate,
  RecognisedCanalLeak,
} from './leakTypes.ts';
import { logit } from './logit.ts';

export type LeakDraws = Readonly<Record<CtLeakType | 'any', Float64Array>>;

export interface LeakRisk {
  readonly anyOnCt: CtLeakRate<'any'>;
  readonly anyOnRadiograph: RadiographLeakRate;
  /** On CT only: a lateral film misses nearly all of B and S. */
  readonly typesOnCt: { readonly [T in CtLeakType]: CtLeakRate<T> };
  readonly recognisedCanalLeak: RecognisedCanalLeak;
  /** Facts nobody gave; they stand at their prevalence. */
  readonly assumptions: readonly LeakAssumption[];
}

/** For one volume of cement. A run that draws its volumes takes `drawLeaks` and `leakRiskOf`. */
export function leakRisk(
  facts: LeakFacts,
  cementMl: number,
  columns: Columns,
): Result<LeakRisk, CementRefusal> {
  const refusal = refuse({ cementMl });
  if (refusal) return err(refusal);
  const volumesMl = new Float64Array(columns.count).fill(cementMl);
  return ok(leakRiskOf(facts, drawLeaks(facts, volumesMl, columns)));
}

/** Probabilities on CT, one for each draw of the volume. */
export function drawLeaks(facts: LeakFacts, volumesMl: Float64Array, columns: Columns): LeakDraws {
  const { count } = columns;
  const draws = {
    any: new Float64Array(count),
    basivertebral: new Float64Array(count),
    segmental: new Float64Array(count),
    cortical: new Float64Array(count),
    disc: new Float64Array(count),
  };
  const laws = drawLaws(columns, facts.treatment);
  const outcome = createLeakOutcome();
  for (let i = 0; i < count; i++) {
    leakBy(laws[i]!, facts, volumesMl[i]!, outcome);
    draws.any[i] = outcome.any;
    draws.basivertebral[i] = outcome.basivertebral;
    draws.segmental[i] = outcome.segmental;
    draws.cortical[i] = outcome.cortical;
    draws.disc[i] = outcome.disc;
  }
  return draws;
}

/** What the studies leave open is the same for every patient and volume. */
const drawLaws = keepLast((columns: Columns, treatment: LeakTreatment): readonly LeakLaw[] => {
  const base = columns.normal('leak.base');
  const cortical = columns.normal('leak.corticalDefect');
  const lowViscosity = columns.normal('leak.lowViscosity');
  const cleft = columns.normal('leak.cleft');
  const highViscosity = columns.normal('leak.highViscosity');
  const middle = middleLeakSample({ treatment }, 0);
  return Array.from({ length: columns.count }, (_, i) =>
    leakLaw({
      baseLogit: middle.baseLogit + LEAK_BASE_SD.value * base[i]!,
      cortical: middle.cortical + CORTICAL_DEFECT_OR.sd! * cortical[i]!,
      lowViscosity: middle.lowViscosity + LOW_VISCOSITY_OR.sd! * lowViscosity[i]!,
      cleft: middle.cleft + CLEFT_OR.sd! * cleft[i]!,
      highViscosityRatio:
        middle.highViscosityRatio * Math.exp(HIGH_VISCOSITY_RR.any.sd! * highViscosity[i]!),
    }),
  );
});

/** The published figures themselves. */
export function middleLeakSample(
  { treatment }: Pick<LeakFacts, 'treatment'>,
  cementMl: number,
): LeakSample {
  return {
    baseLogit: logit(LEAK_BASE[treatment].value),
    cortical: Math.log(CORTICAL_DEFECT_OR.value),
    lowViscosity: Math.log(LOW_VISCOSITY_OR.value),
    cleft: Math.log(CLEFT_OR.value),
    highViscosityRatio: HIGH_VISCOSITY_RR.any.value,
    cementMl,
  };
}

export function leakRiskOf(facts: LeakFacts, draws: LeakDraws): LeakRisk {
  const onCt = <T extends CtLeakType>(ctLeak: T): CtLeakRate<T> => ({
    ctLeak,
    seenOn: 'CT',
    probability: estimateOf(draws[ctLeak], ctLeak),
  });
  const any = estimateOf(draws.any, 'any leak');
  return {
    anyOnCt: { ctLeak: 'any', seenOn: 'CT', probability: any },
    anyOnRadiograph: { radiographLeak: 'any', seenOn: 'XR', probability: onRadiograph(any) },
    typesOnCt: {
      basivertebral: onCt('basivertebral'),
      segmental: onCt('segmental'),
      cortical: onCt('cortical'),
      disc: onCt('disc'),
    },
    recognisedCanalLeak: recognisedCanalLeak(),
    assumptions: leakAssumptions(facts),
  };
}

function onRadiograph({ low, median, high }: Estimate): Estimate {
  const ratio = CT_OVER_RADIOGRAPH.value;
  return { low: low / ratio, median: median / ratio, high: high / ratio };
}

/** Of everybody: nothing published says how it moves with one patient's facts. */
export function recognisedCanalLeak(): RecognisedCanalLeak {
  return {
    recognisedLeak: 'canal',
    seenOn: 'clinical',
    populationRate: proportion(RECOGNISED_CANAL_LEAK_SHARE.value, RECOGNISED_CANAL_LEAK_OF.value),
  };
}
