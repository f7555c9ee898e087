/** Values with their standard errors, and how lengths and ratios of clicked points come by theirs [M-FI-6]. */
import type { UprightPoint } from './bodyFrame.ts';
import type { FilmScale } from './calibrate.ts';

/** A value with its standard error, both in the unit of the name it goes by. */
export interface Reading {
  readonly value: number;
  readonly sd: number;
}

/** A point and the standard error of its mean as a share of one click's. */
export interface Placed extends UprightPoint {
  readonly share: number;
}

/** In widths of a pixel. */
export function lengthBetween(a: Placed | null, b: Placed | null, sdPx: number): Reading | null {
  if (!a || !b) return null;
  return {
    value: Math.hypot(a.side - b.side, a.up - b.up),
    sd: sdPx * Math.hypot(a.share, b.share),
  };
}

export function meanOf(a: Reading, b: Reading): Reading {
  return { value: (a.value + b.value) / 2, sd: Math.hypot(a.sd, b.sd) / 2 };
}

/** The scale's error is common to a film; here it is carried by each length as if it were its own. */
export function toMm(reading: Reading | null, scale: FilmScale): Reading | null {
  if (!reading || !scale.calibrated) return null;
  const value = reading.value * scale.mmPerPx;
  return { value, sd: Math.hypot(reading.sd * scale.mmPerPx, value * scale.relativeSd) };
}

/** Free of the scale and of its error. */
export function ratioOf(a: Reading | null, b: Reading | null): Reading | null {
  if (!a || !b) return null;
  const value = a.value / b.value;
  return { value, sd: value * Math.hypot(a.sd / a.value, b.sd / b.value) };
}
