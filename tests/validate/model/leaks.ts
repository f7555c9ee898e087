/** The law of leaks, asked in words of the papers; one needle's median, no band. */
import {
  CT_OVER_RADIOGRAPH,
  LEAK_MEAN_VOLUME_ML,
} from '../../../shared/simulation/cement/constants.ts';
import type { LeakFacts } from '../../../shared/simulation/cement/leak/leakFacts.ts';
import { createLeakOutcome, leakOf } from '../../../shared/simulation/cement/leak/leakKernel.ts';
import { middleLeakSample } from '../../../shared/simulation/cement/leak/leakRisk.ts';
import type { CtLeakType } from '../../../shared/simulation/cement/leak/leakTypes.ts';

type Known = Pick<LeakFacts, 'treatment'> & Partial<LeakFacts>;

const NOTHING_KNOWN = { corticalDefect: null, cleft: null, viscosity: null } as const;

/** Of levels with these facts; what is not known stands at its prevalence. */
export function leakPercent(
  known: Known,
  type: CtLeakType | 'any',
  seenOn: 'CT' | 'XR' = 'CT',
  cementMl = LEAK_MEAN_VOLUME_ML.value,
): number {
  const facts = { ...NOTHING_KNOWN, ...known };
  const sample = middleLeakSample(facts, cementMl);
  const onCt = 100 * leakOf(facts, sample, createLeakOutcome())[type];
  return seenOn === 'CT' ? onCt : onCt / CT_OVER_RADIOGRAPH.value;
}

export function leakOddsRatio(withFact: Partial<LeakFacts>, without: Partial<LeakFacts>): number {
  const odds = (facts: Partial<LeakFacts>) => {
    const percent = leakPercent({ treatment: 'vertebroplasty', ...facts }, 'any');
    return percent / (100 - percent);
  };
  return odds(withFact) / odds(without);
}

/** High viscosity over the average cement. */
export function leakRiskRatio(type: CtLeakType | 'any'): number {
  const treatment = 'vertebroplasty';
  return leakPercent({ treatment, viscosity: 'high' }, type) / leakPercent({ treatment }, type);
}

/** Mean volume of levels that leak less that of the others, volumes being normal about the mean. */
export function moreVolumeInLeakersMl(sdMl: number): number {
  const sums = { leak: 0, leakMl: 0, dry: 0, dryMl: 0 };
  for (let z = -4; z <= 4; z += 0.01) {
    const ml = LEAK_MEAN_VOLUME_ML.value + sdMl * z;
    const weight = Math.exp(-(z ** 2) / 2);
    const leaks = leakPercent({ treatment: 'vertebroplasty' }, 'any', 'CT', ml) / 100;
    sums.leak += weight * leaks;
    sums.leakMl += weight * leaks * ml;
    sums.dry += weight * (1 - leaks);
    sums.dryMl += weight * (1 - leaks) * ml;
  }
  return sums.leakMl / sums.leak - sums.dryMl / sums.dry;
}
