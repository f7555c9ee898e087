/** Constants of what comes after the procedure (MODEL.md §After). */
import type { Constant } from '../../quantities/constant.ts';

const derived = (value: number, unit: string, rest: Partial<Constant> = {}): Constant => ({
  value,
  unit,
  source: 'model',
  confidence: 'derived',
  ...rest,
});

// Stiffness and strength by fill (M-AFT-1). All are shares of the intact body's; fill is a share of the fractured body.
export const FRACTURED_STIFFNESS = derived(0.35, '1', { sd: 0.08 });
export const STIFFNESS_PLATEAU = derived(1.15, '1');
export const STIFFNESS_E_FOLD = derived(0.12, '1');
/** Fill at which the slower of two bench series came back to the intact stiffness. */
export const INTACT_STIFFNESS_FILL_SLOW: Constant = {
  value: 0.298,
  unit: '1',
  source: 'molloy2003',
  confidence: 'memory',
};
/** Fill at which the faster one did: 14–15 %. */
export const INTACT_STIFFNESS_FILL_FAST: Constant = {
  value: 0.145,
  unit: '1',
  source: 'liebschner2001',
  confidence: 'memory',
};
/** Plateau that lets the faster series also pass 1.5 times intact at a fill of 30 %, as it did. */
export const STIFFNESS_PLATEAU_FAST: Constant = {
  value: 2.75,
  unit: '1',
  source: 'liebschner2001',
  confidence: 'derived',
};
export const FRACTURED_STRENGTH = derived(0.5, '1', { sd: 0.1 });
export const STRENGTH_PLATEAU = derived(1.5, '1');
/** The slow end is where Molloy's 16 % gives the intact strength; the fast end is reasoned here. */
export const STRENGTH_E_FOLD = derived(0.08, '1', { range: [0.06, 0.23] });
/** Keep a rare draw inside what a broken body can have left. */
export const FRACTURED_SHARE_LEAST = derived(0.1, '1');
export const FRACTURED_SHARE_MOST = derived(0.9, '1');
/** From here a body is no longer softer than intact … */
export const OVER_STIFF_FROM = derived(1, '1');
/** … and from here it is clearly stiffer. */
export const OVER_STIFF_CLEARLY = derived(1.1, '1');
/**
 * Bilateral fill that one needle's cement is worth when it crosses the midline: on the bench 15 % did as well as 20 %.
 * Two volumes that could not be told apart prove no gain, so the range begins at its own volume.
 */
export const CROSSING_FILL_WORTH: Constant = {
  value: 1.17,
  unit: '1',
  source: 'chen2011',
  confidence: 'derived',
  range: [1, 1.33],
};

// Weight above a level and load on the neighbours (M-AFT-3, M-AFT-4).
const weightShare = (value: number): Constant => ({
  value,
  unit: '1',
  source: 'upperBodyWeight',
  confidence: 'memory',
});
/** Share of body weight that rests on a level. */
export const WEIGHT_ABOVE_SHARE = {
  T6: weightShare(0.25),
  T10: weightShare(0.36),
  T12: weightShare(0.45),
  L1: weightShare(0.5),
  L3: weightShare(0.55),
} as const;
/** Relative spread of that share between people. */
export const WEIGHT_ABOVE_SD = derived(0.08, '1');
export const UNKNOWN_WEIGHT_KG = derived(65, 'kg', { range: [40, 90] });
export const GRAVITY_M_PER_S2: Constant = {
  value: 9.80665,
  unit: 'm/s2',
  source: 'standardGravity',
  confidence: 'memory',
};
/** How far behind the bodies the extensors pull. */
export const EXTENSOR_LEVER_MM = derived(55, 'mm', { range: [50, 60] });
/** Rise of the stress on the next endplate above a body that cement made clearly stiffer than intact. */
export const ENDPLATE_STRESS_RISE: Constant = {
  value: 0.15,
  unit: '1',
  source: 'endplateStress',
  confidence: 'memory',
  range: [0.1, 0.2],
};

// Alignment (M-AFT-2, M-AFT-5).
/** From the middle of C7 to the top of T1: half a body and a disc; met by every row of the table it was read from. */
export const C7_TO_T1_MM = derived(10.4, 'mm');
/** Relative spread of the distance along the spine between people of one sex and stature. */
export const SPINE_LENGTH_SD = derived(0.05, '1');
/** Share of the shift that neighbours, pelvis and knees take up. */
export const COMPENSATION = derived(0.5, '1', { range: [0.4, 0.6] });
/** The same in the old, and with several fractures. */
export const WEAK_COMPENSATION = derived(0.3, '1', { range: [0.2, 0.4] });
/** When age or the other levels are not known. */
export const UNKNOWN_COMPENSATION = derived(0.4, '1', { range: [0.2, 0.6] });
export const OLD_FROM_YEARS = derived(75, 'year');

// The first year (M-AFT-6): 0.8 mm by six months is the run's; 1.2 mm by twelve sets the half-time.
export const FOLLOW_UP_HALF_TIME_MONTHS: Constant = {
  value: 6,
  unit: 'month',
  source: 'sakos2019',
  confidence: 'derived',
};
export const FOLLOW_UP_END_MONTHS = derived(12, 'month');
/** Height of a body whose bone is pressed solid, as a share of intact: one less the densification strain. */
export const COLLAPSE_FLOOR: Constant = {
  value: 0.2,
  unit: '1',
  source: 'gibsonAshby',
  confidence: 'memory',
  range: [0.15, 0.25],
};
