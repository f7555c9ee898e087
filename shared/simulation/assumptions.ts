/** Facts nobody gave, and the range the run used instead: listed, never hidden. */
import type { Patient } from '../anatomy/patient.ts';
import type { FractureAssessment } from '../fracture/assessment.ts';
import type { FractureFacts } from '../fracture/facts.ts';
import { UNKNOWN_DAYS } from './constants.ts';
import type { Assumption } from './result.ts';
import { densityPrior } from './sampler.ts';

export function listAssumptions(
  facts: FractureFacts,
  patient: Patient,
  assessment: FractureAssessment,
): readonly Assumption[] {
  const assumptions: Assumption[] = [];
  const density = densityPrior(patient.boneDensity);
  if (!density.known) assumptions.push({ fact: 'boneDensity', range: density.range });
  if (facts.daysSinceFracture === null)
    assumptions.push({ fact: 'daysSinceFracture', range: UNKNOWN_DAYS.range! });
  if (facts.cleft === null) assumptions.push({ fact: 'cleft', range: null });
  if (facts.posteriorWall === null) assumptions.push({ fact: 'posteriorWall', range: null });
  if (assessment.pose === null) assumptions.push({ fact: 'pose', range: null });
  // Build only matters where the population stands in for neighbours.
  const usesPopulation = Object.values(assessment.heights).some(({ references }) =>
    references.some(({ from }) => from === 'population'),
  );
  if (usesPopulation && patient.sex === null) assumptions.push({ fact: 'sex', range: null });
  if (usesPopulation && patient.statureMm === null)
    assumptions.push({ fact: 'stature', range: null });
  return assumptions;
}
