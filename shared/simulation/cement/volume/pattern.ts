/** How cement looks on a film, by the share that lies between the struts (M-CEM-4). */
import { BLOCK_SHARE } from '../constants.ts';
import type { CementParts } from './parts.ts';

export const CEMENT_PATTERNS = ['block', 'mixed', 'sponge'] as const;
export type CementPattern = (typeof CEMENT_PATTERNS)[number];

/** null without cement: there is nothing to look at. */
export function patternOf({
  injectedMl,
  interdigitatedMl,
}: Readonly<CementParts>): CementPattern | null {
  if (injectedMl <= 0) return null;
  const share = interdigitatedMl / injectedMl;
  if (share < BLOCK_SHARE.value) return 'block';
  return share > 1 - BLOCK_SHARE.value ? 'sponge' : 'mixed';
}
