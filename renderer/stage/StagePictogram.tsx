/** The drawing of one stage: bone outline, endplate before the fracture as a ghost, and what lies inside. */
import type { HeightsMm } from '../../shared/anatomy/heights.ts';
import type { Procedure } from '../../shared/plan/plan.ts';
import type { Stage } from '../../shared/simulation/result.ts';
import { PICTOGRAM, pictogram } from '../viewModel/pictogram.ts';

interface StagePictogramProps {
  readonly procedure: Procedure;
  readonly stage: Stage;
  readonly heights: HeightsMm;
  readonly intact: HeightsMm;
  readonly depthMm: number;
}

export function StagePictogram(props: StagePictogramProps) {
  const { procedure, stage } = props;
  const jack = procedure === 'jack';
  const { body, intactEndplate, centre, clearPx } = pictogram(
    props.heights,
    props.intact,
    props.depthMm,
  );
  const { width, height } = PICTOGRAM;
  const inside = { cx: centre.x, cy: centre.y, rx: 11, ry: Math.min(clearPx * 0.34, 8.5) };
  return (
    <svg className="pictogram" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path className="pictogram-target" d={intactEndplate} />
      <path className="pictogram-bone" d={body} />
      {stage === 'inflated' && !jack && <ellipse className="pictogram-balloon" {...inside} />}
      {stage === 'deflated' && !jack && (
        <ellipse className="pictogram-cavity" {...inside} ry={inside.ry * 0.8} />
      )}
      {(stage === 'cemented' || stage === 'standing' || stage === 'sixMonths') && (
        <ellipse className="pictogram-cement" {...inside} ry={inside.ry * 0.8} />
      )}
      {jack && stage !== 'before' && stage !== 'positioned' && (
        <path
          className="pictogram-jack"
          d={`M${inside.cx - 11} ${inside.cy - inside.ry}h22m-22 ${2 * inside.ry}h22`}
        />
      )}
    </svg>
  );
}
