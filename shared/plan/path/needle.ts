/**
 * One needle as the solid it sweeps (M-PL-4): a cylinder of the cannula's outer diameter with a rounded front end at the
 * target. Told in the coordinates of its own side, where +x is outward, so that left and right are one calculation.
 */
import type { Side } from '../../anatomy/levels.ts';
import type { VertebraShape } from '../../anatomy/vertebraShape.ts';
import { cannulaOf } from '../../devices/ownDevice.ts';
import { type Point, point } from '../../math/frames.ts';
import { length, minus, plus, times, type Vec3, vec3 } from '../../math/vec3.ts';
import { deviceLengthMm, type NeedlePath, type PlanSetup } from '../plan.ts';
import { SHORTEST_PATH_MM } from './constants.ts';

export interface Needle {
  /** Own side: x counts outward from the midline. */
  readonly entry: Vec3;
  /** Unit vector towards the target. */
  readonly direction: Vec3;
  /** From entry to target. */
  readonly lengthMm: number;
  readonly radiusMm: number;
  /** Length at the front end that the device takes. */
  readonly deviceMm: number;
}

export function needleOf(path: NeedlePath, plan: PlanSetup, side: Side): Needle {
  return {
    entry: ownSide(path.entry, side),
    direction: ownSide(directionOf(path), side),
    lengthMm: length(minus(path.target, path.entry)),
    radiusMm: cannulaOf(plan.sides[side].access).outerDiameterMm / 2,
    deviceMm: deviceLengthMm(plan),
  };
}

/** Unit vector from entry to target; straight ahead where the two are too close to tell. */
export function directionOf({ entry, target }: NeedlePath): Vec3 {
  const way = minus(target, entry);
  const long = length(way);
  return long < SHORTEST_PATH_MM.value ? vec3(0, 1, 0) : times(way, 1 / long);
}

/** To the coordinates of a side and, being a mirror, back again. */
export function ownSide({ x, y, z }: Vec3, side: Side): Vec3 {
  return side === 'right' ? { x, y, z } : { x: 0 - x, y, z };
}

export function toVertebra(own: Vec3, side: Side): Point<'vertebra'> {
  const { x, y, z } = ownSide(own, side);
  return point<'vertebra'>(x, y, z);
}

/** On the axis, `alongMm` past the entry. */
export function axisAt({ entry, direction }: Needle, alongMm: number): Vec3 {
  return plus(entry, times(direction, alongMm));
}

/** Where the axis of the swept solid ends: its rounded front reaches from here to the target. */
export function axisEndMm({ lengthMm, radiusMm }: Needle): number {
  return lengthMm - radiusMm;
}

/** Medial line of the pedicle, as a film from behind shows it. */
export function medialLineMm({ canalWidthMm }: Pick<VertebraShape, 'canalWidthMm'>): number {
  return canalWidthMm / 2;
}
