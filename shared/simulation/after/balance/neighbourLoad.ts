/** What a forward shift of the weight above asks of the neighbours (M-AFT-4): kernels for one draw. */
import { EXTENSOR_LEVER_MM } from '../constants.ts';
import { overStiffness } from '../recovery/halves.ts';

const MM_PER_M = 1000;

/** Bending moment in newton metres; positive bends forward. */
export function addedMomentNm(weightAboveN: number, forwardShiftMm: number): number {
  return (weightAboveN * forwardShiftMm) / MM_PER_M;
}

/** Compression that the extensors add when they hold that moment. */
export function addedCompressionN(
  weightAboveN: number,
  forwardShiftMm: number,
  extensorLeverMm: number = EXTENSOR_LEVER_MM.value,
): number {
  return (weightAboveN * forwardShiftMm) / extensorLeverMm;
}

/** Relative rise of stress on the next endplates: none below the intact stiffness, all of `fullRise` when clearly stiffer. */
export function endplateStressRise(stiffnessShare: number, fullRise: number): number {
  return fullRise * overStiffness(stiffnessShare);
}
