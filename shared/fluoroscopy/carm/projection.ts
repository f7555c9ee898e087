/** From the patient to the detector and back (M-FL-2). */
import { finite } from '../../base/assert.ts';
import type { Point } from '../../math/frames.ts';
import { dot, minus, normalize, plus, times, type Vec3 } from '../../math/vec3.ts';
import { beamAxes, type CArm, magnification, pixelPitchMm } from './cArm.ts';

/** On the detector, from its middle: to the right and downward, seen from the detector. */
export interface DetectorPoint {
  readonly uMm: number;
  readonly vMm: number;
}

/** In pixels, from the centre of the first one. */
export interface PixelPoint {
  readonly u: number;
  readonly v: number;
}

export interface Ray {
  readonly source: Point<'patient'>;
  /** Unit vector towards the detector. */
  readonly direction: Vec3;
}

/** Where the shadow of a point falls. */
export function project(arm: CArm, p: Point<'patient'>): DetectorPoint {
  const { source, towardsDetector, right, down } = beamAxes(arm);
  const away = minus(p, source);
  const scale = arm.sourceDetectorMm / dot(away, towardsDetector);
  return {
    uMm: finite(dot(away, right) * scale, 'shadow u'),
    vMm: finite(dot(away, down) * scale, 'shadow v'),
  };
}

export function toPixel(arm: CArm, { uMm, vMm }: DetectorPoint): PixelPoint {
  const pitch = pixelPitchMm(arm);
  const middle = (arm.detectorPx - 1) / 2;
  return { u: uMm / pitch + middle, v: vMm / pitch + middle };
}

export function fromPixel(arm: CArm, { u, v }: PixelPoint): DetectorPoint {
  const pitch = pixelPitchMm(arm);
  const middle = (arm.detectorPx - 1) / 2;
  return { uMm: (u - middle) * pitch, vMm: (v - middle) * pitch };
}

/** The ray that ends on a point of the detector. */
export function rayThrough(arm: CArm, { uMm, vMm }: DetectorPoint): Ray {
  const { source, towardsDetector, right, down } = beamAxes(arm);
  const across = plus(times(right, uMm), times(down, vMm));
  return {
    source,
    direction: normalize(plus(times(towardsDetector, arm.sourceDetectorMm), across)),
  };
}

/** A length on the detector as one at the centred point. */
export function atObjectMm(arm: CArm, onDetectorMm: number): number {
  return onDetectorMm / magnification(arm);
}
