/**
 * The intercept that makes the average patient's leak rate the published one (M-CEM-13). Three yes-or-no facts make eight
 * kinds of patient; their mean, weighted by prevalence, is the base rate exactly, not only in the middle of the logit.
 */
import { CLEFT_PREVALENCE } from '../../constants.ts';
import { CORTICAL_DEFECT_PREVALENCE, LOW_VISCOSITY_PREVALENCE } from '../constants.ts';
import { logit } from './logit.ts';

/** Logarithms of the odds ratios. */
export interface LeakEffects {
  cortical: number;
  lowViscosity: number;
  cleft: number;
}

const KINDS = 8;
const MOST_STEPS = 20;
/** Of a logit: quadratic convergence leaves far less. */
const CONVERGED = 1e-7;

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

/**
 * Newton's method on the logit of the mean, which is nearly a straight line of the intercept. In odds a step needs one
 * exponential: p = 1 / (1 + e^−intercept · e^−effects).
 */
export function centredIntercept(baseLogit: number, effects: Readonly<LeakEffects>): number {
  const { cortical, lowViscosity, cleft } = effects;
  const againstCortical = Math.exp(-cortical);
  const againstLowViscosity = Math.exp(-lowViscosity);
  const againstCleft = Math.exp(-cleft);
  let intercept =
    baseLogit -
    cortical * CORTICAL_DEFECT_PREVALENCE.value -
    lowViscosity * LOW_VISCOSITY_PREVALENCE.value -
    cleft * CLEFT_PREVALENCE.value;
  for (let step = 0; step < MOST_STEPS; step++) {
    const against = Math.exp(-intercept);
    let mean = 0;
    let slope = 0;
    for (let kind = 0; kind < KINDS; kind++) {
      let oddsAgainst = against;
      if (kind & 1) oddsAgainst *= againstCortical;
      if (kind & 2) oddsAgainst *= againstLowViscosity;
      if (kind & 4) oddsAgainst *= againstCleft;
      const p = 1 / (1 + oddsAgainst);
      mean += WEIGHTS[kind]! * p;
      slope += WEIGHTS[kind]! * p * (1 - p);
    }
    const miss = ((logit(mean) - baseLogit) * mean * (1 - mean)) / slope;
    intercept -= miss;
    if (Math.abs(miss) < CONVERGED) break;
  }
  return intercept;
}
