/** Cement in the lung as rows: counts of a population by the cement of the session, never a risk of this plan. */
import type { LungRates } from '../../../shared/pipeline/lungRates.ts';
import { SOURCES } from '../../../shared/quantities/sources.ts';
import {
  EMBOLISM_LARGE_ABOVE_ML,
  EMBOLISM_MIDDLE_FROM_ML,
} from '../../../shared/simulation/cement/constants.ts';
import { text } from '../../text/text.ts';
import { formatFrequency, formatFrequencyBand, formatQuantity } from '../formatQuantity.ts';
import type { LeakRow } from './leakRows.ts';

export function lungRows({ onCt, needingOxygen }: LungRates): readonly LeakRow[] {
  return [
    {
      key: 'lung-onCt',
      name: text('cementOutcome.lung.onCt'),
      seenOn: text(`modality.${onCt.seenOn}`),
      rate: formatFrequency(onCt.populationRate.median),
      band: formatFrequencyBand(onCt.populationRate),
      output: 'lung.onCt',
    },
    {
      key: 'lung-needingOxygen',
      name: text('cementOutcome.lung.needingOxygen'),
      seenOn: text(`modality.${needingOxygen.seenOn}`),
      rate: formatFrequency(needingOxygen.populationRate.value),
      // Published without a denominator.
      band: '',
      output: 'lung.needingOxygen',
    },
  ];
}

/** Which volume was looked up, and where it was counted. */
export function lungWords({ sessionMl, needingOxygen }: LungRates): string {
  return text('cementOutcome.lung.why', {
    band: text(`cementOutcome.lung.bands.${needingOxygen.band}`, {
      from: formatQuantity(EMBOLISM_MIDDLE_FROM_ML.value, 'volumeMl'),
      to: formatQuantity(EMBOLISM_LARGE_ABOVE_ML.value, 'volumeMl'),
    }),
    volume: formatQuantity(sessionMl, 'volumeMl'),
    source: SOURCES[needingOxygen.populationRate.source].citation,
  });
}
