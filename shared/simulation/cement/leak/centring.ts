/**
 * The intercept that makes the average patient's leak rate the published one (M-CEM-13). Three yes-or-no facts make eight
 * kinds of patient; their mean, weighted by prevalence, is the base rate exactly, not only in the middle of the logit.
 */
import { CLEFT_PREVALENCE } from '../../constants.ts';
import { CORTICAL_DEFECT_PREVALENCE, LOW_VISCOSITY_PREVALENCE } from '../constants.ts';
import { fromLogit, logit } from './logit.ts';

/** Logarithms of the odds ratios. */
export interface LeakEffects {
  cortical: number;
  lowViscosity: number;
  cleft: number;
}

const KINDS = 8;
const MOST_STEPS = 30;
const CONVERGED = 1e-13;

const WEIGHTS = Float64Array.from(
  { length: KINDS },
  (_, kind) =>
    weight(kind & 1, CORTICAL_DEFECT_PREVALENCE.value) *
    weight(kind & 2, LOW_VISCOSITY_PREVALENCE.value) *
    weight(kind & 4, CLEFT_PREVALENCE.value),
);

function weight(has: number, prevalence: number): number {
  return has ? prevalence : 1 - prevalence;
}

/** Newton's method on the logit of the mean, which is nearly a straight line of the intercept. */
export function centredIntercept(baseLogit: number, effects: Readonly<LeakEffects>): number {
  let intercept =
    baseLogit -
    effects.cortical * CORTICAL_DEFECT_PREVALENCE.value -
    effects.lowViscosity * LOW_VISCOSITY_PREVALENCE.value -
    effects.cleft * CLEFT_PREVALENCE.value;
  for (let step = 0; step < MOST_STEPS; step++) {
    let mean = 0;
    let slope = 0;
    for (let kind = 0; kind < KINDS; kind++) {
      const p = fromLogit(
        intercept +
          (kind & 1 ? effects.cortical : 0) +
          (kind & 2 ? effects.lowViscosity : 0) +
          (kind & 4 ? effects.cleft : 0),
      );
      mean += WEIGHTS[kind]! * p;
      slope += WEIGHTS[kind]! * p * (1 - p);
    }
    const miss = ((logit(mean) - baseLogit) * mean * (1 - mean)) / slope;
    intercept -= miss;
    if (Math.abs(miss) < CONVERGED) break;
  }
  return intercept;
}
