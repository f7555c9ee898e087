/** Offers the way with most room: looked for when the plan has come to rest, and followed only when it is taken. */
import { useId } from 'react';
import type { VertebraShape } from '../../../shared/anatomy/vertebraShape.ts';
import type { PlannedPath } from '../../../shared/plan/path/planPaths.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { setupOf } from '../../../shared/plan/setupOf.ts';
import { takeRoomiestPath } from '../../state/roomiest.ts';
import { text } from '../../text/text.ts';
import { roomiestWords } from '../../viewModel/paths/roomiestWords.ts';
import { useRoomiest } from './useRoomiest.ts';

interface RoomiestPathProps {
  readonly plan: Plan;
  readonly path: PlannedPath;
  readonly shape: VertebraShape;
}

export function RoomiestPath({ plan, path, shape }: RoomiestPathProps) {
  const { side } = path;
  const setup = setupOf(plan);
  const id = useId();
  const found = useRoomiest(path, shape, setup);
  // Still reached by the keyboard, so that its reason is read and a press that turns it off keeps the focus.
  const off = found === null;
  return (
    <div className="roomiest">
      <button
        type="button"
        className="button button-plain button-words"
        data-testid={`roomiest-${side}`}
        aria-label={text('paths.fieldOf', {
          number: text('paths.roomiest.take'),
          side: text(`paths.side.${side}`),
        })}
        aria-describedby={id}
        aria-disabled={off}
        data-disabled={off || undefined}
        onClick={() => !off && takeRoomiestPath(side)}
      >
        {text('paths.roomiest.take')}
      </button>
      <p className="hint" id={id} data-testid={`roomiest-words-${side}`}>
        {found === undefined ? text('paths.roomiest.looking') : roomiestWords(path, found)}
      </p>
    </div>
  );
}
