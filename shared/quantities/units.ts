/** Units: one internal unit per dimension, in the name of every quantity; conversions only here. */

export const UNITS = [
  'mm',
  'mL',
  'deg',
  'kPa',
  'MPa',
  'N',
  's',
  'min',
  'year',
  'day',
  'kg',
  'mg/cm3',
  'mg/cm3/HU',
  'HU',
  'SD',
  'percent',
  'point',
  '1',
  'cm',
  'bar',
] as const;
export type Unit = (typeof UNITS)[number];

/** Shown unit → factor from the internal unit: shown = internal × factor. */
const SHOWN_FACTOR: Partial<Record<Unit, { readonly from: Unit; readonly factor: number }>> = {
  cm: { from: 'mm', factor: 0.1 },
  bar: { from: 'kPa', factor: 0.01 },
};

/** Converts an internal value to the unit a person reads. Throws when the two units do not belong together. */
export function toShown(value: number, unit: Unit, shown: Unit): number {
  return value * factorBetween(unit, shown);
}

/** Converts what a person typed back to the internal unit. */
export function fromShown(value: number, unit: Unit, shown: Unit): number {
  return value / factorBetween(unit, shown);
}

function factorBetween(unit: Unit, shown: Unit): number {
  if (unit === shown) return 1;
  const row = SHOWN_FACTOR[shown];
  if (row?.from !== unit) throw new Error(`${unit} is not shown in ${shown}`);
  return row.factor;
}

export const SECONDS_PER_MIN = 60;
export const MM3_PER_ML = 1000;
export const KPA_PER_MPA = 1000;
export const KPA_PER_BAR = 100;
export const KPA_PER_PSI = 6.894757;

export function radians(deg: number): number {
  return (deg * Math.PI) / 180;
}

export function degrees(rad: number): number {
  return (rad * 180) / Math.PI;
}
