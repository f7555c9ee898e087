/** What the beam was used for, counted: pictures taken and seconds of live view. A count, never a dose (M-FL-10). */
export interface Exposure {
  readonly shots: number;
  readonly beamSeconds: number;
}

export const NO_EXPOSURE: Exposure = { shots: 0, beamSeconds: 0 };

export function countShot(exposure: Exposure): Exposure {
  return { ...exposure, shots: exposure.shots + 1 };
}

export function countBeam(exposure: Exposure, seconds: number): Exposure {
  return { ...exposure, beamSeconds: exposure.beamSeconds + Math.max(0, seconds) };
}
