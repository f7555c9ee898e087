/** Cement of a run: how much, how full, what it touches, and how often it leaks, each rate with what it was seen on. */
import { chosenCementMl } from '../../../plan/plan.ts';
import type { Estimate } from '../../../quantities/estimate.ts';
import type { LeakRisk } from '../../../simulation/cement/leak/leakRisk.ts';
import { CT_LEAK_TYPES, type SeenOn } from '../../../simulation/cement/leak/leakTypes.ts';
import type { CementOutcome } from '../../../simulation/cementOutcome.ts';
import { type LungRates, lungRates } from '../../lungRates.ts';
import type { EquationId } from '../equations/equations.ts';
import type { Reading } from '../explanation.ts';
import {
  each,
  estimated,
  given,
  missing,
  type Output,
  percentOf,
  planned,
  published,
  rarePercentOf,
  when,
} from './output.ts';

const VOLUME: readonly EquationId[] = [
  'M-SIM-5',
  'M-SIM-7',
  'M-SIM-9',
  'M-CEM-1',
  'M-CEM-2',
  'M-CEM-3',
  'M-CEM-5',
];
const INJECTION: readonly EquationId[] = ['M-CEM-8', 'M-CEM-10'];
const CONTACTS = ['superior', 'inferior', 'both', 'acrossMidline'] as const;

const cement = (
  equations: readonly EquationId[],
  read: (outcome: CementOutcome) => Reading,
): Output => ({
  equations,
  read: ({ run }) => when(run, (result) => read(result.cement)),
});

function volume(volumeMl: Estimate, is: CementOutcome['volumeIs']): Reading {
  return is === 'planned' ? planned(volumeMl.median, 'volumeMl') : estimated(volumeMl, 'volumeMl');
}

const leak = (
  seenOn: SeenOn,
  equations: readonly EquationId[],
  read: (risk: LeakRisk) => Reading,
): Output => ({
  equations,
  seenOn,
  read: ({ run }) =>
    when(run, ({ cement: { leak: risk, pattern } }) => {
      if (risk) return read(risk);
      return missing(pattern === null ? 'noCement' : 'noPublishedRate');
    }),
});

/** Of the whole session, whatever opened the bodies. */
const lung = (seenOn: SeenOn, read: (rates: LungRates) => Reading): Output => ({
  equations: ['M-CEM-16', 'M-CEM-19'],
  seenOn,
  read: (derived) => {
    if (!derived.run.available) return missing(derived.run.reason);
    const rates = lungRates(derived);
    return rates ? read(rates) : missing('noCement');
  },
});

export const CEMENT_OUTPUTS = {
  /** A choice is known without a run. */
  cementVolume: {
    equations: VOLUME,
    read: ({ run, plan }) => {
      const chosen = chosenCementMl(plan);
      if (!run.available && chosen !== null) return planned(chosen, 'volumeMl');
      return when(run, ({ cement: { volumeMl, volumeIs } }) => volume(volumeMl, volumeIs));
    },
  },
  /** Of all treated levels. */
  sessionCement: {
    equations: [...VOLUME, 'M-CEM-17', 'M-CEM-19'],
    read: ({ session }) => {
      if (!session) return missing('oneLevelAlone');
      const { cementMl, cementIs } = session;
      return cementMl ? volume(cementMl, cementIs) : missing('nothingRun');
    },
  },
  cementFill: cement([...VOLUME, 'M-AN-3', 'M-FR-8'], ({ fillPercent }) =>
    estimated(fillPercent, 'sharePercent'),
  ),
  cementPattern: cement([...VOLUME, 'M-CEM-4'], ({ pattern }) =>
    pattern ? given({ kind: 'word', word: pattern, share: null }) : missing('noCement'),
  ),
  ...each('contact', CONTACTS, (which) =>
    cement([...VOLUME, 'M-SIM-6', 'M-CEM-6', 'M-CEM-7'], ({ contact }) =>
      contact ? given({ kind: 'share', share: contact[which] }) : missing('noCement'),
    ),
  ),
  injectionPressure: cement(INJECTION, ({ injection }) =>
    injection ? estimated(injection.pressureMpa, 'injectionPressureMpa') : missing('noCement'),
  ),
  injectionByHand: cement(INJECTION, ({ injection }) =>
    injection ? given({ kind: 'share', share: injection.byHandShare }) : missing('noCement'),
  ),
  'leak.anyOnCt': leak('CT', [...VOLUME, 'M-CEM-13', 'M-CEM-15'], ({ anyOnCt }) =>
    percentOf(anyOnCt.probability),
  ),
  'leak.anyOnRadiograph': leak('XR', [...VOLUME, 'M-CEM-13', 'M-CEM-15'], ({ anyOnRadiograph }) =>
    percentOf(anyOnRadiograph.probability),
  ),
  ...each('leak', CT_LEAK_TYPES, (type) =>
    leak('CT', [...VOLUME, 'M-CEM-13', 'M-CEM-14', 'M-CEM-15'], ({ typesOnCt }) =>
      percentOf(typesOnCt[type].probability),
    ),
  ),
  'leak.recognisedInCanal': leak('clinical', ['M-CEM-15'], ({ recognisedCanalLeak }) =>
    rarePercentOf(recognisedCanalLeak.populationRate),
  ),
  'lung.onCt': lung('CT', ({ onCt }) => rarePercentOf(onCt.populationRate)),
  'lung.needingOxygen': lung('clinical', ({ needingOxygen }) =>
    published(100 * needingOxygen.populationRate.value, 'percent'),
  ),
} as const satisfies Record<string, Output>;
