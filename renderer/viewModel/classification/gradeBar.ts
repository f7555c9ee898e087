/** How the draws fall over Genant's grades, as parts of one bar. */
import type { GenantGrade } from '../../../shared/fracture/assessment.ts';
import type { DistributedAnswer } from '../../../shared/fracture/schemes/answer.ts';
import { GENANT_GRADES } from '../../../shared/fracture/schemes/byHeight/genant.ts';
import { text } from '../../text/text.ts';
import { formatShare } from '../formatQuantity.ts';

export interface GradePart {
  readonly grade: GenantGrade;
  readonly share: number;
  readonly best: boolean;
  /** Written into the bar where there is room for it. */
  readonly label: string;
}

export interface GradeBar {
  readonly parts: readonly GradePart[];
  /** The same in one sentence. */
  readonly words: string;
}

/** Narrower parts have no room for a digit. */
const LABELLED_FROM = 0.08;

export function gradeBar({ best, probabilities }: DistributedAnswer<GenantGrade>): GradeBar {
  const parts = GENANT_GRADES.map((grade) => ({
    grade,
    share: probabilities[grade],
    best: grade === best,
    label: probabilities[grade] >= LABELLED_FROM ? `${grade}` : '',
  })).filter(({ share }) => share > 0);
  const list = parts
    .map(({ grade, share }) =>
      text('classification.distributionPart', { grade, share: formatShare(share) }),
    )
    .join(', ');
  return { parts, words: text('classification.distribution', { list }) };
}
