/** What stands and lies in a bone: at a stage of its run, or wherever something else is asked for. */
import type { StandingHeightsMm } from '../../../shared/anatomy/poseBodies.ts';
import type { Derived, LevelDerived } from '../../../shared/pipeline/derived.ts';
import { othersStandingMm, standingHeightsMm } from '../../../shared/pipeline/stagedBodies.ts';
import { fillingOf } from '../../../shared/simulation/fillingMesh.ts';
import type { Stage } from '../../../shared/simulation/result.ts';
import { showsAt } from '../../../shared/simulation/stageShows.ts';
import type { Moment } from '../../../shared/simulation/timeline/moment.ts';

/** What can be drawn that is no stage: as much of a moment as a picture needs. */
export type ShownContents = Pick<
  Moment,
  'heightsMm' | 'needleShare' | 'fillings' | 'settingShare' | 'reached'
>;

export interface DrawnContents extends Omit<ShownContents, 'heightsMm' | 'reached'> {
  /** The treated body is seen through. */
  readonly inside: boolean;
}

export function drawnContents(
  { run }: LevelDerived,
  stage: Stage,
  shown: ShownContents | null,
): DrawnContents {
  if (shown) {
    const { needleShare, fillings, settingShare } = shown;
    return { needleShare, fillings, settingShare, inside: needleShare > 0 };
  }
  const { needles, filling, inside } = showsAt(stage, run.available);
  return {
    needleShare: Number(needles),
    fillings: filling && run.available ? [fillingOf(filling, run.value)] : [],
    inside,
    settingShare: 1,
  };
}

/** Heights of every treated body as it is drawn: at a stage, or with one of them at another moment. */
export function shownStandingMm(
  derived: Derived,
  stage: Stage,
  shown: ShownContents | null,
): StandingHeightsMm {
  if (!shown) return standingHeightsMm(derived, stage);
  return {
    ...othersStandingMm(derived, shown.reached),
    [derived.fracturedLevel]: shown.heightsMm,
  };
}
