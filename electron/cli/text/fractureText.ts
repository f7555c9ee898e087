/** The measured fracture as text: heights lost, grade, angles, volume, and what each estimate rests on. */
import { PLACES } from '../../../shared/anatomy/heights.ts';
import type { FractureAssessment, LostHeight } from '../../../shared/fracture/assessment.ts';
import { SOURCES } from '../../../shared/quantities/sources.ts';
import { paragraph, section, table } from './layout.ts';
import { amount, estimate, share } from './numbers.ts';
import { text } from './words.ts';

export function fractureText(fracture: FractureAssessment): string[] {
  const pose = fracture.pose ? text(`pose.${fracture.pose}`) : text('cli.poseUnknown');
  const modality = fracture.modality
    ? text(`modality.${fracture.modality}`)
    : text('cli.modalityUnknown');
  return [
    ...section(text('cli.fracture', { level: fracture.level, pose, modality }), [
      ...table(heightRows(fracture)),
      '',
      ...table(figureRows(fracture)),
      ...paragraph(text('cli.gradeSource', { source: SOURCES.wang2019.citation })),
    ]),
    ...section(text('cli.references'), table(referenceRows(fracture.heights.anterior))),
  ];
}

export function heightRows({ heights }: FractureAssessment): string[][] {
  return [
    [
      text('cli.columns.height'),
      text('assessment.measured'),
      text('assessment.before'),
      text('cli.columns.lost'),
      text('cli.columns.loss'),
    ],
    ...PLACES.map((place) => {
      const { measuredMm, intactMm, lostMm, lossPercent } = heights[place];
      return [
        text(`places.${place}`),
        amount(measuredMm, 'heightMm'),
        estimate(intactMm, 'heightMm'),
        estimate(lostMm, 'heightMm'),
        estimate(lossPercent, 'sharePercent'),
      ];
    }),
  ];
}

export function figureRows(fracture: FractureAssessment): string[][] {
  const { grade } = fracture;
  const probability = share(grade.probabilities[grade.grade]);
  const borderline = grade.borderlineWith.length
    ? `, ${text('assessment.borderline', { grades: grade.borderlineWith.join(', ') })}`
    : '';
  const name = text(`assessment.gradeNames.${grade.grade}`);
  return [
    [
      text('assessment.gradeName'),
      `${grade.grade} (${name}, ${text(`assessment.shapes.${grade.shape}`)}), ${text('assessment.gradeProbability', { share: probability })}${borderline}`,
    ],
    [text('assessment.wedge'), estimate(fracture.wedgeAngleDeg, 'angleDeg')],
    [text('cli.intactWedge'), estimate(fracture.intactWedgeAngleDeg, 'angleDeg')],
    [text('assessment.localKyphosis'), estimate(fracture.localKyphosisDeg, 'angleDeg')],
    [
      `${text('assessment.beck')} (${text('assessment.beckWhat')})`,
      estimate(fracture.beckIndex, 'ratio'),
    ],
    [text('cli.bodyVolume'), estimate(fracture.bodyVolumeMl, 'volumeMl')],
    [text('assessment.lostVolume'), estimate(fracture.lostBodyVolumeMl, 'volumeMl')],
  ];
}

export function referenceRows({ references }: LostHeight): string[][] {
  return references.map(({ from, levels, heightMm, standardErrorMm, weight }) => [
    text(`assessment.references.${from}`, { levels: levels.join(', ') }),
    text('cli.reference', {
      height: amount(heightMm, 'heightMm'),
      error: amount(standardErrorMm, 'heightMm'),
      share: share(weight),
    }),
  ]);
}
