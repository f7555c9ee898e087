/** Posterior heights of unfractured neighbours with their measuring error: the yardstick of two schemes (M-FR-10, M-FR-11). */
import { type Level, levelAbove, levelBelow } from '../../../anatomy/levels.ts';
import type { Numbering } from '../../../anatomy/numbering.ts';
import type { Columns } from '../../../base/stratified.ts';
import { MIXED_METHOD_SD } from '../../constants.ts';
import { leastDrawnMm, readingSdMm } from '../../draws.ts';
import type { LevelMeasurements } from '../../facts.ts';
import { mayDiffer } from '../../lostHeight.ts';

export interface Neighbour {
  readonly level: Level;
  readonly posteriorMm: number;
  readonly drawsMm: Float64Array;
}

/** The nearest unfractured levels with a posterior height, at most so many on each side, above first. */
export function nearestNeighbours(
  level: Level,
  levels: LevelMeasurements,
  perSide: number,
  numbering: Numbering,
  columns: Columns,
): readonly Neighbour[] {
  return [levelAbove, levelBelow].flatMap((next) => {
    const found: Neighbour[] = [];
    for (let at = next(level, numbering); at && found.length < perSide; at = next(at, numbering)) {
      const neighbour = asNeighbour(level, at, levels, columns);
      if (neighbour) found.push(neighbour);
    }
    return found;
  });
}

/** The level above, or the one below when that is fractured or not measured. */
export function adjacentNeighbour(
  level: Level,
  levels: LevelMeasurements,
  numbering: Numbering,
  columns: Columns,
): Neighbour | undefined {
  for (const at of [levelAbove(level, numbering), levelBelow(level, numbering)]) {
    const neighbour = at && asNeighbour(level, at, levels, columns);
    if (neighbour) return neighbour;
  }
  return undefined;
}

function asNeighbour(
  own: Level,
  level: Level,
  levels: LevelMeasurements,
  columns: Columns,
): Neighbour | undefined {
  const measurement = levels[level];
  const posteriorMm = measurement?.posteriorHeightMm ?? null;
  if (!measurement || measurement.fractured || posteriorMm === null) return undefined;
  const { pose, modality } = measurement;
  const ownSd = readingSdMm(measurement).posterior;
  const mixed = mayDiffer(levels[own]?.pose, pose) || mayDiffer(levels[own]?.modality, modality);
  const sd = Math.hypot(ownSd, mixed ? MIXED_METHOD_SD.value * posteriorMm : 0);
  const least = leastDrawnMm(posteriorMm);
  return {
    level,
    posteriorMm,
    drawsMm: columns
      .normal(`measurement.posterior.${level}`)
      .map((z) => Math.max(least, posteriorMm + sd * z)),
  };
}
