/** Constants of the procedure run (MODEL.md §Simulation). */
import type { Constant } from '../quantities/constant.ts';

const derived = (value: number, unit: string, sd?: number): Constant => ({
  value,
  unit,
  source: 'model',
  confidence: 'derived',
  ...(sd === undefined ? {} : { sd }),
});

// Balloon (M-SIM-2): the capsule's axial growth is set by one verified size, 16 mm at 6 mL.
export const AXIAL_GROWTH: Constant = {
  value: 1.2,
  unit: '1',
  source: 'allevo510k',
  confidence: 'derived',
};
/** Diameter of the drilled channel: below it the balloon only fills the hole. */
export const CHANNEL_DIAMETER_MM = derived(4, 'mm');

// Compaction (M-SIM-3).
/** Bone volume fraction of the unbroken osteoporotic body. */
export const BONE_FRACTION: Constant = {
  value: 0.1,
  unit: '1',
  source: 'model',
  confidence: 'memory',
};
/** Bone volume fraction of the compacted shell; set by Rotter's gain at inflation. */
export const COMPACTED_FRACTION: Constant = {
  value: 0.25,
  unit: '1',
  source: 'rotter2010',
  confidence: 'derived',
  sd: 0.02,
};
/** A draw never compacts bone to less: the shell would be the bone it is made of. */
export const LEAST_COMPACTED_FRACTION = derived(0.15, '1');
/** One bony endplate. */
export const ENDPLATE_THICKNESS_MM: Constant = {
  value: 0.6,
  unit: 'mm',
  source: 'model',
  confidence: 'memory',
};
export const CORTEX_THICKNESS_MM: Constant = {
  value: 0.4,
  unit: 'mm',
  source: 'model',
  confidence: 'memory',
};

// Pressure (M-SIM-4).
export const MEMBRANE_PRESSURE_KPA: Constant = {
  value: 100,
  unit: 'kPa',
  source: 'pressurePractice',
  confidence: 'memoryWeak',
};
/** Inflation beyond the channel over which the bone goes from rest to crushing. */
export const ELASTIC_VOLUME_ML = derived(0.08, 'mL');
/** Growth of the crushing stress with the share c of the circumference that plates hold: 1 + κ c / (1 − c). The logarithm is drawn. */
export const CROWDING = derived(1, '1', 0.3);
/** The circumference is never held all round: beyond this share a plan is at its limit whatever the formula says. */
export const MOST_HELD_SHARE = derived(0.98, '1');
/** What is left of the pressure after a long hold, and how fast it falls there. */
export const HOLD_SHARE: Constant = {
  value: 0.75,
  unit: '1',
  source: 'pressurePractice',
  confidence: 'memoryWeak',
};
export const HOLD_TIME_S: Constant = {
  value: 15,
  unit: 's',
  source: 'pressurePractice',
  confidence: 'memoryWeak',
};
/** A surgeon holds this long before reading the gauge again. */
export const HOLD_READ_S: Constant = {
  value: 30,
  unit: 's',
  source: 'pressurePractice',
  confidence: 'memory',
};
/** Cavity pressure over yield stress; the logarithm is drawn, 10–90 % of 0.7–1.5. */
export const CAVITY_FACTOR = derived(1.02, '1', 0.3);
export const YIELD_INTERCEPT_MPA: Constant = {
  value: -0.75,
  unit: 'MPa',
  source: 'kopperdahl2002',
  confidence: 'memory',
};
export const YIELD_SLOPE_MPA_PER_MG_CM3: Constant = {
  value: 0.0249,
  unit: 'MPa/(mg/cm3)',
  source: 'kopperdahl2002',
  confidence: 'memory',
};
/** The line crosses zero near 30 mg/cm³; marrow and the remaining struts still resist. */
export const LEAST_YIELD_MPA = derived(0.1, 'MPa');
export const QCT_SD_MG_CM3 = derived(6, 'mg/cm3');
export const HOUNSFIELD_SD_MG_CM3 = derived(12, 'mg/cm3');
/** Osteoporotic and osteopenic bone: below 120 mg/cm³ by QCT. */
export const UNKNOWN_DENSITY_MG_CM3: Constant = {
  ...derived(70, 'mg/cm3'),
  range: [20, 120],
};
/** A T-score of hip or spine says little about the marrow of this body: it only widens the range. */
export const T_SCORE_DENSITY_MG_CM3: Constant = {
  ...derived(70, 'mg/cm3'),
  range: [5, 135],
};

// Lift (M-SIM-5).
export const CONTACT_SHARE = derived(0.75, '1');
/** Stiffness of annulus and fragments against lift, for a body of the reference area. */
export const FRAGMENT_STIFFNESS_N_PER_MM = derived(20, 'N/mm');
/** Stiffness of the endplate against tilting sideways, between the points of two balloons: 0.13 of a lift of 4 mm. */
export const TILT_STIFFNESS_N_PER_MM: Constant = {
  value: 170,
  unit: 'N/mm',
  source: 'steinmann2005',
  confidence: 'memoryWeak',
};
/** Width times depth of a mean L1 endplate. */
export const REFERENCE_AREA_MM2: Constant = {
  value: 1466,
  unit: 'mm2',
  source: 'panjabi1992',
  confidence: 'derived',
};
/** How fast lift fades beyond the balloon's ends, as a share of body depth. */
export const LIFT_DECAY_SHARE = derived(0.25, '1');
/** Share of the lift that reaches an intact posterior wall, which is the hinge. */
export const HINGE_LIFT: Constant = { ...derived(0.3, '1'), range: [0.3, 1] };
/** Ceiling of the balloon: share of the remaining loss it can open, b(t) = late + early · e^(−t/τ). */
export const CEILING_LATE: Constant = {
  value: 0.72,
  unit: '1',
  source: 'crandall2004',
  confidence: 'derived',
  sd: 0.08,
};
export const CEILING_EARLY: Constant = {
  value: 0.13,
  unit: '1',
  source: 'crandall2004',
  confidence: 'derived',
};
export const CEILING_DECAY_DAYS = derived(90, 'day');

// Posture (M-SIM-1).
export const MOBILITY_LATE: Constant = {
  value: 0.15,
  unit: '1',
  source: 'liu2014',
  confidence: 'derived',
  sd: 0.12,
};
export const MOBILITY_EARLY: Constant = {
  value: 0.5,
  unit: '1',
  source: 'liu2014',
  confidence: 'derived',
};
export const MOBILITY_DECAY_DAYS = derived(45, 'day');
export const MOBILITY_CLEFT = derived(0.2, '1');
export const MOBILITY_MOST = derived(0.85, '1');
/** A body measured lying has most of its posture gain behind it. */
export const LYING_SHARE = derived(1 / 6, '1');
export const UNKNOWN_DAYS: Constant = { ...derived(182, 'day'), range: [0, 365] };
export const CLEFT_PREVALENCE = derived(0.25, '1');

// Deflation, cement, standing (M-SIM-6 … M-SIM-8).
export const PRELOAD_N: Constant = {
  value: 100,
  unit: 'N',
  source: 'rotter2010',
  confidence: 'memory',
  range: [60, 140],
};
/** The logarithm is drawn, coefficient of variation 0.35. */
export const RECOIL_STIFFNESS_N_PER_MM: Constant = {
  value: 35,
  unit: 'N/mm',
  source: 'rotter2010',
  confidence: 'derived',
  sd: 0.35,
};
/** The same for a stent that stays, and for a mechanical jack. */
export const STENT_RECOIL_STIFFNESS_N_PER_MM: Constant = {
  value: 110,
  unit: 'N/mm',
  source: 'rotter2010',
  confidence: 'derived',
  sd: 0.35,
};
export const JACK_RECOIL_STIFFNESS_N_PER_MM = derived(200, 'N/mm', 0.35);
// Mechanical jack (M-SIM-12).
/** One wing of a 5 mm implant. */
export const JACK_WING_AREA_MM2: Constant = {
  value: 120,
  unit: 'mm2',
  source: 'implantClass',
  confidence: 'memoryWeak',
};
/** Strength of bone goes with its solid fraction to this power. */
export const BEARING_EXPONENT: Constant = {
  value: 1.6,
  unit: '1',
  source: 'kopperdahl1998',
  confidence: 'memory',
};
/** Share of the remaining loss that injection without a cavity opens in a body that carries nothing (M-SIM-7). */
export const HYDRAULIC_SHARE: Constant = {
  value: 0.3,
  unit: '1',
  source: 'belkoff2001',
  confidence: 'derived',
};
/** Height lost between standing up and six months. */
export const FOLLOW_UP_MM: Constant = {
  value: 0.8,
  unit: 'mm',
  source: 'sakos2019',
  confidence: 'derived',
  sd: 0.4,
};
/** Cement over balloon volume; 0.9–1.3 is the 10–90 % band. */
export const CEMENT_RATIO: Constant = {
  value: 1,
  unit: '1',
  source: 'free2013',
  confidence: 'derived',
  range: [0.9, 1.3],
};
/** A draw never fills less of the cavity than this. */
export const LEAST_CEMENT_RATIO = derived(0.5, '1');
export const SETTLING_MM: Constant = {
  value: 0.9,
  unit: 'mm',
  source: 'liu2014',
  confidence: 'derived',
  sd: 0.4,
};
/** What the model does not explain, per predicted height. */
export const RESIDUAL_MM = derived(2, 'mm', 2);
/** Part of the residual that front, middle and back share. */
export const RESIDUAL_CORRELATION = derived(0.7, '1');

/** Below this a loss cannot be told from a measuring error: there is nothing to reduce. */
export const LEAST_LOSS_MM = derived(1, 'mm');

/** Balloons are filled in small steps, each with a look at both views. */
export const INFLATION_STEP_ML: Constant = {
  value: 0.25,
  unit: 'mL',
  source: 'pressurePractice',
  confidence: 'memoryWeak',
};
