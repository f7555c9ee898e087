/** The measured fracture on paper. */
import type { Derived } from '../../../shared/pipeline/derived.ts';
import { text } from '../../text/text.ts';
import { tiltWords } from '../planWords.ts';
import { estimated, type ReportRow } from './reportRow.ts';

export function fractureRows({ fracture, run }: Derived): readonly ReportRow[] {
  if (!fracture.available)
    return [
      {
        name: text('estimate.notAvailable'),
        value: text(`unavailable.${fracture.reason}`),
      },
    ];
  const { grade, wedgeAngleDeg, localKyphosisDeg, beckIndex, bodyVolumeMl, lostBodyVolumeMl } =
    fracture.value;
  const standing = run.available
    ? run.value.stages.find(({ stage }) => stage === 'standing')
    : undefined;
  const tilt = run.available ? tiltWords(run.value) : null;
  return [
    {
      name: text('report.grade'),
      value: `${text('assessment.grade', { grade: grade.grade })}, ${text(`assessment.shapes.${grade.shape}`)}`,
      ...(grade.borderlineWith.length > 0 && {
        band: text('assessment.borderline', { grades: grade.borderlineWith.join(', ') }),
      }),
    },
    estimated(text('report.wedgeNow'), wedgeAngleDeg, 'angleDeg'),
    ...(standing
      ? [estimated(text('report.wedgeStanding'), standing.wedgeAngleDeg, 'angleDeg')]
      : []),
    // Beside the other angle after the procedure: the column of results is the longest of its page.
    ...(tilt ? [estimated(tilt.label, tilt.estimate, 'angleDeg')] : []),
    estimated(text('assessment.localKyphosis'), localKyphosisDeg, 'angleDeg'),
    estimated(text('assessment.beck'), beckIndex, 'ratio'),
    estimated(text('report.volume'), bodyVolumeMl, 'volumeMl'),
    estimated(text('report.lostVolume'), lostBodyVolumeMl, 'volumeMl'),
  ];
}
