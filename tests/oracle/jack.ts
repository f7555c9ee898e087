/** A mechanical jack [M-SIM-12]: opened a little further until something stops it. */
import type { Jack } from '../../shared/devices/catalogue.ts';
import { BEARING_EXPONENT, JACK_WING_AREA_MM2 } from '../../shared/simulation/constants.ts';
import { type Bed, resistanceN } from './inflation.ts';
import { bisect } from './numerics.ts';

export function openJack(
  jack: Jack,
  bed: Bed,
  targetMm: number,
): {
  /** Between the jack and what it is pressed against: its lift. */
  readonly gapMm: number;
  readonly openingMm: number;
  readonly stop: 'wallLimit' | 'maxOpening' | 'maxForce';
} {
  const bridging =
    jack.closedHeightMm +
    Math.max(0, bed.clearHeightMm - jack.closedHeightMm) * (1 - bed.solid / bed.compacted);
  const bearable =
    (bed.crushKpa / 1000) *
    (bed.compacted / bed.solid) ** BEARING_EXPONENT.value *
    JACK_WING_AREA_MM2.value;
  const mostN = Math.min(jack.maxForceN, bearable);
  const byForce = bisect((gapMm) => resistanceN(gapMm, bed) - mostN, 0, 1000);
  const byStroke = jack.openHeightMm - bridging;
  const gapMm = Math.max(0, Math.min(targetMm, byForce, byStroke));
  const stop =
    targetMm <= Math.min(byForce, byStroke)
      ? 'wallLimit'
      : byStroke <= byForce
        ? 'maxOpening'
        : 'maxForce';
  return { gapMm, openingMm: bridging + gapMm, stop };
}
