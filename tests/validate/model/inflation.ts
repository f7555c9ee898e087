/**
 * How far balloons are inflated in the patients of a paper: most abstracts leave it out. Rows assume one volume per side,
 * and stand a second time at the mean that one trial published, so that nobody has to guess what hangs on it.
 */
import { evidence } from '../../../shared/evidence/lookup.ts';
import type { AtVolume, Ours, Row } from '../row.ts';
import { ASSUMED_PER_SIDE_ML } from './caseDocument.ts';
import { type CaseRun, runCase } from './caseRun.ts';
import type { CaseSpec } from './caseSpec.ts';

export const PUBLISHED_PER_SIDE_ML = evidence('freeBalloonPerSide').value!;

type Bare = Omit<Row, 'run' | 'inflation'>;

/** A row that asks one case. */
export function inflating(row: Bare, spec: CaseSpec, ask: (run: CaseRun | null) => Ours): Row {
  return inflatingTo(row, spec.volumePerSideMl ?? ASSUMED_PER_SIDE_ML, (volumePerSideMl) => {
    const run = runCase({ ...spec, volumePerSideMl });
    return { ours: ask(run), reachedMl: run?.reachedVolumePerSideMl ?? null };
  });
}

/** A row that asks several. */
export function inflatingTo(
  row: Bare,
  plannedMl: number,
  at: (plannedMl: number) => AtVolume,
): Row {
  return { ...row, run: () => at(plannedMl).ours, inflation: { plannedMl, at } };
}
