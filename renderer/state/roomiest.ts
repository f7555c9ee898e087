/** The way of a needle with most room: looked for when it is asked for, kept until a needle could move, taken as one step. */
import { SIDES, type Side } from '../../shared/anatomy/levels.ts';
import type { VertebraShape } from '../../shared/anatomy/vertebraShape.ts';
import { keepLast } from '../../shared/base/keepLast.ts';
import { fracturedShape } from '../../shared/pipeline/stagedBodies.ts';
import type { PlannedPath, PlannedPaths } from '../../shared/plan/path/planPaths.ts';
import { roomiestPath } from '../../shared/plan/path/roomiest/roomiestPath.ts';
import { mirrorPath } from '../../shared/plan/path/turnPath.ts';
import type { PlanSetup } from '../../shared/plan/plan.ts';
import { setupOf } from '../../shared/plan/setupOf.ts';
import { text } from '../text/text.ts';
import { roomiestWords } from '../viewModel/paths/roomiestWords.ts';
import { derivationOf } from './derived.ts';
import { dispatch, documentStore, endGesture } from './documentStore.ts';
import { say } from './noticeStore.ts';

/** A search, unless the same was asked last: never in the step of a slider. */
export const roomiestOf = keepLast((path: PlannedPath, shape: VertebraShape, setup: PlanSetup) =>
  roomiestPath(shape, shape.heightsMm, setup, path.side),
);

/** One step, also where both sides are planned alike. Says what it gains, or why nothing is taken. */
export function takeRoomiestPath(where: Side | 'both'): void {
  const document = documentStore.getState().open?.history.present;
  const derivation = document && derivationOf(document);
  const path = derivation?.ok && pathWhere(derivation.derived.paths, where);
  if (!document || !derivation?.ok || !path) return;
  const found = roomiestOf(path, fracturedShape(derivation.derived), setupOf(document.plan));
  if (found) {
    for (const side of where === 'both' ? SIDES : [where]) {
      const value = side === path.side ? found.path : mirrorPath(found.path);
      dispatch({ kind: 'editSide', side, field: 'path', value }, GESTURE);
    }
    endGesture();
  }
  say(`${text(`commandWords.roomiestPath.${where}`)}: ${roomiestWords(path, found)}`);
}

const GESTURE = 'roomiest path';

/** Two sides that are planned alike are mirror images: one of them speaks for both. */
export function pathWhere(paths: PlannedPaths, where: Side | 'both'): PlannedPath | undefined {
  return paths.find(({ side }) => where === 'both' || side === where);
}
