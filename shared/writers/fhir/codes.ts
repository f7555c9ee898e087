/** Codes of public vocabularies, only those that are certain; whatever has none here is written in words. */

export const LOINC = 'http://loinc.org';
export const UCUM = 'http://unitsofmeasure.org';
export const ABSENT = 'http://terminology.hl7.org/CodeSystem/data-absent-reason';

/** By place in the case file. */
export const LOINC_CODES: Readonly<Record<string, string>> = {
  '/case/patient/ageYears': '30525-0',
  '/case/patient/statureMm': '8302-2',
  '/case/patient/weightKg': '29463-7',
};

/** UCUM by the unit of a number; a unit that is not here is written in words alone. */
export const UCUM_CODES: Readonly<Record<string, string>> = {
  mm: 'mm',
  mL: 'mL',
  deg: 'deg',
  kPa: 'kPa',
  MPa: 'MPa',
  N: 'N',
  N·m: 'N.m',
  year: 'a',
  day: 'd',
  kg: 'kg',
  'mg/cm3': 'mg/cm3',
  percent: '%',
  '1': '1',
};
