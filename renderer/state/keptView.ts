/**
 * How a case is looked at, in words that are kept beside it: after a crash the window shows what it showed. Judged value by
 * value when it comes back, as all that was kept is; what belongs to the set-up of the window is kept by keepLayout.
 */
import { SIDES } from '../../shared/anatomy/levels.ts';
import { FILM_VIEWS } from '../../shared/film/film.ts';
import { STAGES } from '../../shared/simulation/result.ts';
import { type Eye, NAMED_VIEWS, SECTION_PLANES } from '../viewport/viewportProps.ts';
import { filmStore } from './filmStore.ts';
import { FLUOROSCOPY_VIEWS, fluoroscopyStore } from './fluoroscopyStore.ts';
import { keptRecord, oneOf, recordOf } from './keptRecord.ts';
import { STAGE_PICTURES, type ViewState, viewStore } from './viewStore.ts';

const AT_REST_MS = 300;

export function writtenView(): string {
  const { picture, stage, timelineAt, before, namedView, eye, sectionPlane, along } =
    viewStore.getState();
  const seen = { picture, stage, timelineAt, before, namedView, eye, sectionPlane, along };
  const { view: film } = filmStore.getState();
  const { chosen: arm } = fluoroscopyStore.getState();
  return JSON.stringify({ ...seen, film, arm });
}

/** Hears of changes once they have come to rest: a scene that is turned changes with every frame. */
export function onViewChange(listener: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(listener, AT_REST_MS);
  };
  const stop = [viewStore, filmStore, fluoroscopyStore].map((store) => store.subscribe(later));
  return () => {
    clearTimeout(timer);
    for (const each of stop) each();
  };
}

export function bringBackView(written: string): void {
  const kept = keptRecord(written);
  const now = viewStore.getState();
  const along = keptAlong(kept.along);
  const eye = keptEye(kept.eye);
  const namedView = keptNamedView(kept.namedView, along, eye);
  viewStore.setState({
    picture: oneOf(STAGE_PICTURES, kept.picture) ?? now.picture,
    stage: oneOf(STAGES, kept.stage) ?? now.stage,
    timelineAt: isCount(kept.timelineAt) ? kept.timelineAt : null,
    before: kept.before === true,
    namedView: namedView === undefined ? now.namedView : namedView,
    eye,
    sectionPlane: oneOf(SECTION_PLANES, kept.sectionPlane) ?? null,
    along,
  });
  filmStore.setState({ view: oneOf(FILM_VIEWS, kept.film) ?? filmStore.getState().view });
  const chosen = oneOf(FLUOROSCOPY_VIEWS, kept.arm) ?? fluoroscopyStore.getState().chosen;
  fluoroscopyStore.setState({ chosen });
}

const isNumber = (value: unknown): value is number => Number.isFinite(value);
const isCount = (value: unknown): value is number => isNumber(value) && value >= 0;

/** Along a needle only with the needle; turned by hand only with where to. */
function keptNamedView(
  kept: unknown,
  along: ViewState['along'],
  eye: Eye | null,
): ViewState['namedView'] | undefined {
  if (kept === 'needle') return along ? kept : undefined;
  if (kept === null) return eye ? kept : undefined;
  return oneOf(NAMED_VIEWS, kept);
}

function keptAlong(kept: unknown): ViewState['along'] {
  const { side, depthMm } = recordOf(kept);
  const known = oneOf(SIDES, side);
  return known && isCount(depthMm) ? { side: known, depthMm } : null;
}

function keptEye(kept: unknown): Eye | null {
  const { polarRad, azimuthRad, targetMm, zoomPxPerMm } = recordOf(kept);
  const { x, y, z } = recordOf(targetMm);
  if (!isNumber(polarRad) || !isNumber(azimuthRad) || !isNumber(zoomPxPerMm)) return null;
  if (!isNumber(x) || !isNumber(y) || !isNumber(z) || zoomPxPerMm <= 0) return null;
  return { polarRad, azimuthRad, targetMm: { x, y, z }, zoomPxPerMm };
}
