/** At a finding that a margin is short: the roomiest path as its fix, where that margin gains by it, or that none is roomier. */
import { useId } from 'react';
import type { Side } from '../../../shared/anatomy/levels.ts';
import type { VertebraShape } from '../../../shared/anatomy/vertebraShape.ts';
import type { MarginKey } from '../../../shared/plan/path/margins/pathMargins.ts';
import type { PlannedPath } from '../../../shared/plan/path/planPaths.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { setupOf } from '../../../shared/plan/setupOf.ts';
import { takeRoomiestPath } from '../../state/roomiest.ts';
import { text } from '../../text/text.ts';
import { roomierHere } from '../../viewModel/paths/roomierHere.ts';
import { useRoomiest } from './useRoomiest.ts';

interface RoomiestFixProps {
  readonly plan: Plan;
  readonly path: PlannedPath;
  readonly shape: VertebraShape;
  readonly where: Side | 'both';
  readonly margin: MarginKey;
}

export function RoomiestFix({ plan, path, shape, where, margin }: RoomiestFixProps) {
  const setup = setupOf(plan);
  const id = useId();
  const found = useRoomiest(path, shape, setup);
  const here = found === undefined ? null : roomierHere(path, found, margin, shape, setup);
  return (
    <div className="roomiest finding-fix" data-testid={`roomier-${margin}-${where}`}>
      {here?.gains && (
        <button
          type="button"
          className="button button-plain button-words"
          aria-describedby={id}
          onClick={() => takeRoomiestPath(where)}
        >
          {text('paths.roomiest.takeHere')}
        </button>
      )}
      <p className="hint" id={id}>
        {here ? here.words : text('paths.roomiest.looking')}
      </p>
    </div>
  );
}
