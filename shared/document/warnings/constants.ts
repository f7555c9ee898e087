/** Where a possible value becomes suspicious (MODEL.md §Constants, file warnings): we ask, we refuse nothing. */
import type { Constant } from '../../quantities/constant.ts';

const suspicious = (value: number, unit: string): Constant => ({
  value,
  unit,
  source: 'model',
  confidence: 'derived',
});

/** A fracture lowers the front; a back this much lower than the front is more likely a swap of the two. */
export const BACK_TO_FRONT = suspicious(0.8, '1');
/** Neighbours differ by a few percent once the shape of the population is taken out: these are slips, not people. */
export const TALLER_THAN_NEIGHBOURS = suspicious(1.25, '1');
export const DEEPER_THAN_NEIGHBOURS = suspicious(1.3, '1');
/** Oedema of a fracture that heals fades within months. */
export const OEDEMA_AT_MOST_DAYS = suspicious(365, 'day');
/** A disc needs weeks to show that the fracture beside it did not heal. */
export const DISC_CHANGE_AFTER_DAYS = suspicious(14, 'day');
