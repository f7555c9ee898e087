/** A published count as a rate with the band its size leaves (Wilson): 0 of n is not "never". */
import type { Constant } from '../../../quantities/constant.ts';
import type { Estimate } from '../../../quantities/estimate.ts';

/** z of the 90th percentile: the band holds 80 %. */
const Z_90 = 1.2816;

export function proportion(cases: Constant, of: Constant): Estimate {
  const n = of.value;
  const share = cases.value / n;
  const zz = (Z_90 * Z_90) / n;
  const centre = (share + zz / 2) / (1 + zz);
  const half = Math.sqrt(share * (1 - share) * zz + (zz * zz) / 4) / (1 + zz);
  return { low: centre - half, median: share, high: centre + half };
}
