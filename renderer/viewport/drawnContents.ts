/** What stands and lies in the bone: at a stage of the run, or wherever something else is asked for. */
import type { KyphoDocument } from '../../shared/document/document.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import { fillingOf } from '../../shared/simulation/fillingMesh.ts';
import type { Stage } from '../../shared/simulation/result.ts';
import { showsAt } from '../../shared/simulation/stageShows.ts';
import type { Moment } from '../../shared/simulation/timeline/moment.ts';

/** What can be drawn that is no stage: as much of a moment as a picture needs. */
export type ShownContents = Pick<Moment, 'heightsMm' | 'needleShare' | 'fillings' | 'settingShare'>;

export interface DrawnContents extends Omit<ShownContents, 'heightsMm'> {
  /** The fractured body is seen through. */
  readonly inside: boolean;
}

export function drawnContents(
  { plan }: KyphoDocument,
  { run }: Derived,
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
    fillings: filling && run.available ? [fillingOf(filling, plan, run.value)] : [],
    inside,
    settingShare: 1,
  };
}
