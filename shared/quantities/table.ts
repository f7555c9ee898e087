/** The one table of quantities: it drives fields, sliders, the file schema, help and MODEL.md. */
import type { SourceId } from './sources.ts';
import type { Unit } from './units.ts';

export interface QuantityRow {
  /** Unit in the document and in code. */
  readonly unit: Unit;
  /** Unit a person reads and types. */
  readonly shownUnit: Unit;
  /** Hard limits, inclusive: outside is refused. */
  readonly limits: readonly [min: number, max: number];
  /** Usual range, inclusive: outside is possible but suspicious, so we ask. */
  readonly usual: readonly [min: number, max: number];
  /** Where a control starts when a person begins to type; never filled in silently. */
  readonly start: number;
  /** Step of a control, in the shown unit. */
  readonly step: number;
  /** Decimals everywhere, in the shown unit. */
  readonly decimals: number;
  /** Counted or graded: a fraction is refused. */
  readonly whole?: true;
  readonly source: SourceId;
}

const height = {
  unit: 'mm',
  shownUnit: 'mm',
  limits: [4, 45],
  usual: [8, 36],
  start: 22,
  step: 0.1,
  decimals: 1,
  source: 'panjabi1992',
} as const satisfies QuantityRow;

const canalDepth = {
  unit: 'mm',
  shownUnit: 'mm',
  limits: [0, 40],
  usual: [8, 26],
  start: 17,
  step: 0.1,
  decimals: 1,
  source: 'panjabi1992',
} as const satisfies QuantityRow;

const inflationVolume = {
  unit: 'mL',
  shownUnit: 'mL',
  limits: [0, 6],
  usual: [0, 4],
  start: 2.4,
  step: 0.1,
  decimals: 1,
  source: 'free2013',
} as const satisfies QuantityRow;

const cementVolume = {
  unit: 'mL',
  shownUnit: 'mL',
  limits: [0, 15],
  usual: [1, 8],
  start: 4,
  step: 0.1,
  decimals: 1,
  source: 'cementVolumes',
} as const satisfies QuantityRow;

const pressure = {
  unit: 'kPa',
  shownUnit: 'bar',
  limits: [0, 6000],
  usual: [0, 2700],
  start: 0,
  step: 0.1,
  decimals: 1,
  source: 'pressurePractice',
} as const satisfies QuantityRow;

/** Of a device: what exists, so that a number in another unit falls outside. */
const boreDiameter = {
  unit: 'mm',
  shownUnit: 'mm',
  limits: [0.5, 7],
  usual: [1.4, 4],
  start: 2.7,
  step: 0.1,
  decimals: 2,
  source: 'deviceClass',
} as const satisfies QuantityRow;

/** Of a cement, since mixing began, at the reference temperature: seconds fall outside. */
const cementMinute = {
  unit: 'min',
  shownUnit: 'min',
  limits: [1, 30],
  usual: [1, 15],
  start: 6,
  step: 0.1,
  decimals: 1,
  source: 'cementHandling',
} as const satisfies QuantityRow;

export const QUANTITIES = {
  ageYears: {
    unit: 'year',
    shownUnit: 'year',
    limits: [16, 120],
    usual: [40, 100],
    start: 70,
    step: 1,
    decimals: 0,
    source: 'humanRange',
  },
  statureMm: {
    unit: 'mm',
    shownUnit: 'cm',
    limits: [1000, 2300],
    usual: [1400, 2000],
    start: 1650,
    step: 1,
    decimals: 0,
    source: 'humanRange',
  },
  weightKg: {
    unit: 'kg',
    shownUnit: 'kg',
    limits: [25, 300],
    usual: [40, 130],
    start: 65,
    step: 1,
    decimals: 0,
    source: 'humanRange',
  },
  densityMgPerCm3: {
    unit: 'mg/cm3',
    shownUnit: 'mg/cm3',
    limits: [5, 400],
    usual: [20, 200],
    start: 70,
    step: 1,
    decimals: 0,
    source: 'kopperdahl2002',
  },
  hounsfieldUnits: {
    unit: 'HU',
    shownUnit: 'HU',
    limits: [-150, 600],
    usual: [10, 250],
    start: 80,
    step: 1,
    decimals: 0,
    source: 'humanRange',
  },
  calibrationSlope: {
    unit: 'mg/cm3/HU',
    shownUnit: 'mg/cm3/HU',
    limits: [0.2, 3],
    usual: [0.6, 1.4],
    start: 0.9,
    step: 0.01,
    decimals: 2,
    source: 'humanRange',
  },
  calibrationInterceptMgPerCm3: {
    unit: 'mg/cm3',
    shownUnit: 'mg/cm3',
    limits: [-100, 100],
    usual: [-30, 30],
    start: 0,
    step: 1,
    decimals: 0,
    source: 'humanRange',
  },
  tScore: {
    unit: 'SD',
    shownUnit: 'SD',
    limits: [-8, 6],
    usual: [-5, 1],
    start: -2.5,
    step: 0.1,
    decimals: 1,
    source: 'humanRange',
  },
  daysSinceFracture: {
    unit: 'day',
    shownUnit: 'day',
    limits: [0, 7300],
    usual: [0, 365],
    start: 14,
    step: 1,
    decimals: 0,
    source: 'humanRange',
  },
  daysBefore: {
    unit: 'day',
    shownUnit: 'day',
    limits: [1, 36500],
    usual: [1, 3650],
    start: 30,
    step: 1,
    decimals: 0,
    source: 'humanRange',
  },
  daysAfter: {
    unit: 'day',
    shownUnit: 'day',
    limits: [0, 3650],
    usual: [0, 800],
    start: 1,
    step: 1,
    decimals: 0,
    source: 'humanRange',
  },
  painVas: {
    unit: 'point',
    shownUnit: 'point',
    limits: [0, 10],
    usual: [0, 10],
    start: 5,
    step: 0.1,
    decimals: 1,
    source: 'clinicalScales',
  },
  asaClass: {
    unit: 'point',
    shownUnit: 'point',
    limits: [1, 5],
    usual: [1, 4],
    start: 2,
    step: 1,
    decimals: 0,
    whole: true,
    source: 'clinicalScales',
  },
  frailtyIndex: {
    unit: 'point',
    shownUnit: 'point',
    limits: [0, 5],
    usual: [0, 5],
    start: 1,
    step: 1,
    decimals: 0,
    whole: true,
    source: 'clinicalScales',
  },
  anteriorHeightMm: height,
  middleHeightMm: height,
  posteriorHeightMm: height,
  endplateDepthMm: { ...height, limits: [14, 60], usual: [20, 42], start: 34 },
  endplateWidthMm: { ...height, limits: [16, 80], usual: [23, 58], start: 42 },
  canalDepthMm: canalDepth,
  // A neighbour's canal is the yardstick: it is never closed.
  canalDepthAboveMm: { ...canalDepth, limits: [4, 40] },
  canalDepthBelowMm: { ...canalDepth, limits: [4, 40] },
  inflationVolumePerSideMl: inflationVolume,
  inflationVolumeLeftMl: inflationVolume,
  inflationVolumeRightMl: inflationVolume,
  balloonDepthShare: {
    unit: '1',
    shownUnit: '1',
    limits: [0.4, 0.75],
    usual: [0.5, 0.7],
    start: 0.6,
    step: 0.01,
    decimals: 2,
    source: 'pressurePractice',
  },
  cementVolumeMl: cementVolume,
  placedCementMl: cementVolume,
  /** Of a point of a needle, in the frame of its vertebra. */
  pathCoordinateMm: {
    ...height,
    limits: [-150, 150],
    usual: [-80, 80],
    start: 0,
    source: 'model',
  },
  needleAngleDeg: {
    unit: 'deg',
    shownUnit: 'deg',
    limits: [-60, 60],
    usual: [-15, 50],
    start: 10,
    step: 0.5,
    decimals: 1,
    source: 'model',
  },
  needleDepthMm: { ...height, limits: [1, 200], usual: [15, 90], start: 50, source: 'model' },
  /** Outward on its own side. */
  midlineDistanceMm: {
    ...height,
    limits: [-80, 80],
    usual: [-5, 50],
    start: 15,
    source: 'model',
  },
  skinDepthMm: {
    ...height,
    limits: [0, 300],
    usual: [15, 120],
    start: 50,
    decimals: 0,
    step: 1,
    source: 'humanRange',
  },
  heightMm: { ...height, limits: [0, 60], usual: [0, 45] },
  heightChangeMm: { ...height, limits: [-40, 40], usual: [-15, 15], start: 0 },
  lengthMm: { ...height, limits: [0, 200], usual: [0, 100] },
  clearanceMm: { ...height, limits: [-60, 60], usual: [0, 30], start: 0 },
  angleDeg: {
    unit: 'deg',
    shownUnit: 'deg',
    limits: [-90, 90],
    usual: [-45, 45],
    start: 0,
    step: 0.1,
    decimals: 0,
    source: 'model',
  },
  volumeMl: {
    unit: 'mL',
    shownUnit: 'mL',
    limits: [0, 100],
    usual: [0, 60],
    start: 0,
    step: 0.1,
    decimals: 1,
    source: 'model',
  },
  pressureKpa: pressure,
  highestPressureKpa: pressure,
  injectionPressureMpa: {
    unit: 'MPa',
    shownUnit: 'MPa',
    limits: [0, 100],
    usual: [0, 10],
    start: 0,
    step: 0.01,
    decimals: 2,
    source: 'model',
  },
  forceN: {
    unit: 'N',
    shownUnit: 'N',
    limits: [-5000, 5000],
    usual: [-1000, 1000],
    start: 0,
    step: 1,
    decimals: 0,
    source: 'model',
  },
  sharePercent: {
    unit: 'percent',
    shownUnit: 'percent',
    limits: [-400, 400],
    usual: [-100, 100],
    start: 0,
    step: 1,
    decimals: 0,
    source: 'model',
  },
  ratio: {
    unit: '1',
    shownUnit: '1',
    limits: [0, 10],
    usual: [0, 2],
    start: 0,
    step: 0.01,
    decimals: 2,
    source: 'model',
  },
  nominalLengthMm: {
    ...boreDiameter,
    limits: [5, 40],
    usual: [10, 25],
    start: 15,
    step: 0.5,
    decimals: 1,
  },
  maxVolumeMl: {
    ...inflationVolume,
    limits: [0.5, 6],
    usual: [2, 6],
    start: 4,
    source: 'deviceClass',
  },
  maxPressureKpa: {
    ...pressure,
    limits: [1000, 6000],
    usual: [1800, 5000],
    start: 2700,
    source: 'deviceClass',
  },
  minInnerDiameterMm: boreDiameter,
  innerDiameterMm: boreDiameter,
  outerDiameterMm: { ...boreDiameter, limits: [1, 8], usual: [1.8, 5], start: 3.4 },
  closedHeightMm: {
    ...boreDiameter,
    limits: [1, 12],
    usual: [2, 8],
    start: 5,
    decimals: 1,
    source: 'implantClass',
  },
  openHeightMm: {
    ...boreDiameter,
    limits: [4, 30],
    usual: [8, 20],
    start: 17,
    decimals: 1,
    source: 'implantClass',
  },
  maxForceN: {
    unit: 'N',
    shownUnit: 'N',
    limits: [50, 3000],
    usual: [200, 1500],
    start: 500,
    step: 10,
    decimals: 0,
    source: 'implantClass',
  },
  injectionFromMin: cementMinute,
  workingUntilMin: { ...cementMinute, limits: [2, 45], usual: [4, 25], start: 10 },
  hardAtMin: { ...cementMinute, limits: [3, 90], usual: [8, 40], start: 20 },
  orbitDeg: {
    unit: 'deg',
    shownUnit: 'deg',
    limits: [-110, 110],
    usual: [-95, 95],
    start: 0,
    step: 1,
    decimals: 1,
    source: 'cArmGeometry',
  },
  tiltDeg: {
    unit: 'deg',
    shownUnit: 'deg',
    limits: [-45, 45],
    usual: [-40, 40],
    start: 0,
    step: 0.5,
    decimals: 1,
    source: 'cArmGeometry',
  },
  magnification: {
    unit: '1',
    shownUnit: '1',
    limits: [1.1, 1.7],
    usual: [1.1, 1.6],
    start: 1.3,
    step: 0.01,
    decimals: 2,
    source: 'cArmGeometry',
  },
  collimationMm: {
    unit: 'mm',
    shownUnit: 'mm',
    limits: [20, 300],
    usual: [30, 300],
    start: 210,
    step: 5,
    decimals: 0,
    source: 'cArmGeometry',
  },
  tableShiftMm: {
    unit: 'mm',
    shownUnit: 'mm',
    limits: [-150, 150],
    usual: [-120, 120],
    start: 0,
    step: 1,
    decimals: 0,
    source: 'cArmGeometry',
  },
  ballDiameterMm: {
    unit: 'mm',
    shownUnit: 'mm',
    limits: [5, 60],
    usual: [10, 50],
    start: 25,
    step: 0.1,
    decimals: 1,
    source: 'model',
  },
  knownLengthMm: {
    unit: 'mm',
    shownUnit: 'mm',
    limits: [5, 1000],
    usual: [10, 500],
    start: 100,
    step: 0.1,
    decimals: 1,
    source: 'model',
  },
  beamSeconds: {
    unit: 's',
    shownUnit: 's',
    limits: [0, 86400],
    usual: [0, 3600],
    start: 0,
    step: 1,
    decimals: 0,
    source: 'model',
  },
} as const satisfies Record<string, QuantityRow>;

export type QuantityKey = keyof typeof QUANTITIES;

/** The row of a quantity with its general type. */
export function quantity(key: QuantityKey): QuantityRow {
  return QUANTITIES[key];
}

/** 'refused' outside the hard limits, not finite or not whole where it must be, 'unusual' outside the usual range, else 'fine'. */
export function judge(key: QuantityKey, value: number): 'fine' | 'unusual' | 'refused' {
  const { limits, usual, whole } = quantity(key);
  if (!(value >= limits[0] && value <= limits[1])) return 'refused';
  if (whole && !Number.isInteger(value)) return 'refused';
  return value >= usual[0] && value <= usual[1] ? 'fine' : 'unusual';
}
