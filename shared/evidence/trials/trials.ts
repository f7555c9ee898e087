/**
 * The randomised trials, each with both arms and its verdict as a code. Blinded ones and open ones answer different
 * questions; a face that shows one kind shows the other beside it.
 */
import type { Confidence, SourceId } from '../../quantities/sources.ts';
import type { Treatment, TrialId } from '../evidence.ts';

export interface Trial {
  readonly treated: Treatment;
  readonly control: Treatment;
  readonly blinded: boolean;
  readonly randomised: number | null;
  /** Oldest fracture that was let in, weeks; null when we do not know. */
  readonly mostWeeks: number | null;
  readonly verdict:
    | 'noMeaningfulDifference'
    | 'favoursTreated'
    | 'favoursTreatedEarly'
    | 'noClearDifference'
    | 'similar';
  readonly verdictConfidence: Extract<Confidence, 'read' | 'memory' | 'memoryWeak'>;
  readonly source: SourceId;
  readonly year: number | null;
}

export const TRIALS: Readonly<Record<TrialId, Trial>> = {
  buchbinder: {
    treated: 'vertebroplasty',
    control: 'sham',
    blinded: true,
    randomised: 78,
    mostWeeks: 52,
    verdict: 'noMeaningfulDifference',
    verdictConfidence: 'read',
    source: 'buchbinder2009',
    year: 2009,
  },
  invest: {
    treated: 'vertebroplasty',
    control: 'sham',
    blinded: true,
    randomised: 131,
    mostWeeks: null,
    verdict: 'noMeaningfulDifference',
    verdictConfidence: 'read',
    source: 'invest2009',
    year: 2009,
  },
  vertos4: {
    treated: 'vertebroplasty',
    control: 'sham',
    blinded: true,
    randomised: 180,
    mostWeeks: null,
    verdict: 'noMeaningfulDifference',
    verdictConfidence: 'read',
    source: 'vertos4',
    year: 2018,
  },
  vapour: {
    treated: 'vertebroplasty',
    control: 'sham',
    blinded: true,
    randomised: 120,
    mostWeeks: 6,
    verdict: 'favoursTreated',
    verdictConfidence: 'read',
    source: 'vapour2016',
    year: 2016,
  },
  vope: {
    treated: 'vertebroplasty',
    control: 'sham',
    blinded: true,
    randomised: null,
    mostWeeks: null,
    verdict: 'noClearDifference',
    verdictConfidence: 'memoryWeak',
    source: 'vope',
    year: null,
  },
  vertos2: {
    treated: 'vertebroplasty',
    control: 'nonSurgical',
    blinded: false,
    randomised: 202,
    mostWeeks: 6,
    verdict: 'favoursTreated',
    verdictConfidence: 'memory',
    source: 'vertos2',
    year: 2010,
  },
  free: {
    treated: 'balloonKyphoplasty',
    control: 'nonSurgical',
    blinded: false,
    randomised: 300,
    mostWeeks: null,
    verdict: 'favoursTreatedEarly',
    verdictConfidence: 'read',
    source: 'free2009',
    year: 2009,
  },
  cafe: {
    treated: 'balloonKyphoplasty',
    control: 'nonSurgical',
    blinded: false,
    randomised: null,
    mostWeeks: null,
    verdict: 'favoursTreatedEarly',
    verdictConfidence: 'memory',
    source: 'cafe',
    year: null,
  },
  kaviar: {
    treated: 'balloonKyphoplasty',
    control: 'vertebroplasty',
    blinded: false,
    randomised: 381,
    mostWeeks: null,
    verdict: 'similar',
    verdictConfidence: 'memoryWeak',
    source: 'kaviar2014',
    year: 2014,
  },
  sakos: {
    treated: 'mechanicalJack',
    control: 'balloonKyphoplasty',
    blinded: false,
    randomised: 141,
    mostWeeks: null,
    verdict: 'favoursTreated',
    verdictConfidence: 'read',
    source: 'sakos2019',
    year: 2019,
  },
};
