/** The large vessel in front of a body on each side: which one a needle meets that leaves the body forward. */
import type { Level, Side } from '../../anatomy/levels.ts';

export const VESSELS = ['aorta', 'venaCava', 'azygos', 'iliac'] as const;
export type Vessel = (typeof VESSELS)[number];

/** The aorta parts at about L4; the vena cava leaves the diaphragm at about T8, and above it the azygos vein lies there. */
const BELOW_PARTING: readonly Level[] = ['L5', 'L6'];
const ABOVE_DIAPHRAGM: readonly Level[] = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8'];

export function vesselAhead(level: Level, side: Side): Vessel {
  if (BELOW_PARTING.includes(level)) return 'iliac';
  if (side === 'left') return 'aorta';
  return ABOVE_DIAPHRAGM.includes(level) ? 'azygos' : 'venaCava';
}
