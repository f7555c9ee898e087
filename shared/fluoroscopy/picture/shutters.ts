/** Which pixels the shutters leave open (M-FL-9). */
import { type CArm, pixelPitchMm } from '../carm/cArm.ts';

/** Half width and half height of the open field, in pixels from the middle of the picture. */
export interface OpenField {
  readonly halfU: number;
  readonly halfV: number;
}

export function openField(arm: CArm): OpenField {
  const pitch = pixelPitchMm(arm);
  const { widthMm, heightMm } = arm.collimation;
  return {
    halfU: Math.min(widthMm, arm.detectorMm) / 2 / pitch,
    halfV: Math.min(heightMm, arm.detectorMm) / 2 / pitch,
  };
}

export function isOpen({ halfU, halfV }: OpenField, sidePx: number, u: number, v: number): boolean {
  const middle = (sidePx - 1) / 2;
  return Math.abs(u - middle) <= halfU && Math.abs(v - middle) <= halfV;
}
