/** The grade of a fracture and where its pre-fracture heights come from, as words. */
import type { GenantGrade, GradeEstimate, LostHeight } from '../../shared/fracture/assessment.ts';
import { listText, text } from '../text/text.ts';
import { formatShare } from './formatQuantity.ts';

/** "moderate, wedge" */
export function gradeWords({ grade, shape }: GradeEstimate): string {
  const name = text(`assessment.gradeNames.${gradeKey(grade)}`);
  return shape === 'none' ? name : `${name}, ${text(`assessment.shapes.${shape}`)}`;
}

/** "borderline with grade 1", or nothing when the grade is clear. */
export function borderlineWords({ borderlineWith }: GradeEstimate): string | null {
  if (borderlineWith.length === 0) return null;
  return text('assessment.borderline', { grades: listText(borderlineWith.map(String)) });
}

/** "neighbours T12 and L2, 70 %; intact posterior wall, 30 %" */
export function referenceWords({ references }: LostHeight): string {
  return references
    .map(({ from, levels, weight }) =>
      text('assessment.referenceWeight', {
        from: text(`assessment.references.${from}`, { levels: listText(levels) }),
        share: formatShare(weight),
      }),
    )
    .join('; ');
}

function gradeKey(grade: GenantGrade): '0' | '1' | '2' | '3' {
  return `${grade}`;
}
