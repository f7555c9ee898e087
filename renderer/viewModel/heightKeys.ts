/** Which quantity of the table each place of a level is. */
import type { Place } from '../../shared/anatomy/heights.ts';

export const HEIGHT_KEY = {
  anterior: 'anteriorHeightMm',
  middle: 'middleHeightMm',
  posterior: 'posteriorHeightMm',
} as const satisfies Record<Place, string>;
