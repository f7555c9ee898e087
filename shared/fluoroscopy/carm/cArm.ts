/**
 * A C-arm as numbers and as axes (M-FL-1). The patient lies prone and the detector stands behind him, so that the picture
 * is seen from the detector: patient left on the left of an AP picture, head up.
 */
import { assert } from '../../base/assert.ts';
import { type Point, point } from '../../math/frames.ts';
import { dot, times, type Vec3, vec3 } from '../../math/vec3.ts';
import { degrees, radians } from '../../quantities/units.ts';

/** Where the detector stands. */
export interface ArmAngles {
  /** About the long axis: 0 straight behind the patient, positive towards the patient's left, 90 on the left. */
  readonly orbitDeg: number;
  /** Positive towards the head. */
  readonly tiltDeg: number;
}

/** A rectangle in the middle of the detector that the shutters leave open. */
export interface Collimation {
  readonly widthMm: number;
  readonly heightMm: number;
}

export interface CArm extends ArmAngles {
  readonly sourceDetectorMm: number;
  /** From the source to the point the arm is centred on. */
  readonly sourceObjectMm: number;
  /** Side of the square detector. */
  readonly detectorMm: number;
  /** Pixels along a side. */
  readonly detectorPx: number;
  readonly collimation: Collimation;
  /** What of the patient lies on the central ray. */
  readonly centre: Point<'patient'>;
}

/** Unit vectors of the patient frame. */
export interface BeamAxes {
  readonly source: Point<'patient'>;
  readonly towardsDetector: Vec3;
  /** Along the rows of the picture, to the right. */
  readonly right: Vec3;
  /** Along its columns, downward. */
  readonly down: Vec3;
}

export function beamAxes(arm: CArm): BeamAxes {
  assert(
    arm.sourceObjectMm > 0 && arm.sourceDetectorMm > arm.sourceObjectMm,
    'the object lies between source and detector',
  );
  const { towardsDetector, right, down } = axesOf(arm);
  const { centre } = arm;
  const back = times(towardsDetector, -arm.sourceObjectMm);
  return {
    source: point<'patient'>(centre.x + back.x, centre.y + back.y, centre.z + back.z),
    towardsDetector,
    right,
    down,
  };
}

function axesOf({ orbitDeg, tiltDeg }: ArmAngles) {
  const [sinO, cosO] = [Math.sin(radians(orbitDeg)), Math.cos(radians(orbitDeg))];
  const [sinT, cosT] = [Math.sin(radians(tiltDeg)), Math.cos(radians(tiltDeg))];
  return {
    towardsDetector: vec3(-sinO * cosT, -cosO * cosT, sinT),
    right: vec3(cosO, -sinO, 0),
    down: vec3(-sinO * sinT, -cosO * sinT, -cosT),
  };
}

/** Angles of a C-arm whose central ray runs along a direction, from source to detector. */
export function anglesTowards(direction: Vec3): ArmAngles {
  const norm = Math.sqrt(dot(direction, direction));
  return {
    orbitDeg: degrees(Math.atan2(-direction.x, -direction.y)),
    tiltDeg: degrees(Math.asin(Math.min(Math.max(direction.z / norm, -1), 1))),
  };
}

export function magnification({ sourceDetectorMm, sourceObjectMm }: CArm): number {
  return sourceDetectorMm / sourceObjectMm;
}

/** Distance between neighbouring pixels on the detector. */
export function pixelPitchMm({ detectorMm, detectorPx }: CArm): number {
  return detectorMm / detectorPx;
}

/** The table carries the patient: what lies on the central ray moves the other way. */
export function shiftTable(centre: Point<'patient'>, shiftMm: Vec3): Point<'patient'> {
  return point<'patient'>(centre.x - shiftMm.x, centre.y - shiftMm.y, centre.z - shiftMm.z);
}
