/** A pressure curve as the run gives it: channel, plateau, bridging, rise; and helpers to look for numbers that are none. */
import type { PressureCurve } from '../../../shared/simulation/result.ts';

function pressureKpa(volumeMl: number): number {
  if (volumeMl < 0.5) return 0;
  return 880 * (1 - 0.5 / volumeMl) + (volumeMl > 2 ? 260 * (volumeMl - 2) ** 1.5 : 0);
}

/** Up to the volume reached. */
const VOLUMES = Array.from({ length: 31 }, (_, i) => i / 10);

export const CURVE: PressureCurve = {
  points: VOLUMES.map((volumePerSideMl) => ({
    volumePerSideMl,
    pressureKpa: pressureKpa(volumePerSideMl),
  })),
  band: VOLUMES.map((volumePerSideMl) => ({
    volumePerSideMl,
    lowKpa: 0.7 * pressureKpa(volumePerSideMl),
    highKpa: 1.5 * pressureKpa(volumePerSideMl),
  })),
  events: [
    { code: 'bridging', volumePerSideMl: 2, pressureKpa: 660 },
    { code: 'wallLimit', volumePerSideMl: 3, pressureKpa: pressureKpa(3) },
  ],
  plannedVolumeMl: 3.4,
  reachedVolumeMl: 3,
  maxPressureKpa: 2700,
  maxVolumeMl: 4,
  heldPressureKpa: 800,
};

/** What a picture must never contain. */
export const NO_NUMBER = /NaN|Infinity|undefined|null/;
