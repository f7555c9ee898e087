/** A published rate with the band that the size of its series leaves (Wilson): 0 of n is not "never". */
import type { Estimate } from './estimate.ts';
import { Z_90 } from './estimateOf.ts';

export function proportion(share: number, of: number): Estimate {
  const zz = (Z_90 * Z_90) / of;
  const centre = (share + zz / 2) / (1 + zz);
  const half = Math.sqrt(share * (1 - share) * zz + (zz * zz) / 4) / (1 + zz);
  return { low: centre - half, median: share, high: centre + half };
}
