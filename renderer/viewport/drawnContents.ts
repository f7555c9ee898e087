/** What stands and lies in the bone: at a stage of the run, or at a moment between two. */
import type { KyphoDocument } from '../../shared/document/document.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import { type Filling, fillingOf } from '../../shared/simulation/fillingMesh.ts';
import type { Stage } from '../../shared/simulation/result.ts';
import { showsAt } from '../../shared/simulation/stageShows.ts';
import type { Moment } from '../../shared/simulation/timeline/moment.ts';

export interface DrawnContents {
  /** How far the needles are in; none at 0. */
  readonly needleShare: number;
  readonly fillings: readonly Filling[];
  /** The fractured body is seen through. */
  readonly inside: boolean;
  /** How hard the cement is, 0–1. */
  readonly settingShare: number;
}

export function drawnContents(
  { plan }: KyphoDocument,
  { run }: Derived,
  stage: Stage,
  moment: Moment | null,
): DrawnContents {
  if (moment) {
    const { needleShare, fillings, settingShare } = moment;
    return { needleShare, fillings, settingShare, inside: needleShare > 0 };
  }
  const { needles, filling, inside } = showsAt(stage, run.available);
  return {
    needleShare: Number(needles),
    fillings: filling && run.available ? [fillingOf(filling, plan, run.value)] : [],
    inside,
    settingShare: 1,
  };
}
