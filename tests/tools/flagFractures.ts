/**
 * Which levels of a measured column are fractured: McCloskey–Kanis, two criteria at once more than 3 SD below normal,
 * with the posterior height predicted from up to four intact neighbours.
 */
import { type HeightsMm, mapPlaces } from '../../shared/anatomy/heights.ts';
import { type Level, levelsBetween } from '../../shared/anatomy/levels.ts';
import { tableHeightsMm } from '../../shared/anatomy/morphometry.ts';

export type Heights = Readonly<Partial<Record<Level, HeightsMm>>>;

/** SD of a height ratio between people, 0.04–0.05 (MODEL.md, anatomy table). */
const RATIO_SD = 0.045;

export function flagFractures(measured: Heights): ReadonlySet<Level> {
  const levels = Object.keys(measured) as Level[];
  const fractured = new Set<Level>();
  // A fractured level stops being a neighbour of the others, so look again until nothing new is found.
  for (let before = -1; before < fractured.size; ) {
    before = fractured.size;
    for (const level of levels) {
      const intact = levels.filter((other) => other !== level && !fractured.has(other));
      if (isFractured(level, measured, intact)) fractured.add(level);
    }
  }
  return fractured;
}

function isFractured(level: Level, measured: Heights, intact: readonly Level[]): boolean {
  const own = measured[level]!;
  const usual = tableHeightsMm(level);
  const near = [...intact]
    .sort((p, q) => Math.abs(levelsBetween(level, p)) - Math.abs(levelsBetween(level, q)))
    .slice(0, 4);
  const scale =
    near.reduce(
      (sum, other) => sum + measured[other]!.posterior / tableHeightsMm(other).posterior,
      0,
    ) / near.length;
  const predicted = scale * usual.posterior;
  const low = (height: number, over: number, ratio: number) => height / over < ratio - 3 * RATIO_SD;
  const ratio = mapPlaces((place) => usual[place] / usual.posterior);
  const front = low(own.anterior, predicted, ratio.anterior);
  return (
    (low(own.anterior, own.posterior, ratio.anterior) && front) ||
    (low(own.middle, own.posterior, ratio.middle) && low(own.middle, predicted, ratio.middle)) ||
    (low(own.posterior, predicted, 1) && front)
  );
}

/** Heights before the fracture, from the nearest intact level above and below, each scaled by the normal table (§2.2). */
export function expectHeights(
  level: Level,
  measured: Heights,
  fractured: ReadonlySet<Level>,
): HeightsMm {
  const intact = (Object.keys(measured) as Level[]).filter(
    (other) => other !== level && !fractured.has(other),
  );
  const nearest = (sign: 1 | -1) =>
    intact
      .filter((other) => sign * levelsBetween(level, other) > 0)
      .sort((p, q) => sign * levelsBetween(q, p))[0];
  const near = [nearest(-1), nearest(1)].filter((other) => other !== undefined);
  if (near.length === 0) throw new Error(`no intact neighbour of ${level}`);
  return mapPlaces(
    (place) =>
      near.reduce(
        (sum, other) =>
          sum +
          (measured[other]![place] * tableHeightsMm(level)[place]) / tableHeightsMm(other)[place],
        0,
      ) / near.length,
  );
}
