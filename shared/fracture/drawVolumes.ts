/** Draws of the body's volume now and before the fracture (M-FR-8), from the same columns as its heights. */
import { bodyVolumeMl } from '../anatomy/bodySolid.ts';
import { type HeightsMm, mapPlaces, PLACES } from '../anatomy/heights.ts';
import type { VertebraShape } from '../anatomy/vertebraShape.ts';
import type { Columns } from '../base/stratified.ts';
import { endplateSd, type HeightDraws } from './draws.ts';

/** A draw of heights and size is still a body: never less than this share of the best estimate. */
const LEAST_SHARE = 0.2;

/** Volumes are so nearly linear in the three heights that the draws use the slope at the best estimate (M-FR-8). */
export function drawVolumes(
  shape: VertebraShape,
  measuredMm: HeightsMm,
  expectedMm: HeightsMm,
  draws: HeightDraws,
  columns: Columns,
) {
  const atMeasured = bodyVolumeMl(shape, measuredMm);
  const atIntact = bodyVolumeMl(shape, expectedMm);
  const slopes = mapPlaces(
    (place) => bodyVolumeMl(shape, { ...measuredMm, [place]: measuredMm[place] + 1 }) - atMeasured,
  );
  const spread = Math.hypot(endplateSd(shape, 'depth'), endplateSd(shape, 'width'));
  const size = columns.normal('endplate.area');
  const now = new Float64Array(columns.count);
  const intact = new Float64Array(columns.count);
  const lost = new Float64Array(columns.count);
  for (let i = 0; i < columns.count; i++) {
    let nowMl = atMeasured;
    let intactMl = atIntact;
    for (const place of PLACES) {
      nowMl += slopes[place] * (draws.measuredMm[place][i]! - measuredMm[place]);
      intactMl += slopes[place] * (draws.intactMm[place][i]! - expectedMm[place]);
    }
    const scale = 1 + spread * size[i]!;
    now[i] = Math.max(LEAST_SHARE * atMeasured, nowMl * scale);
    intact[i] = Math.max(now[i]!, intactMl * scale);
    lost[i] = intact[i]! - now[i]!;
  }
  return { now, intact, lost };
}
