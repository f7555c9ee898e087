/** Heights of a case with those of its films where nothing was typed: a typed number is never overruled [M-FI-7]. */
import { mapPlaces, PLACES, type Place } from '../anatomy/heights.ts';
import type { Level } from '../anatomy/levels.ts';
import type { Numbering } from '../anatomy/numbering.ts';
import { MEASUREMENT_SD } from '../fracture/constants.ts';
import {
  HEIGHT_KEY,
  type LevelMeasurement,
  type LevelMeasurements,
  type MeasuredLevel,
} from '../fracture/facts.ts';
import { type QuantityKey, quantity } from '../quantities/table.ts';
import type { Film, Films } from './film.ts';
import { type FilmLevel, measureFilm } from './measureFilm.ts';
import { measureWidths } from './measureWidths.ts';
import type { Reading } from './reading.ts';

/** The very same levels when the films add nothing. */
export function withFilmHeights(
  levels: LevelMeasurements,
  { lateral, ap }: Films,
  numbering: Numbering,
): LevelMeasurements {
  return withWidths(withHeights(levels, lateral, numbering), ap, numbering);
}

function withHeights(
  levels: LevelMeasurements,
  lateral: Film | null,
  numbering: Numbering,
): LevelMeasurements {
  if (!lateral) return levels;
  const measured = measureFilm(lateral, numbering);
  if (!measured.available || !measured.scale.calibrated) return levels;
  const added = measured.levels.flatMap((level): [Level, MeasuredLevel][] => {
    const typed = levels[level.level];
    if (typed && hasHeight(typed)) return [];
    const taken = fromFilm(level, lateral, typed);
    return taken ? [[level.level, taken]] : [];
  });
  return added.length > 0 ? { ...levels, ...Object.fromEntries(added) } : levels;
}

/** Only to levels whose heights are known: a width alone is no measurement of a body. */
function withWidths(
  levels: LevelMeasurements,
  ap: Film | null,
  numbering: Numbering,
): LevelMeasurements {
  if (!ap) return levels;
  const measured = measureWidths(ap, numbering);
  if (!measured.available) return levels;
  const added = measured.levels.flatMap(({ level, widthMm }): [Level, MeasuredLevel][] => {
    const known = levels[level];
    if (!known || known.endplateWidthMm !== null || !hasHeight(known)) return [];
    return widthMm && isPossible('endplateWidthMm', widthMm)
      ? [[level, { ...known, endplateWidthMm: widthMm.value, endplateWidthSdMm: widthMm.sd }]]
      : [];
  });
  return added.length > 0 ? { ...levels, ...Object.fromEntries(added) } : levels;
}

function hasHeight(measurement: LevelMeasurement): boolean {
  return PLACES.some((place) => measurement[HEIGHT_KEY[place]] !== null);
}

/** null when nothing of it is a height or a length that a vertebra can have: the scale or a unit is wrong. */
function fromFilm(
  { heightsMm, depthMm }: FilmLevel,
  film: Film,
  typed: LevelMeasurement | undefined,
): MeasuredLevel | null {
  if (!heightsMm || PLACES.every((place) => heightsMm[place] === null)) return null;
  const readings = [
    ...PLACES.map((place) => [HEIGHT_KEY[place], heightsMm[place]] as const),
    ['endplateDepthMm', depthMm] as const,
  ];
  if (readings.some(([key, reading]) => reading && !isPossible(key, reading))) return null;
  const heightMm = (place: Place) => heightsMm[place]?.value ?? null;
  const typedDepthMm = typed?.endplateDepthMm ?? null;
  return {
    anteriorHeightMm: heightMm('anterior'),
    middleHeightMm: heightMm('middle'),
    posteriorHeightMm: heightMm('posterior'),
    endplateDepthMm: typedDepthMm ?? depthMm?.value ?? null,
    endplateWidthMm: typed?.endplateWidthMm ?? null,
    pose: film.pose,
    modality: 'XR',
    fractured: typed?.fractured ?? false,
    heightsSdMm: mapPlaces((place) => heightsMm[place]?.sd ?? MEASUREMENT_SD.XR.value),
    ...(typedDepthMm === null && depthMm && { endplateDepthSdMm: depthMm.sd }),
  };
}

function isPossible(key: QuantityKey, { value }: Reading): boolean {
  const [least, most] = quantity(key).limits;
  return value >= least && value <= most;
}
