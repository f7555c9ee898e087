/** What lies in and beside the bone at each stage of the procedure: for pictures and for exported models. */
import type { Stage } from './result.ts';

export interface Shows {
  readonly needles: boolean;
  readonly filling: 'balloon' | 'cavity' | 'cement' | null;
  /** Something lies inside the bone: it is drawn as a ghost. */
  readonly inside: boolean;
}

const NOTHING: Shows = { needles: false, filling: null, inside: false };

const SHOWS: Readonly<Record<Stage, Shows>> = {
  before: NOTHING,
  positioned: NOTHING,
  inflated: { needles: true, filling: 'balloon', inside: true },
  deflated: { needles: true, filling: 'cavity', inside: true },
  cemented: { needles: true, filling: 'cement', inside: true },
  standing: { needles: false, filling: 'cement', inside: true },
  sixMonths: { needles: false, filling: 'cement', inside: true },
};

/** Without a run nothing is put into the bone; the needles are planned all the same. */
export function showsAt(stage: Stage, runAvailable: boolean): Shows {
  const shows = SHOWS[stage];
  return runAvailable ? shows : { needles: shows.needles, filling: null, inside: shows.needles };
}
