/** From clicks to heights and angles, each with its standard error; millimetres only with a scale [M-FI-6]. */
import { mapPlaces, PLACES, type Place } from '../anatomy/heights.ts';
import type { Level } from '../anatomy/levels.ts';
import type { Numbering } from '../anatomy/numbering.ts';
import { degrees } from '../quantities/units.ts';
import { bodyFrame } from './bodyFrame.ts';
import type { FilmScale } from './calibrate.ts';
import type { ClickError } from './clickError.ts';
import type { Film } from './film.ts';
import { type Measured, measureBodies, type PointAt } from './measureBodies.ts';
import { placedPoints } from './placedPoints.ts';
import type { EndplateName } from './points.ts';
import { lengthBetween, meanOf, type Placed, type Reading, ratioOf, toMm } from './reading.ts';

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

export function measureFilm(film: Film, numbering: Numbering): Measured<FilmLevel> {
  return measureBodies(film, 'lateral', numbering, (level, at, { scale, click }) =>
    measureBody(level, bodyOf(at), click, scale),
  );
}

type Body = (endplate: EndplateName, place: Place) => Placed | null;

function bodyOf(at: PointAt): Body {
  return (endplate, place) => at(`${endplate}${COLUMN_OF[place]}`);
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
  const body = (level: Level): Body =>
    bodyOf(placedPoints(frame, film.levels[level] ?? {}, film.view));
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
