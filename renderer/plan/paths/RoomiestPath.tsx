/** Offers the way with most room: looked for when the plan has come to rest, and followed only when it is taken. */
import { useEffect, useId, useState } from 'react';
import type { VertebraShape } from '../../../shared/anatomy/vertebraShape.ts';
import type { PlannedPath } from '../../../shared/plan/path/planPaths.ts';
import type { RoomiestPath as Found } from '../../../shared/plan/path/roomiest/roomiestPath.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { setupOf } from '../../../shared/plan/setupOf.ts';
import { roomiestOf, takeRoomiestPath } from '../../state/roomiest.ts';
import { text } from '../../text/text.ts';
import { roomiestWords } from '../../viewModel/paths/roomiestWords.ts';

interface RoomiestPathProps {
  readonly plan: Plan;
  readonly path: PlannedPath;
  readonly shape: VertebraShape;
}

/** Longer than the time between two steps of a slider. */
const REST_MS = 300;

export function RoomiestPath({ plan, path, shape }: RoomiestPathProps) {
  const { side } = path;
  const setup = setupOf(plan);
  const id = useId();
  const [last, setLast] = useState<{ of: readonly unknown[]; found: Found | null } | null>(null);
  useEffect(() => {
    const timer = setTimeout(
      () => setLast({ of: [path, shape, setup], found: roomiestOf(path, shape, setup) }),
      REST_MS,
    );
    return () => clearTimeout(timer);
  }, [path, shape, setup]);
  const known = last?.of.every((value, i) => value === [path, shape, setup][i]) ? last : null;
  // Still reached by the keyboard, so that its reason is read and a press that turns it off keeps the focus.
  const off = known?.found === null;
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
        {known ? roomiestWords(path, known.found) : text('paths.roomiest.looking')}
      </p>
    </div>
  );
}
