/**
 * Mechanical jacks, two or one (M-SIM-12): rigid wings that open to a stroke, not to a volume. They first press together
 * the bone above and below them; then they lift, as far as stroke, force, the bone under the wings and the target allow.
 */
import type { Jack } from '../devices/catalogue.ts';
import { KPA_PER_MPA } from '../quantities/units.ts';
import { evenLiftMm, type Plate, singleLiftMm } from './balloon/resistance.ts';
import { BEARING_EXPONENT, BONE_FRACTION, JACK_WING_AREA_MM2 } from './constants.ts';
import type { StopReason } from './result.ts';

export interface JackSetting extends Readonly<Plate> {
  readonly jack: Jack;
  readonly clearHeightMm: number;
  readonly compactedFraction: number;
  readonly crushKpa: number;
  /** Of a single one: its distance from the midline over that of the plate's points. */
  readonly lateralShare: number;
  /** Jacks at work: two, or one. */
  readonly count: 1 | 2;
}

/** Opening at which the wings and the bone pressed between them and the endplates span the clear height. */
export function bridgingOpeningMm(setting: JackSetting): number {
  const { jack, clearHeightMm, compactedFraction } = setting;
  const room = Math.max(0, clearHeightMm - jack.closedHeightMm);
  return jack.closedHeightMm + room * (1 - BONE_FRACTION.value / compactedFraction);
}

/** What one jack can push with: its own limit, or what the compacted bone under its wings bears. */
export function jackForceN({ jack, crushKpa, compactedFraction }: JackSetting): number {
  const firmer = (compactedFraction / BONE_FRACTION.value) ** BEARING_EXPONENT.value;
  return Math.min(jack.maxForceN, (crushKpa / KPA_PER_MPA) * firmer * JACK_WING_AREA_MM2.value);
}

/** Lift of the plate above the jack: above both alike, or above the only one. */
export function jackLift(
  setting: JackSetting,
  targetMm: number,
): { readonly liftMm: number; readonly stop: StopReason } {
  const stroke = Math.max(0, setting.jack.openHeightMm - bridgingOpeningMm(setting));
  const forceN = jackForceN(setting);
  const carriedMm =
    setting.count === 2
      ? evenLiftMm(setting, forceN)
      : singleLiftMm(setting, setting.lateralShare, forceN);
  const force = Math.max(0, carriedMm);
  const liftMm = Math.min(targetMm, stroke, force);
  if (liftMm >= targetMm) return { liftMm, stop: 'wallLimit' };
  return { liftMm, stop: stroke <= force ? 'maxOpening' : 'maxForce' };
}
