/**
 * The ways a needle is looked for among (M-PL-10), each four numbers: where it passes its pedicle's middle, outward and
 * cranially of the pedicle's axis, and where its device's centre lies, outward and up, at the depth that is planned.
 */
import { endplateField } from '../../../anatomy/endplateField.ts';
import type { HeightsMm } from '../../../anatomy/heights.ts';
import type { Side } from '../../../anatomy/levels.ts';
import { meanWidthMm } from '../../../anatomy/morphometry.ts';
import type { VertebraShape } from '../../../anatomy/vertebraShape.ts';
import { cannulaOf } from '../../../devices/ownDevice.ts';
import { dot, minus, plus, times, vec3 } from '../../../math/vec3.ts';
import type { NeedlePath, PlanSetup } from '../../plan.ts';
import { AIM_HEIGHT_SHARE, AIM_SPREAD_SHARE, BESIDE_PEDICLE } from '../constants.ts';
import { axisAt, type Needle } from '../needle.ts';
import { deviceY, pathThrough } from '../pathThrough.ts';
import { pedicleOf } from '../pedicle.ts';
import { aimX } from '../transpedicular.ts';

export type Way = readonly [
  outwardMm: number,
  cranialMm: number,
  deviceOutwardMm: number,
  deviceUpMm: number,
];

export interface Ways {
  /** The nearest way within the limits. */
  readonly allowed: (way: Way) => Way;
  readonly pathOf: (way: Way) => NeedlePath;
}

export function waysOf(
  shape: VertebraShape,
  heightsMm: HeightsMm,
  plan: PlanSetup,
  side: Side,
  proposed: Way,
): Ways {
  const { centre, outward, cranial, halfWidthMm, halfHeightMm } = pedicleOf(shape);
  const { route, access } = plan.sides[side];
  const y = deviceY(shape, plan);
  const { superiorZ, inferiorZ } = endplateField(shape, heightsMm);
  // A needle held by its pedicle may be led on to where it was meant to go.
  const aims = [aimX(shape, plan), proposed[2]];
  const spread = AIM_SPREAD_SHARE.value * meanWidthMm(shape);

  const passing = (outwardMm: number, cranialMm: number): readonly [number, number] => {
    if (route === 'transpedicular') {
      const beyond = Math.max(1, Math.hypot(outwardMm / halfWidthMm, cranialMm / halfHeightMm));
      return [outwardMm / beyond, cranialMm / beyond];
    }
    const { nearMm, farMm, lowShare, highShare } = BESIDE_PEDICLE[route];
    const wall = halfWidthMm + cannulaOf(access).outerDiameterMm / 2;
    return [
      between(outwardMm, wall + nearMm.value, wall + farMm.value),
      between(cranialMm, lowShare.value * halfHeightMm, highShare.value * halfHeightMm),
    ];
  };

  return {
    allowed: ([outwardMm, cranialMm, deviceOutwardMm, deviceUpMm]) => {
      const x = between(deviceOutwardMm, Math.min(...aims) - spread, Math.max(...aims) + spread);
      const [top, bottom] = [superiorZ(x, y), inferiorZ(x, y)];
      const reach = AIM_HEIGHT_SHARE.value * (top - bottom);
      const middle = (top + bottom) / 2;
      const z = between(deviceUpMm, middle - reach, middle + reach);
      return [...passing(outwardMm, cranialMm), x, z];
    },
    pathOf: ([outwardMm, cranialMm, x, z]) => {
      const passes = plus(plus(centre, times(outward, outwardMm)), times(cranial, cranialMm));
      return pathThrough(shape, heightsMm, plan, side, passes, vec3(x, y, z));
    },
  };
}

/** The way a needle takes; its device may lie at another depth than planned. null: it runs across its pedicle. */
export function wayOf(shape: VertebraShape, needle: Needle): Way | null {
  const { centre, axis, outward, cranial } = pedicleOf(shape);
  const along = dot(needle.direction, axis);
  if (along < LEAST_ALONG) return null;
  const passes = axisAt(needle, dot(minus(centre, needle.entry), axis) / along);
  const device = axisAt(needle, needle.lengthMm - needle.deviceMm / 2);
  const from = minus(passes, centre);
  return [dot(from, outward), dot(from, cranial), device.x, device.z];
}

/** Cosine: a needle may lean from its pedicle's axis by less than a right angle, or it passes no middle. */
const LEAST_ALONG = 0.05;

function between(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
