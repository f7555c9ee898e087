/** Each entered side with its route, its numbers and its margins; left on the left, as seen from behind. */
import type { VertebraShape } from '../../../shared/anatomy/vertebraShape.ts';
import type { PlannedPaths } from '../../../shared/plan/path/planPaths.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { FoldedSection } from '../../controls/FoldedSection.tsx';
import { text } from '../../text/text.ts';
import { marginsAside } from '../../viewModel/paths/marginRows.ts';
import { SidePath } from './SidePath.tsx';

interface PathsSectionProps {
  readonly plan: Plan;
  readonly paths: PlannedPaths;
  /** Of the fractured level. */
  readonly shape: VertebraShape;
}

export function PathsSection(props: PathsSectionProps) {
  return (
    <FoldedSection
      section="paths"
      aside={marginsAside(props.paths, props.shape)}
      testId="paths-section"
    >
      <div className="paths">
        {props.paths.map((path) => (
          <SidePath key={path.side} plan={props.plan} path={path} shape={props.shape} />
        ))}
      </div>
      <p className="hint">{text('paths.modelWhy')}</p>
    </FoldedSection>
  );
}
