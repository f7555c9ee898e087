/** The measured fracture: heights before and lost, grade, angles, volumes. */
import { PLACES } from '../../../anatomy/heights.ts';
import type { FractureAssessment } from '../../../fracture/assessment.ts';
import type { Estimate } from '../../../quantities/estimate.ts';
import type { QuantityKey } from '../../../quantities/table.ts';
import type { EquationId } from '../equations/equations.ts';
import { each, estimated, given, type Output, when } from './output.ts';

export const INTACT: readonly EquationId[] = ['M-AN-8', 'M-FR-2', 'M-FR-3', 'M-FR-4', 'M-FR-5'];

const measured = (
  equations: readonly EquationId[],
  key: QuantityKey,
  read: (fracture: FractureAssessment) => Estimate,
): Output => ({
  equations,
  read: ({ fracture }) => when(fracture, (found) => estimated(read(found), key)),
});

export const FRACTURE_OUTPUTS = {
  ...each('intactHeight', PLACES, (place) =>
    measured(INTACT, 'heightMm', ({ heights }) => heights[place].intactMm),
  ),
  ...each('lostHeight', PLACES, (place) =>
    measured(['M-FR-1', ...INTACT], 'heightMm', ({ heights }) => heights[place].lostMm),
  ),
  ...each('heightLoss', PLACES, (place) =>
    measured(['M-FR-1', ...INTACT], 'sharePercent', ({ heights }) => heights[place].lossPercent),
  ),
  grade: {
    equations: [...INTACT, 'M-FR-6'],
    read: ({ fracture }) =>
      when(fracture, ({ grade }) =>
        given({
          kind: 'distributed',
          best: String(grade.grade),
          borderlineWith: grade.borderlineWith.map(String),
          probabilities: Object.fromEntries(grade.probabilities.entries()),
        }),
      ),
  },
  wedgeAngle: measured(['M-FR-1', 'M-FR-5', 'M-FR-7'], 'angleDeg', (f) => f.wedgeAngleDeg),
  intactWedgeAngle: measured([...INTACT, 'M-FR-7'], 'angleDeg', (f) => f.intactWedgeAngleDeg),
  localKyphosis: measured(
    ['M-AN-5', 'M-AN-9', 'M-FR-5', 'M-FR-7'],
    'angleDeg',
    (f) => f.localKyphosisDeg,
  ),
  beckIndex: measured(['M-FR-5', 'M-FR-16'], 'ratio', (f) => f.beckIndex),
  bodyVolume: measured(['M-AN-3', 'M-FR-5', 'M-FR-8'], 'volumeMl', (f) => f.bodyVolumeMl),
  intactBodyVolume: measured(
    ['M-AN-3', ...INTACT, 'M-FR-8'],
    'volumeMl',
    (f) => f.intactBodyVolumeMl,
  ),
  lostBodyVolume: measured(['M-AN-3', ...INTACT, 'M-FR-8'], 'volumeMl', (f) => f.lostBodyVolumeMl),
} as const satisfies Record<string, Output>;
