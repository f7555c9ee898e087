/** Six points of a body in the mid-sagittal plane, and the three heights and the wedge angle they give (M-FR-1). */
import type { HeightsMm, Place } from '../anatomy/heights.ts';
import { mapPlaces } from '../anatomy/heights.ts';
import { finite } from '../base/assert.ts';
import { degrees } from '../quantities/units.ts';

/** Millimetres in the mid-sagittal plane: y forward, z up. */
export interface SagittalPoint {
  readonly yMm: number;
  readonly zMm: number;
}

export interface SixPoints {
  readonly superior: Readonly<Record<Place, SagittalPoint>>;
  readonly inferior: Readonly<Record<Place, SagittalPoint>>;
}

export interface SixPointMeasures {
  readonly heightsMm: HeightsMm;
  /** Between the lines through the front and back points of the two endplates; positive when lower in front. */
  readonly wedgeAngleDeg: number;
  /** Mean of the two endplate lines. */
  readonly endplateDepthMm: number;
}

export function measureSixPoints({ superior, inferior }: SixPoints): SixPointMeasures {
  const slope = (line: Readonly<Record<Place, SagittalPoint>>) =>
    Math.atan2(line.anterior.zMm - line.posterior.zMm, line.anterior.yMm - line.posterior.yMm);
  const depth = (line: Readonly<Record<Place, SagittalPoint>>) =>
    distance(line.anterior, line.posterior);
  return {
    heightsMm: mapPlaces((place) =>
      finite(distance(superior[place], inferior[place]), `${place} height`),
    ),
    wedgeAngleDeg: finite(degrees(slope(inferior) - slope(superior)), 'wedge angle'),
    endplateDepthMm: finite((depth(superior) + depth(inferior)) / 2, 'endplate depth'),
  };
}

function distance(a: SagittalPoint, b: SagittalPoint): number {
  return Math.hypot(a.yMm - b.yMm, a.zMm - b.zMm);
}
