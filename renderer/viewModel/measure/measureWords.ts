/** What was measured, in words: the number, and the points it lies between. */

import type { Vec3 } from '../../../shared/math/vec3.ts';
import { angleDeg, distanceMm, type Measure } from '../../../shared/measure/measures.ts';
import type { Spot } from '../../../shared/measure/spot.ts';
import { text } from '../../text/text.ts';
import { formatQuantity } from '../formatQuantity.ts';

/** null while points are missing, and where they lie so that there is no number. */
export function measuredText(measure: Measure, pointsMm: readonly Vec3[]): string | null {
  const [a, b, c] = pointsMm;
  if (!a || !b) return null;
  if (measure === 'distance') return formatQuantity(distanceMm(a, b), 'lengthMm');
  const deg = c ? angleDeg(a, b, c) : null;
  return deg === null ? null : formatQuantity(deg, 'angleDeg');
}

export function spotName(spot: Spot): string {
  const where = spot.kind === 'surface' ? 'surface' : spot.landmark;
  return text('measure.spot', { level: spot.level, where: text(`measure.where.${where}`) });
}
