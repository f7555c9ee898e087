/** How the simulated runs fall over the grades, as one thin bar. */
import type { CSSProperties } from 'react';
import type { GenantGrade } from '../../../shared/fracture/assessment.ts';
import type { DistributedAnswer } from '../../../shared/fracture/schemes/answer.ts';
import { gradeBar } from '../../viewModel/classification/gradeBar.ts';

export function GradeDistribution(props: { readonly answer: DistributedAnswer<GenantGrade> }) {
  const { parts, words } = gradeBar(props.answer);
  return (
    <div className="grade-bar" role="img" aria-label={words} title={words}>
      {parts.map(({ grade, share, best, label }) => (
        <span
          key={grade}
          className="grade-part"
          data-best={best}
          style={{ '--share': share } as CSSProperties}
        >
          {label}
        </span>
      ))}
    </div>
  );
}
