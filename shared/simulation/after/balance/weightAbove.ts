/** Body weight that rests on a level (M-AFT-3). */
import { LEVELS, type Level } from '../../../anatomy/levels.ts';
import { type Numbering, USUAL_NUMBERING } from '../../../anatomy/numbering.ts';
import { GRAVITY_M_PER_S2, WEIGHT_ABOVE_SHARE } from '../constants.ts';
import { distanceToC7Mm } from './spineLength.ts';

const ROWS = LEVELS.flatMap((level) =>
  level in WEIGHT_ABOVE_SHARE
    ? [
        {
          atMm: distanceToC7Mm(level),
          share: WEIGHT_ABOVE_SHARE[level as keyof typeof WEIGHT_ABOVE_SHARE].value,
        },
      ]
    : [],
);

/**
 * Straight between the rows of the table along the spine; null above T6 and below L3, where there is none. A spine with more
 * or fewer vertebrae is read by its distance to C7, not by the level's name.
 */
export function weightAboveShare(
  level: Level,
  numbering: Numbering = USUAL_NUMBERING,
): number | null {
  const atMm = distanceToC7Mm(level, undefined, numbering);
  const next = ROWS.findIndex((row) => row.atMm >= atMm);
  const below = ROWS[next];
  if (below === undefined) return null;
  if (below.atMm === atMm) return below.share;
  const above = ROWS[next - 1];
  if (above === undefined) return null;
  const along = (atMm - above.atMm) / (below.atMm - above.atMm);
  return above.share + along * (below.share - above.share);
}

export function weightN(massKg: number): number {
  return massKg * GRAVITY_M_PER_S2.value;
}
