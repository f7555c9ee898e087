/** The roomiest path around one that is planned: looked for when the plan has come to rest, never in the step of a slider. */
import { useEffect, useState } from 'react';
import type { VertebraShape } from '../../../shared/anatomy/vertebraShape.ts';
import type { PlannedPath } from '../../../shared/plan/path/planPaths.ts';
import type { RoomiestPath } from '../../../shared/plan/path/roomiest/roomiestPath.ts';
import type { PlanSetup } from '../../../shared/plan/plan.ts';
import { roomiestOf } from '../../state/roomiest.ts';

/** Longer than the time between two steps of a slider. */
const REST_MS = 300;

/** undefined: not looked for yet. null: none leaves more. */
export function useRoomiest(
  path: PlannedPath,
  shape: VertebraShape,
  setup: PlanSetup,
): RoomiestPath | null | undefined {
  const [last, setLast] = useState<{
    readonly of: readonly unknown[];
    readonly found: RoomiestPath | null;
  } | null>(null);
  useEffect(() => {
    const timer = setTimeout(
      () => setLast({ of: [path, shape, setup], found: roomiestOf(path, shape, setup) }),
      REST_MS,
    );
    return () => clearTimeout(timer);
  }, [path, shape, setup]);
  return last?.of.every((value, i) => value === [path, shape, setup][i]) ? last.found : undefined;
}
