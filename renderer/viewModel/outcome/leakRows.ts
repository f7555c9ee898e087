/** Leaks as rows. Every rate carries what it was seen on; the recognised canal leak has a row and a type of its own. */
import type { OutputId } from '../../../shared/pipeline/explain/outputs/outputs.ts';
import type { LeakFacts } from '../../../shared/simulation/cement/leak/leakFacts.ts';
import type { LeakRisk } from '../../../shared/simulation/cement/leak/leakRisk.ts';
import { CT_LEAK_TYPES } from '../../../shared/simulation/cement/leak/leakTypes.ts';
import { text } from '../../text/text.ts';
import {
  formatFrequency,
  formatFrequencyBand,
  formatShare,
  formatShareBand,
} from '../formatQuantity.ts';

export interface LeakRow {
  readonly key: string;
  readonly name: string;
  readonly seenOn: string;
  readonly rate: string;
  readonly band: string;
  readonly output: OutputId;
}

/** What the model expects of this plan: on CT all, then type by type; on a radiograph all. */
export function leakRows({ anyOnCt, typesOnCt, anyOnRadiograph }: LeakRisk): readonly LeakRow[] {
  return [
    ...[anyOnCt, ...CT_LEAK_TYPES.map((type) => typesOnCt[type])].map(
      ({ ctLeak, seenOn, probability }) => ({
        key: `${seenOn}-${ctLeak}`,
        name: text(`cementOutcome.names.${ctLeak}`),
        seenOn: text(`modality.${seenOn}`),
        rate: formatShare(probability.median),
        band: formatShareBand(probability),
        output: ctLeak === 'any' ? ('leak.anyOnCt' as const) : (`leak.${ctLeak}` as const),
      }),
    ),
    {
      key: `${anyOnRadiograph.seenOn}-${anyOnRadiograph.radiographLeak}`,
      name: text(`cementOutcome.names.${anyOnRadiograph.radiographLeak}`),
      seenOn: text(`modality.${anyOnRadiograph.seenOn}`),
      rate: formatShare(anyOnRadiograph.probability.median),
      band: formatShareBand(anyOnRadiograph.probability),
      output: 'leak.anyOnRadiograph',
    },
  ];
}

/** A count of a population: it never stands among the rows of this plan. */
export function canalLeakRow({ recognisedCanalLeak }: LeakRisk): LeakRow {
  const { seenOn, populationRate, recognisedLeak } = recognisedCanalLeak;
  return {
    key: `population-${recognisedLeak}`,
    name: text('cementOutcome.population'),
    seenOn: text(`modality.${seenOn}`),
    rate: formatFrequency(populationRate.median),
    band: formatFrequencyBand(populationRate),
    output: 'leak.recognisedInCanal',
  };
}

/** "gap in the cortex 45 %; cleft 25 %"; empty when all facts were given. */
export function leakAssumptionWords({ assumptions }: LeakRisk): string {
  return assumptions
    .map(({ fact, prevalence }) =>
      text('cementOutcome.assumption', {
        fact: text(`cementOutcome.facts.${fact satisfies keyof LeakFacts}`),
        share: formatShare(prevalence.value),
      }),
    )
    .join('; ');
}
