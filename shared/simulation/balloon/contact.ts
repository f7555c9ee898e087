/**
 * A round envelope pressed flat by stiff plates (M-SIM-4, M-SIM-5). Everything is written in the root of the sink, in
 * which force and contact are smooth from the first touch on.
 */
import { CONTACT_SHARE, MOST_HELD_SHARE } from '../constants.ts';

/** Two opposite plates at most: superior and inferior endplate, or lateral wall and the twin at the midline. */
const PLATES = 2;

/** Share of the circumference of a circle that lies on two opposite plates it has sunk into, 0–1. */
export function contactShare(rootSink: number, envelopeMm: number): number {
  if (rootSink <= 0) return 0;
  const sine = Math.min(Math.SQRT1_2, rootSink / Math.sqrt(envelopeMm));
  return (PLATES * 2 * Math.asin(sine)) / Math.PI;
}

/** Root of the sink at which two plates hold this share of the circumference. */
export function rootSinkAt(share: number, envelopeMm: number): number {
  return Math.sqrt(envelopeMm) * Math.sin((Math.PI * share) / (2 * PLATES));
}

/**
 * Where the envelope lies on a plate no bone is left to give way: what remains free of its circumference has to do it
 * all. One while nothing is touched, without bound when everything is.
 */
export function crowdingFactor(contact: number, crowding: number): number {
  const held = Math.min(contact, MOST_HELD_SHARE.value);
  return 1 + (crowding * held) / (1 - held);
}

/** Area of the contact with one plate, mm²: the chord of the sink over the part of the length that bears. */
export function contactAreaMm2(rootSink: number, envelopeMm: number, lengthMm: number): number {
  const sink = Math.min(rootSink * rootSink, envelopeMm / 2);
  return CONTACT_SHARE.value * lengthMm * 2 * Math.sqrt(sink * (envelopeMm - sink));
}
