/** One stage of a run from its draws. */
import { mapPlaces, type Place } from '../anatomy/heights.ts';
import type { Estimate } from '../quantities/estimate.ts';
import { estimateOf } from '../quantities/estimateOf.ts';
import type { Stage, StageResult } from './result.ts';

type Draws = Readonly<Record<Place, Float64Array>>;

export function summariseStage(
  stage: Stage,
  heightsMm: Draws,
  stageBeforeMm: Draws,
  wedgeDeg: Float64Array,
  lateralTiltDeg: Estimate,
): StageResult {
  return {
    stage,
    heightsMm: mapPlaces((place) => estimateOf(heightsMm[place], `${stage} height`)),
    changeMm: mapPlaces((place) =>
      estimateOf(minus(heightsMm[place], stageBeforeMm[place]), `change to ${stage}`),
    ),
    wedgeAngleDeg: estimateOf(wedgeDeg, `${stage} wedge angle`),
    lateralTiltDeg,
  };
}

/** Draw by draw. */
export function minus(a: Float64Array, b: Float64Array): Float64Array {
  const out = new Float64Array(a.length);
  for (let i = 0; i < out.length; i++) out[i] = a[i]! - b[i]!;
  return out;
}
