/** The field that answers what a finding says is open, by its place in the case file. */
import type { Finding, FindingCode } from '../../shared/plan/finding.ts';

const FIELDS: Readonly<Partial<Record<FindingCode, (words: Finding['words']) => string>>> = {
  posteriorWallNotAssessed: () => '/case/fracture/posteriorWall',
  ageUnknown: () => '/case/fracture/daysSinceFracture',
  cleftUnknown: () => '/case/fracture/cleft',
  causeUnknown: () => '/case/fracture/cause',
  stabilityNotAssessed: () => '/case/fracture/tensionBand',
  densityUnknown: () => '/case/patient/boneDensity',
  bodyAssumed: ({ level }) => `/case/levels/${level}/anteriorHeightMm`,
  // The first of those that are open.
  safetyNotAssessed: ({ questions = '' }) => `/case/safety/${questions.split(', ')[0]}`,
};

/** null: nothing that is entered would settle it. */
export function findingInput({ code, words }: Pick<Finding, 'code' | 'words'>): string | null {
  return FIELDS[code]?.(words) ?? null;
}
