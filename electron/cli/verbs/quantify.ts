/** The measured fracture alone. */
import type { FractureAssessment } from '../../../shared/fracture/assessment.ts';
import type { Available } from '../../../shared/quantities/estimate.ts';
import { fractureText } from '../text/fractureText.ts';
import { paragraph, section } from '../text/layout.ts';
import { text } from '../text/words.ts';
import type { Answer, Asked } from './answer.ts';

export function quantify({ derived: { fracture } }: Asked): Answer {
  return { lines: measuredLines(fracture), data: { fracture }, found: fracture.available };
}

export function measuredLines(fracture: Available<FractureAssessment>): string[] {
  return fracture.available
    ? fractureText(fracture.value)
    : section(text('cli.noFracture'), paragraph(text(`unavailable.${fracture.reason}`)));
}
