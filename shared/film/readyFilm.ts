/** Whether a film may be measured yet: directions known, points possible, levels counted and confirmed, clicks to go by. */
import type { Numbering } from '../anatomy/numbering.ts';
import { type BodyFrame, bodyFrame } from './bodyFrame.ts';
import { calibrate, type FilmScale } from './calibrate.ts';
import { checkPoints, type PointFault } from './checkPoints.ts';
import { type ClickError, clickError } from './clickError.ts';
import type { Film, FilmView } from './film.ts';
import { countLevels } from './levelStrip.ts';

export const UNMEASURED_REASONS = [
  'notLateral',
  'notAp',
  'directionUnknown',
  'sidesUnknown',
  'levelsNotConfirmed',
  'countsDisagree',
  'pointsWrong',
  'noPoints',
] as const;

export interface Unmeasured {
  readonly available: false;
  readonly reason: (typeof UNMEASURED_REASONS)[number];
  readonly faults: readonly PointFault[];
}

export interface ReadyFilm {
  readonly available: true;
  readonly frame: BodyFrame;
  readonly scale: FilmScale;
  readonly click: ClickError;
}

export function readyFilm(
  film: Film,
  view: FilmView,
  numbering: Numbering,
): ReadyFilm | Unmeasured {
  const no = (reason: Unmeasured['reason'], faults: readonly PointFault[] = []): Unmeasured => ({
    available: false,
    reason,
    faults,
  });
  if (film.view !== view) return no(view === 'lateral' ? 'notLateral' : 'notAp');
  const frame = bodyFrame(film);
  if (!frame) return no(view === 'lateral' ? 'directionUnknown' : 'sidesUnknown');
  const faults = checkPoints(film, frame, numbering);
  if (faults.length > 0) return no('pointsWrong', faults);
  const count = countLevels(film, numbering);
  if (count.kind === 'disagrees' || count.kind === 'shift') return no('countsDisagree');
  if (!film.levelsConfirmed) return no('levelsNotConfirmed');
  const scale = calibrate(film);
  const click = clickError(film, frame, scale);
  return click ? { available: true, frame, scale, click } : no('noPoints');
}
