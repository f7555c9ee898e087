/** Units: one internal unit per dimension, conversions only here. Brands are made by constructors that refuse NaN and infinity. */
import { finite } from '../base/assert.ts';

export const UNITS = [
  'mm',
  'mL',
  'deg',
  'kPa',
  'N',
  's',
  'year',
  'day',
  'kg',
  'mg/cm3',
  'mg/cm3/HU',
  'HU',
  'SD',
  'percent',
  '1',
  'cm',
  'bar',
] as const;
export type Unit = (typeof UNITS)[number];

declare const unitBrand: unique symbol;
type Quantity<U extends string> = number & { readonly [unitBrand]: U };

export type Mm = Quantity<'mm'>;
export type Ml = Quantity<'mL'>;
export type Kpa = Quantity<'kPa'>;

export function mm(value: number): Mm {
  return finite(value, 'length in mm') as Mm;
}

export function ml(value: number): Ml {
  return finite(value, 'volume in mL') as Ml;
}

export function kpa(value: number): Kpa {
  return finite(value, 'pressure in kPa') as Kpa;
}

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

export const MM3_PER_ML = 1000;

export function radians(deg: number): number {
  return (deg * Math.PI) / 180;
}

export function degrees(rad: number): number {
  return (rad * 180) / Math.PI;
}
