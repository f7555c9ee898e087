/** The way of a needle with most room: looked for when it is asked for, kept until a needle could move, taken as one step. */
import type { Side } from '../../shared/anatomy/levels.ts';
import type { VertebraShape } from '../../shared/anatomy/vertebraShape.ts';
import { keepLast } from '../../shared/base/keepLast.ts';
import { fracturedShape } from '../../shared/pipeline/stagedBodies.ts';
import type { PlannedPath } from '../../shared/plan/path/planPaths.ts';
import { roomiestPath } from '../../shared/plan/path/roomiest/roomiestPath.ts';
import type { PlanSetup } from '../../shared/plan/plan.ts';
import { setupOf } from '../../shared/plan/setupOf.ts';
import { text } from '../text/text.ts';
import { roomiestWords } from '../viewModel/paths/roomiestWords.ts';
import { derivationOf } from './derived.ts';
import { dispatch, documentStore } from './documentStore.ts';
import { say } from './noticeStore.ts';

/** A search, unless the same was asked last: never in the step of a slider. */
export const roomiestOf = keepLast((path: PlannedPath, shape: VertebraShape, setup: PlanSetup) =>
  roomiestPath(shape, shape.heightsMm, setup, path.side),
);

/** Says what it gains, or why nothing is taken. */
export function takeRoomiestPath(side: Side): void {
  const document = documentStore.getState().open?.history.present;
  const derivation = document && derivationOf(document);
  const path = derivation?.ok && derivation.derived.paths.find((each) => each.side === side);
  if (!document || !derivation?.ok || !path) return;
  const found = roomiestOf(path, fracturedShape(derivation.derived), setupOf(document.plan));
  if (found) dispatch({ kind: 'editSide', side, field: 'path', value: found.path });
  say(`${text(`commandWords.roomiestPath.${side}`)}: ${roomiestWords(path, found)}`);
}
