/** What age, wall, cause and level of the fracture say against a procedure, or for care with the model (M-PL-2). */
import type { PlanToCheck } from './checkPlan.ts';
import { OLD_FRACTURE_DAYS } from './constants.ts';
import { type Finding, finding } from './finding.ts';

export function checkFracture({ facts, earlier }: PlanToCheck): readonly Finding[] {
  const found: Finding[] = [];
  if (facts.posteriorWall === null)
    found.push(finding('posteriorWallNotAssessed', 'notAssessed', 'contraindications'));
  if (facts.posteriorWall === 'fractured')
    found.push(finding('posteriorWallFractured', 'caution', 'contraindications'));
  if (facts.posteriorWall === 'retropulsed')
    found.push(finding('retropulsion', 'danger', 'contraindications'));
  if (facts.daysSinceFracture === null)
    found.push(finding('ageUnknown', 'notAssessed', 'contraindications'));
  else if (facts.daysSinceFracture > OLD_FRACTURE_DAYS.value)
    found.push(
      finding('oldFracture', 'caution', 'contraindications', {
        days: { quantity: 'daysSinceFracture', value: facts.daysSinceFracture },
        limit: { quantity: 'daysSinceFracture', value: OLD_FRACTURE_DAYS.value },
      }),
    );
  if (facts.cleft === null) found.push(finding('cleftUnknown', 'notAssessed', 'model'));
  if (facts.cause === null) found.push(finding('causeUnknown', 'notAssessed', 'contraindications'));
  if (facts.cause === 'tumour' || facts.cause === 'myeloma')
    found.push(
      finding('causeMalignant', 'caution', 'contraindications', {}, { cause: facts.cause }),
    );
  if (facts.cause === 'trauma') found.push(finding('causeTrauma', 'caution', 'contraindications'));
  if (facts.cause === 'haemangioma') found.push(finding('causeHaemangioma', 'caution', 'model'));
  if (earlier?.afterAugmentation === 'yes')
    found.push(finding('alreadyAugmented', 'caution', 'model', {}, { level: facts.level }));
  if (facts.level === 'T4' || facts.level === 'T5')
    found.push(
      finding('upperThoracic', 'caution', 'zindrick1987Thoracic', {}, { level: facts.level }),
    );
  return found;
}
