/** Constants of the cement (MODEL.md §Cement): volume, spread, time, heat, injection, leak. */
import type { Constant } from '../../quantities/constant.ts';
import type { Confidence, SourceId } from '../../quantities/sources.ts';

type Spread = Pick<Constant, 'sd' | 'range'>;

const from =
  (source: SourceId, confidence: Confidence) =>
  (value: number, unit: string, spread: Spread = {}): Constant => ({
    value,
    unit,
    source,
    confidence,
    ...spread,
  });

const derived = from('model', 'derived');
const handled = from('cementHandling', 'memory');

// Volume (M-CEM-1 to M-CEM-4).
/** What a filled cavity presses into the bone around it. */
export const INTERDIGITATION_ML = derived(0.75, 'mL', { range: [0.5, 1] });
/** Vertebroplasty: cement over the volume of the fractured body. */
export const ZONE_SHARE = derived(0.2, '1', { range: [0.15, 0.25] });
/** No body holds more than this share of its own volume, whatever its pores. */
export const MOST_FILL_SHARE = derived(0.6, '1');
/** Cement outside the cavity over all cement: below it is a block, above its complement a sponge. */
export const BLOCK_SHARE = derived(0.3, '1');
/** Whole session: think again, and stop. */
export const SESSION_CAUTION_ML = from('cementVolumes', 'memory')(20, 'mL');
export const SESSION_DANGER_ML = from('cementVolumes', 'memory')(25, 'mL');
export const MOST_LEVELS = from('contraindications', 'memory')(3, '1');

// Spread (M-CEM-5 to M-CEM-7).
/** Porosity of vertebral bone, 1 − BV/TV, below the osteoporotic density and above the normal one. */
export const OSTEOPOROTIC_POROSITY = from('porosityRange', 'memory')(0.915, '1', {
  range: [0.88, 0.95],
});
export const NORMAL_POROSITY = from('porosityRange', 'memory')(0.84, '1', { range: [0.8, 0.88] });
export const OSTEOPOROTIC_BELOW_MG_CM3 = from('qctThresholds', 'memory')(80, 'mg/cm3');
export const NORMAL_ABOVE_MG_CM3 = from('qctThresholds', 'memory')(120, 'mg/cm3');
/** Along the spine at the reference porosity; the logarithm is drawn: the published series lie three decades apart. */
export const PERMEABILITY_M2 = derived(1e-8, 'm2', { sd: 1.2 });
export const REFERENCE_POROSITY = derived(0.88, '1');
export const PERMEABILITY_EXPONENT = derived(8, '1');
/** Permeability over that along the spine. */
export const FORWARD_PERMEABILITY_RATIO = derived(0.78, '1');
export const LATERAL_PERMEABILITY_RATIO = derived(0.6, '1');
/** Unevenness of a front: the logarithm of its reach is drawn. */
export const REACH_FACTOR = derived(1, '1', { sd: 0.15 });

// Time (M-CEM-8, M-CEM-9).
export const REFERENCE_VISCOSITY_PA_S = derived(100, 'Pa·s');
export const REFERENCE_MINUTE = derived(5, 'min');
export const REFERENCE_TEMPERATURE_C = derived(22, '°C');
/** Time in which low- and medium-viscosity cement thickens e-fold at the reference temperature. */
export const THICKENING_MIN = derived(1.8, 'min');
/** High-viscosity cement: still injected at 6.5 min on the bench, so within its range until then. */
export const HIGH_VISCOSITY_THICKENING_MIN = from('habib2010', 'derived')(4, 'min');
export const THICKENING_PER_DEGREE = derived(0.07, '1/°C');
/** Clock of one cement against another; the logarithm is drawn. */
export const CLOCK_FACTOR = derived(1, '1', { sd: 0.2 });
export const MIXING_MIN = from('cementHandling', 'memoryWeak')(1, 'min');
/** Injection starts here, by class. */
export const INJECTION_START_PA_S = {
  low: handled(50, 'Pa·s'),
  medium: handled(200, 'Pa·s'),
  high: handled(500, 'Pa·s'),
} as const;
/** The consistency of toothpaste: 200–500 Pa·s. */
export const TOOTHPASTE_END_PA_S = handled(500, 'Pa·s');
/** Working time is over. */
export const WORKING_END_PA_S = derived(1500, 'Pa·s');
export const HIGH_VISCOSITY_END_PA_S = handled(2000, 'Pa·s');
/** From reaching 37 °C to hard, medium viscosity. */
export const HARDENING_MIN = from('hardening37', 'read')(11, 'min');

// Heat (M-CEM-12): the value is the highest that was measured, the range all that was.
const cadaverHeat = from('belkoff2003Heat', 'read');
export const CADAVER_PEAK_C = {
  anteriorCortex: cadaverHeat(113, '°C', { range: [44, 113] }),
  centre: cadaverHeat(112, '°C', { range: [49, 112] }),
  canal: cadaverHeat(57, '°C', { range: [39, 57] }),
} as const;
export const CADAVER_MINUTES_ABOVE_50 = {
  anteriorCortex: cadaverHeat(5.5, 'min', { range: [0, 5.5] }),
  centre: cadaverHeat(8, 'min', { range: [0, 8] }),
  canal: cadaverHeat(2.5, 'min', { range: [0, 2.5] }),
} as const;
export const CADAVER_HEAT_VOLUME_ML = cadaverHeat(8, 'mL', { range: [6, 10] });
/** Eleven cements in patients, in three groups. */
export const IN_VIVO_PEAK_C = {
  hot: from('anselmetti2009', 'read')(86.7, '°C', { sd: 10.7 }),
  warm: from('anselmetti2009', 'read')(60.5, '°C', { sd: 3.7 }),
  cool: from('anselmetti2009', 'read')(44.8, '°C', { sd: 2.6 }),
} as const;
export const IN_VIVO_CANAL_MOST_C = from('canalHeat', 'read')(43.2, '°C');
/** Posterior cortex of the pig with cement in the canal. */
export const CANAL_LEAK_PEAK_C = from('canalHeat', 'read')(59.1, '°C', { sd: 7.6 });
export const THERMAL_CAUTION_C = from('belkoff2003Heat', 'read')(50, '°C');

// Injection (M-CEM-10, M-CEM-11).
/** Power-law index of the thinning cement. */
export const THINNING_INDEX = handled(0.5, '1', { range: [0.4, 0.6] });
/** Shear rate at which a viscosity is meant: about that at the wall of the widest cannula at 3 mL/min. */
export const REFERENCE_SHEAR_PER_S = derived(10, '1/s');
/** Of a usual needle, and of an unhurried hand. */
export const NEEDLE_LENGTH_MM = derived(120, 'mm');
export const INJECTION_FLOW_ML_PER_MIN = derived(3, 'mL/min');
/** What a hand gives on a syringe. */
export const HAND_LIMIT_MPA = handled(2, 'MPa', { range: [1, 3] });

// Leak (M-CEM-13 to M-CEM-16).
const zhan = from('zhan2017', 'read');
/** Any leak on CT of the average patient. */
export const LEAK_BASE = {
  vertebroplasty: zhan(0.547, '1'),
  kyphoplasty: zhan(0.184, '1'),
} as const;
/** Standard deviation of the logit of a base rate between series. */
export const LEAK_BASE_SD = derived(0.3, '1');
/** Odds ratios; `sd` is that of the logarithm, from the published 95 % interval. */
export const CORTICAL_DEFECT_OR = zhan(5.56, '1', { sd: 0.564 });
export const LOW_VISCOSITY_OR = zhan(3.32, '1', { sd: 0.454 });
export const CLEFT_OR = zhan(1.4, '1', { sd: 0.125 });
export const CORTICAL_DEFECT_PREVALENCE = derived(0.45, '1');
export const LOW_VISCOSITY_PREVALENCE = derived(0.7, '1');
/** Leakers had 0.59 mL (0.02–1.17) more cement; the slope was derived from it. */
export const LEAK_LOGIT_PER_ML = from('zhan2017', 'derived')(0.15, '1/mL');
export const LEAK_MEAN_VOLUME_ML = derived(4.5, 'mL');
/** High against low viscosity: any, into veins, into the disc. `sd` of the logarithm; the parts without an interval are not drawn. */
const viscosity = from('viscosityReview', 'read');
export const HIGH_VISCOSITY_RR = {
  any: viscosity(0.38, '1', { sd: 0.144 }),
  vein: viscosity(0.54, '1'),
  disc: viscosity(0.45, '1'),
} as const;
/** CT leaks by type (139 bodies each). */
const cleftTable = from('cleftLeak', 'read');
export const LEAK_SHARES = {
  present: {
    basivertebral: cleftTable(0.209, '1'),
    segmental: cleftTable(0.245, '1'),
    cortical: cleftTable(0.259, '1'),
    disc: cleftTable(0.165, '1'),
    any: cleftTable(0.676, '1'),
  },
  absent: {
    basivertebral: cleftTable(0.317, '1'),
    segmental: cleftTable(0.525, '1'),
    cortical: cleftTable(0.122, '1'),
    disc: cleftTable(0.065, '1'),
    any: cleftTable(0.763, '1'),
  },
} as const;
/** CT finds this many times what a radiograph shows. */
export const CT_OVER_RADIOGRAPH = from('yeom2003', 'read')(1.5, '1');
/** Cement in the canal that was noticed. Reported as 0.7 %, while 26 of 3175 make 0.8 %: the reported rate stands. */
export const RECOGNISED_CANAL_LEAK_SHARE = from('canalLeak2019', 'read')(0.007, '1');
export const RECOGNISED_CANAL_LEAK_OF = from('canalLeak2019', 'read')(3175, '1');

// Cement in the lung (M-CEM-16).
const embolism = from('embolismSeries', 'read');
export const EMBOLISMS_ON_CT = embolism(34, '1');
export const EMBOLISMS_ON_CT_OF = embolism(1782, '1');
export const OXYGEN_EMBOLISM_SHARE = {
  small: embolism(0, '1'),
  middle: embolism(0.0011, '1'),
  large: embolism(0.009, '1'),
} as const;
export const EMBOLISM_MIDDLE_FROM_ML = embolism(3.5, 'mL');
export const EMBOLISM_LARGE_ABOVE_ML = embolism(7, 'mL');
