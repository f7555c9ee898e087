/** Not modelled in this version: each answers null, and the table says so, until the model does it. */

/** Temperatures are published ranges here, no field of our own. */
export function peakTemperatureC(_where: 'centre' | 'canal'): number | null {
  return null;
}

/** Share of the gain that cyclic loading takes back, percent. */
export function cyclicLossPercent(): number | null {
  return null;
}
