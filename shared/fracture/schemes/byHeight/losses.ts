/** The measured fracture as the schemes read it: heights now and before, as best estimates and as draws, and what was lost. */
import { type HeightsMm, mapPlaces, type Place } from '../../../anatomy/heights.ts';
import type { HeightDraws } from '../../draws.ts';
import { lossPercent } from '../../grade.ts';

export interface MeasuredFracture {
  readonly measuredMm: HeightsMm;
  /** Before the fracture; never below the measured heights. */
  readonly intactMm: HeightsMm;
  readonly draws: HeightDraws;
  /** Loss of the best estimates, percent. */
  readonly bestLoss: Readonly<Record<Place, number>>;
  /** Loss per draw, percent. */
  readonly drawnLoss: Readonly<Record<Place, Float64Array>>;
  /** The largest of the three, per draw. */
  readonly largestLoss: Float64Array;
}

export function measuredFracture(
  measuredMm: HeightsMm,
  intactMm: HeightsMm,
  draws: HeightDraws,
): MeasuredFracture {
  const drawnLoss = mapPlaces((place) =>
    draws.measuredMm[place].map((now, i) => lossPercent(now, draws.intactMm[place][i]!)),
  );
  const { anterior, middle, posterior } = drawnLoss;
  return {
    measuredMm,
    intactMm,
    draws,
    bestLoss: mapPlaces((place) => lossPercent(measuredMm[place], intactMm[place])),
    drawnLoss,
    largestLoss: anterior.map((front, i) => Math.max(front, middle[i]!, posterior[i]!)),
  };
}

export function largest({ anterior, middle, posterior }: Readonly<Record<Place, number>>): number {
  return Math.max(anterior, middle, posterior);
}

export function drawCount({ largestLoss }: MeasuredFracture): number {
  return largestLoss.length;
}
