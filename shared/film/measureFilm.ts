/** From clicks to heights and angles, each with its standard error; millimetres only with a scale [M-FI-6]. */
import { mapPlaces, PLACES, type Place } from '../anatomy/heights.ts';
import type { Level } from '../anatomy/levels.ts';
import { levelsOf, type Numbering } from '../anatomy/numbering.ts';
import { degrees } from '../quantities/units.ts';
import { bodyFrame, type UprightPoint, uprightPoints } from './bodyFrame.ts';
import { calibrate, type FilmScale } from './calibrate.ts';
import { checkPoints, type PointFault } from './checkPoints.ts';
import { type ClickError, clickError } from './clickError.ts';
import type { Film } from './film.ts';
import { countLevels } from './levelStrip.ts';
import type { ClickedPoints, EndplateName, PointName } from './points.ts';

/** A value with its standard error, both in the unit of the name it goes by. */
export interface Reading {
  readonly value: number;
  readonly sd: number;
}

export interface FilmLevel {
  readonly level: Level;
  /** In widths of a pixel: for ratios, never to be shown as a length. */
  readonly heightsPx: Readonly<Record<Place, Reading | null>>;
  /** null without a scale. */
  readonly heightsMm: Readonly<Record<Place, Reading | null>> | null;
  readonly depthMm: Reading | null;
  readonly anteriorRatio: Reading | null;
  readonly middleRatio: Reading | null;
  /** Superior against inferior endplate, positive when lower in front. */
  readonly wedgeDeg: Reading | null;
}

export const UNMEASURED_REASONS = [
  'notLateral',
  'directionUnknown',
  'levelsNotConfirmed',
  'countsDisagree',
  'pointsWrong',
  'noPoints',
] as const;

export type FilmMeasure =
  | {
      readonly available: true;
      readonly scale: FilmScale;
      readonly click: ClickError;
      /** Cranial first. */
      readonly levels: readonly FilmLevel[];
    }
  | {
      readonly available: false;
      readonly reason: (typeof UNMEASURED_REASONS)[number];
      readonly faults: readonly PointFault[];
    };

export function measureFilm(film: Film, numbering: Numbering): FilmMeasure {
  const no = (
    reason: (typeof UNMEASURED_REASONS)[number],
    faults: readonly PointFault[] = [],
  ): FilmMeasure => ({ available: false, reason, faults });
  if (film.view !== 'lateral') return no('notLateral');
  const frame = bodyFrame(film);
  if (!frame) return no('directionUnknown');
  const faults = checkPoints(film, frame, numbering);
  if (faults.length > 0) return no('pointsWrong', faults);
  const count = countLevels(film, numbering);
  if (count.kind === 'disagrees' || count.kind === 'shift') return no('countsDisagree');
  if (!film.levelsConfirmed) return no('levelsNotConfirmed');
  const scale = calibrate(film);
  const click = clickError(film, frame, scale);
  if (!click) return no('noPoints');
  const levels = levelsOf(numbering).flatMap((level) => {
    const clicked = film.levels[level];
    return clicked
      ? [
          measureBody(
            level,
            bodyOf(clicked, uprightPoints(frame, clicked, film.view)),
            click,
            scale,
          ),
        ]
      : [];
  });
  return { available: true, scale, click, levels };
}

/** A point and the standard error of its mean as a share of one click's. */
interface Placed extends UprightPoint {
  readonly share: number;
}

type Body = (endplate: EndplateName, place: Place) => Placed | null;

function bodyOf(
  clicked: ClickedPoints,
  points: Readonly<Partial<Record<PointName, UprightPoint>>>,
): Body {
  return (endplate, place) => {
    const name: PointName = `${endplate}${COLUMN_OF[place]}`;
    const at = points[name];
    return at ? { ...at, share: 1 / Math.sqrt(clicked[name]!.length) } : null;
  };
}

const COLUMN_OF = { anterior: 'Anterior', middle: 'Middle', posterior: 'Posterior' } as const;

function measureBody(level: Level, body: Body, { sdPx }: ClickError, scale: FilmScale): FilmLevel {
  const heightsPx = mapPlaces((place) =>
    lengthBetween(body('superior', place), body('inferior', place), sdPx),
  );
  const depths = (['superior', 'inferior'] as const).flatMap((endplate) => {
    const length = lengthBetween(body(endplate, 'anterior'), body(endplate, 'posterior'), sdPx);
    return length ? [length] : [];
  });
  const depthPx = depths.length === 2 ? meanOf(depths[0]!, depths[1]!) : null;
  const inMm = (reading: Reading | null) => toMm(reading, scale);
  return {
    level,
    heightsPx,
    heightsMm: scale.calibrated ? mapPlaces((place) => inMm(heightsPx[place])) : null,
    depthMm: inMm(depthPx),
    anteriorRatio: ratioOf(heightsPx.anterior, heightsPx.posterior),
    middleRatio: ratioOf(heightsPx.middle, heightsPx.posterior),
    wedgeDeg: angleBetween(
      [body('superior', 'anterior'), body('superior', 'posterior')],
      [body('inferior', 'anterior'), body('inferior', 'posterior')],
      sdPx,
    ),
  };
}

function lengthBetween(a: Placed | null, b: Placed | null, sdPx: number): Reading | null {
  if (!a || !b) return null;
  return {
    value: Math.hypot(a.side - b.side, a.up - b.up),
    sd: sdPx * Math.hypot(a.share, b.share),
  };
}

function meanOf(a: Reading, b: Reading): Reading {
  return { value: (a.value + b.value) / 2, sd: Math.hypot(a.sd, b.sd) / 2 };
}

/** The scale's error is common to a film; here it is carried by each length as if it were its own. */
function toMm(reading: Reading | null, scale: FilmScale): Reading | null {
  if (!reading || !scale.calibrated) return null;
  const value = reading.value * scale.mmPerPx;
  return { value, sd: Math.hypot(reading.sd * scale.mmPerPx, value * scale.relativeSd) };
}

/** Free of the scale and of its error. */
function ratioOf(a: Reading | null, b: Reading | null): Reading | null {
  if (!a || !b) return null;
  const value = a.value / b.value;
  return { value, sd: value * Math.hypot(a.sd / a.value, b.sd / b.value) };
}

type Line = readonly [front: Placed | null, back: Placed | null];

/** Between two endplate lines, positive when they open backwards. */
function angleBetween(upper: Line, lower: Line, sdPx: number): Reading | null {
  const [a, b] = [slopeOf(upper, sdPx), slopeOf(lower, sdPx)];
  return a && b ? { value: degrees(b.value - a.value), sd: degrees(Math.hypot(a.sd, b.sd)) } : null;
}

function slopeOf([front, back]: Line, sdPx: number): Reading | null {
  if (!front || !back) return null;
  const [side, up] = [front.side - back.side, front.up - back.up];
  return {
    value: Math.atan2(up, side),
    sd: (sdPx * Math.hypot(front.share, back.share)) / Math.hypot(side, up),
  };
}

/** Superior endplate of one level against the inferior endplate of another below it; needs no scale. */
export function localAngleDeg(
  film: Film,
  upper: Level,
  lower: Level,
  numbering: Numbering,
): Reading | null {
  const measured = measureFilm(film, numbering);
  const frame = bodyFrame(film);
  if (!measured.available || !frame) return null;
  const body = (level: Level): Body => {
    const clicked = film.levels[level] ?? {};
    return bodyOf(clicked, uprightPoints(frame, clicked, film.view));
  };
  const [above, below] = [body(upper), body(lower)];
  return angleBetween(
    [above('superior', 'anterior'), above('superior', 'posterior')],
    [below('inferior', 'anterior'), below('inferior', 'posterior')],
    measured.click.sdPx,
  );
}

/** Whether all three heights of a level are there. */
export function isComplete({ heightsPx }: FilmLevel): boolean {
  return PLACES.every((place) => heightsPx[place] !== null);
}
