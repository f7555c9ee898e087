/** Canal compromise: depth at the fracture against the mean of the levels above and below (M-FR-16). */
import type { Estimate } from '../../quantities/estimate.ts';
import { normalEstimate } from '../../quantities/estimateOf.ts';
import type { FractureFeatures } from '../features.ts';
import { type NotAvailable, notAvailable } from '../schemes/answer.ts';
import { CANAL_DEPTH_SD } from './constants.ts';

/** Percent of the front-to-back depth; a canal deeper than its neighbours is below zero, within the error of measuring. */
export function canalCompromisePercent({
  canalDepthMm,
  canalDepthAboveMm,
  canalDepthBelowMm,
}: Pick<FractureFeatures, 'canalDepthMm' | 'canalDepthAboveMm' | 'canalDepthBelowMm'>):
  | Estimate
  | NotAvailable {
  if (canalDepthMm === null || canalDepthAboveMm === null || canalDepthBelowMm === null)
    return notAvailable('canalNotMeasured');
  const meanMm = (canalDepthAboveMm + canalDepthBelowMm) / 2;
  if (meanMm <= 0) return notAvailable('canalNotMeasured');
  const share = canalDepthMm / meanMm;
  // Error of the depth itself, and of the mean of two.
  const sd = (CANAL_DEPTH_SD.value / meanMm) * Math.hypot(1, share * Math.SQRT1_2);
  const { low, median, high } = normalEstimate(100 * (1 - share), 100 * sd, 'canal compromise');
  return { low, median, high: Math.min(100, high) };
}
