/** What a run needs to know of body, balloon and path, worked out once before the draws. */

import { type BodySection, bodySection, insideOutline } from '../anatomy/bodySection.ts';
import { bodyVolumeMl } from '../anatomy/bodySolid.ts';
import { endplateField } from '../anatomy/endplateField.ts';
import { type HeightsMm, mapPlaces, type Place } from '../anatomy/heights.ts';
import type { Side } from '../anatomy/levels.ts';
import { meanDepthMm, meanWidthMm } from '../anatomy/morphometry.ts';
import type { VertebraShape } from '../anatomy/vertebraShape.ts';
import { keepLast } from '../base/keepLast.ts';
import type { Jack } from '../devices/catalogue.ts';
import { balloonOf, jackOf, stentOf } from '../devices/ownDevice.ts';
import { LATERAL_TARGET_SHARE } from '../plan/constants.ts';
import { deviceLengthMm, entrySides, type PlanSetup, type Procedure } from '../plan/plan.ts';
import type { Trajectory } from '../plan/trajectory.ts';
import { balloonVolumeMl } from './balloon/capsule.ts';
import {
  AXIAL_GROWTH,
  CHANNEL_DIAMETER_MM,
  CORTEX_THICKNESS_MM,
  REFERENCE_AREA_MM2,
} from './constants.ts';

export interface RunBody {
  readonly procedure: Procedure;
  /** Devices at work: two, or one. */
  readonly deviceCount: 1 | 2;
  readonly jack: Jack;
  /** Body volume for each millimetre of each height. */
  readonly mlPerMm: HeightsMm;
  readonly depthMm: number;
  /** How far each height's line lies in front of the balloon's planned centre. */
  readonly aheadMm: Readonly<Record<Place, number>>;
  /** How the three heights make the height at the balloon's centre: the endplate fields are linear in them. */
  readonly heightWeights: HeightsMm;
  /** Where each device's centre stands between the endplates as measured: 0 at the inferior, 1 at the superior; two alike once. */
  readonly heightShares: readonly number[];
  readonly nominalLengthMm: number;
  readonly maxVolumeMl: number;
  readonly maxPressureKpa: number;
  /** Endplate area over that of the reference body. */
  readonly areaRatio: number;
  /** Share of the balloon's length that lies front to back. */
  readonly forwardCosine: number;
  /** From the planned centre to the anterior cortex along the needle. */
  readonly frontRoomMm: number;
  /** From the wall to the midline, where the twin lies; from wall to wall for a single device. */
  readonly widthRoomMm: number;
  /** Half the distance between the two points on which the plate is balanced (M-SIM-5). */
  readonly plateArmMm: number;
  /** Distance of a device on each side from the midline over that arm; a single device is as far on both. */
  readonly lateralShares: Readonly<Record<Side, number>>;
  /** Inflation per side at which the balloon fills the room between two walls. */
  readonly cortexVolumeMl: number;
}

const mlPerMmOf = keepLast((shape: VertebraShape): HeightsMm => {
  const { heightsMm } = shape;
  const nowMl = bodyVolumeMl(shape, heightsMm);
  return mapPlaces(
    (place) => bodyVolumeMl(shape, { ...heightsMm, [place]: heightsMm[place] + 1 }) - nowMl,
  );
});

const NONE: HeightsMm = { anterior: 0, middle: 0, posterior: 0 };
/** Where the three heights are read, as a share of depth forward of the middle. */
const FORWARD_SHARE: HeightsMm = { anterior: 0.5, middle: 0, posterior: -0.5 };

export function createRunBody(
  shape: VertebraShape,
  plan: PlanSetup,
  { side, balloonCentre, direction }: Trajectory,
): RunBody {
  const { procedure } = plan;
  const nominalLengthMm = deviceLengthMm(plan);
  const deviceCount = entrySides(plan.approach).length === 2 ? 2 : 1;
  const balloon = procedure === 'stent' ? stentOf(plan.stent) : balloonOf(plan.balloon);
  const depthMm = meanDepthMm(shape);
  const widthMm = meanWidthMm(shape);
  const { x, y, z } = balloonCentre;
  const plates = endplateField(shape, shape.heightsMm);
  const lowZ = plates.inferiorZ(x, y);
  // A balloon that meets one wall grows away from it. No room is left when it spans from wall to midline, where its twin
  // lies, or from the anterior cortex to the posterior wall.
  const section = bodySection(shape, 0.5);
  const cortex = CORTEX_THICKNESS_MM.value;
  const flat = Math.hypot(direction.x, direction.y);
  const ahead = { x: direction.x / flat, y: direction.y / flat };
  const frontRoomMm = Math.max(0, wallDistanceMm(section, { x, y }, ahead) - cortex) / flat;
  const backRoomMm = Math.max(0, (y + depthMm / 2 - cortex) / direction.y);
  // From the midline, not from the balloon: a pedicle may bring its centre into the wall.
  const halfRoomMm = Math.max(0, wallDistanceMm(section, { x: 0, y }, { x: 1, y: 0 }) - cortex);
  const widthRoomMm = deviceCount === 2 ? halfRoomMm : 2 * halfRoomMm;
  const plateArmMm = LATERAL_TARGET_SHARE.value * widthMm;
  const lateralShare = Math.min(1, Math.abs(x) / plateArmMm);
  const pathMm = frontRoomMm + backRoomMm;
  const byLength = CHANNEL_DIAMETER_MM.value + (pathMm - nominalLengthMm) / AXIAL_GROWTH.value;
  const diameterMm = Math.max(0, Math.min(widthRoomMm, byLength));
  return {
    procedure,
    deviceCount,
    jack: jackOf(plan.jack),
    mlPerMm: mlPerMmOf(shape),
    depthMm,
    aheadMm: mapPlaces((place) => FORWARD_SHARE[place] * depthMm - y),
    heightWeights: mapPlaces((place) => {
      // At the same share of every body's width: a wider body must not look flatter because of where its pedicle stands.
      // A path somebody chose is taken where it is.
      const proposed = deviceCount === 2 && plan.sides[side].path === null;
      const beside = proposed ? plateArmMm : Math.abs(x);
      const { superiorZ, inferiorZ } = endplateField(shape, { ...NONE, [place]: 1 });
      return superiorZ(beside, y) - inferiorZ(beside, y);
    }),
    heightShares: [(z - lowZ) / (plates.superiorZ(x, y) - lowZ)],
    nominalLengthMm,
    maxVolumeMl: balloon.maxVolumeMl,
    maxPressureKpa: balloon.maxPressureKpa,
    areaRatio: (widthMm * depthMm) / REFERENCE_AREA_MM2.value,
    forwardCosine: direction.y,
    frontRoomMm,
    widthRoomMm,
    plateArmMm,
    lateralShares: { left: lateralShare, right: lateralShare },
    cortexVolumeMl: diameterMm > 0 ? balloonVolumeMl(diameterMm, nominalLengthMm) : 0,
  };
}

/** How far a balloon of this length has been pushed back along the needle by the anterior cortex. */
export function pushedBackMm(body: RunBody, balloonLengthMm: number): number {
  return Math.max(0, balloonLengthMm / 2 - body.frontRoomMm);
}

interface FlatVector {
  readonly x: number;
  readonly y: number;
}

/** From a point inside the body to its wall at mid-height, along a horizontal unit vector. */
function wallDistanceMm(section: BodySection, from: FlatVector, along: FlatVector): number {
  let low = 0;
  let high = 2 * (section.halfWidthMm + section.frontMm + section.backMm);
  for (let i = 0; i < 30; i++) {
    const middle = (low + high) / 2;
    if (insideOutline(section, from.x + middle * along.x, from.y + middle * along.y)) low = middle;
    else high = middle;
  }
  return low;
}
