/** Constants of a needle's way and of the room it should keep (MODEL.md §Plan). */
import type { Constant } from '../../quantities/constant.ts';

const derived = (value: number, unit: string): Constant => ({
  value,
  unit,
  source: 'model',
  confidence: 'derived',
});

/** The middle part of the pedicle's length that is as narrow as the table says; before and behind it widens. */
export const ISTHMUS_SHARE = derived(0.5, '1');
/** Checked behind the entry too: a needle that comes from across the canal must not look safe because of where it meets bone. */
export const CHECKED_BEHIND_MM = derived(40, 'mm');

/** Room to keep, each from the outside of the cannula. */
export const ENDPLATE_MARGIN_MM = derived(3, 'mm');
/** To the wall at the front and the sides. */
export const CORTEX_MARGIN_MM = derived(2, 'mm');
/** From the posterior wall on to the back end of the device. */
export const POSTERIOR_MARGIN_MM: Constant = {
  value: 2,
  unit: 'mm',
  source: 'accessTechnique',
  confidence: 'memory',
};
/** How far the tip must be past the posterior wall when it crosses the medial pedicle line. */
export const MEDIAL_RULE_MM: Constant = {
  value: 2,
  unit: 'mm',
  source: 'accessTechnique',
  confidence: 'memory',
};

/** A needle that leans further from straight ahead is no way into a body: the run goes on with the proposal. */
export const STEEPEST_DEG = derived(65, 'deg');
/** A path shorter than this has no direction. */
export const SHORTEST_PATH_MM = derived(1, 'mm');

/** Where a needle beside the pedicle may pass: from its lateral wall outward, and up from its middle as a share of its height. */
export const BESIDE_PEDICLE = {
  extrapedicular: {
    nearMm: derived(0.5, 'mm'),
    farMm: derived(5, 'mm'),
    lowShare: derived(-0.2, '1'),
    highShare: derived(0.2, '1'),
  },
  parapedicular: {
    nearMm: derived(3, 'mm'),
    farMm: derived(9, 'mm'),
    lowShare: derived(-0.6, '1'),
    highShare: derived(-0.1, '1'),
  },
} as const;
/** How far medially and laterally of where it aims a device may be looked for, as a share of the body's width. */
export const AIM_SPREAD_SHARE = derived(0.06, '1');
/** The same above and below half-way between the endplates, as a share of the height there. */
export const AIM_HEIGHT_SHARE = derived(0.15, '1');
/** A way that leaves less than this more to spare is not worth turning to: films show no such difference. */
export const ROOMIER_BY_MM = derived(0.1, 'mm');
