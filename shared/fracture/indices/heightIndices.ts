/** Indices that are ratios of heights, each with its band (M-FR-16). */
import { mapPlaces, type Place } from '../../anatomy/heights.ts';
import type { Estimate } from '../../quantities/estimate.ts';
import { estimateOf } from '../../quantities/estimateOf.ts';
import type { FractureAssessment } from '../assessment.ts';
import type { HeightDraws } from '../draws.ts';
import { type NotAvailable, notAvailable } from '../schemes/answer.ts';
import { LEAST_LOST_MM } from './constants.ts';

export interface HeightIndices {
  /** Vertebral compression ratio: height as a share of the height before the fracture, percent. */
  readonly compressionRatioPercent: Readonly<Record<Place, Estimate>>;
  /** Beck index Ha/Hp. */
  readonly beckIndex: Estimate;
  /** Alternative Beck index Hm/Hp. */
  readonly alternativeBeckIndex: Estimate;
  /** Height lost at the back as a share of the largest height lost, percent. */
  readonly posteriorSharePercent: Estimate | NotAvailable;
}

export function heightIndices(
  { heights, beckIndex }: FractureAssessment,
  draws: HeightDraws,
): HeightIndices {
  const { middle, posterior } = draws.measuredMm;
  return {
    compressionRatioPercent: mapPlaces((place) => leftOf(heights[place].lossPercent)),
    beckIndex,
    alternativeBeckIndex: estimateOf(
      middle.map((height, i) => height / posterior[i]!),
      'alternative Beck index',
    ),
    posteriorSharePercent: posteriorShare(draws),
  };
}

/** What is left when so much is lost. */
function leftOf({ low, median, high }: Estimate): Estimate {
  return { low: 100 - high, median: 100 - median, high: 100 - low };
}

/** From the draws that lost anything: not available when half of them did not. */
function posteriorShare({ measuredMm, intactMm }: HeightDraws): Estimate | NotAvailable {
  const shares: number[] = [];
  const lostAt = (place: Place, i: number) => intactMm[place][i]! - measuredMm[place][i]!;
  for (let i = 0; i < measuredMm.anterior.length; i++) {
    const back = lostAt('posterior', i);
    const most = Math.max(lostAt('anterior', i), lostAt('middle', i), back);
    if (most >= LEAST_LOST_MM.value) shares.push((100 * back) / most);
  }
  if (shares.length < measuredMm.anterior.length / 2) return notAvailable('nothingLost');
  return estimateOf(Float64Array.from(shares), 'posterior share');
}
