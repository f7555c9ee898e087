/**
 * One number as a FHIR R4 Observation: what was entered is final, what the model says is preliminary, and says so; what the
 * plan chose is preliminary too, but no method made it.
 */
import type { Level } from '../../anatomy/levels.ts';
import type { NumberRow } from '../numbers/numberRow.ts';
import { ABSENT, LOINC, LOINC_CODES, UCUM, UCUM_CODES } from './codes.ts';

export interface FhirWords {
  nameOf(row: NumberRow): string;
  /** "balloon kyphoplasty". */
  readonly procedure: string;
  readonly percentile10: string;
  readonly percentile90: string;
  readonly pose: string;
  /** "Kyphoplan, model 2.3.1". */
  readonly method: string;
  readonly notice: string;
  /** "as planned". */
  readonly planned: string;
}

export interface ObservationContext {
  readonly subject: { readonly reference: string };
  readonly fracturedLevel: Level;
  readonly words: FhirWords;
}

export type Observation = Readonly<Record<string, unknown>> & { readonly id: string };

export function observationOf(row: NumberRow, context: ObservationContext): Observation {
  const { words, subject } = context;
  const entered = row.key.startsWith('/');
  const loinc = LOINC_CODES[row.key];
  const level = levelOf(row.key, context.fracturedLevel);
  const components = componentsOf(row, words);
  return {
    resourceType: 'Observation',
    id: idOf(row.key),
    status: entered ? 'final' : 'preliminary',
    code: {
      ...(loinc ? { coding: [{ system: LOINC, code: loinc }] } : {}),
      text: words.nameOf(row),
    },
    subject,
    ...fhirValue(row),
    ...(level ? { bodySite: { text: level } } : {}),
    ...(entered ? {} : originOf(row, words)),
    ...(components.length > 0 ? { component: components } : {}),
  };
}

function originOf({ basis }: NumberRow, words: FhirWords): object {
  return basis === 'planned'
    ? { note: [{ text: words.planned }, { text: words.notice }] }
    : { method: { text: words.method }, note: [{ text: words.notice }] };
}

function fhirValue({ value, low, unit, reason }: NumberRow): object {
  if (typeof value === 'number') return { valueQuantity: quantityOf(value, unit) };
  if (typeof value === 'boolean') return { valueBoolean: value };
  if (value !== null) return { valueCodeableConcept: { text: value } };
  // A band without a middle has its value in its two ends.
  if (low !== null) return {};
  return {
    dataAbsentReason: {
      coding: [{ system: ABSENT, code: 'unknown' }],
      ...(reason && reason !== 'unknown' ? { text: reason } : {}),
    },
  };
}

function componentsOf({ low, high, unit, pose }: NumberRow, words: FhirWords): readonly object[] {
  const ends = [
    [words.percentile10, low],
    [words.percentile90, high],
  ] as const;
  return [
    ...ends.flatMap(([text, value]) =>
      value === null ? [] : [{ code: { text }, valueQuantity: quantityOf(value, unit) }],
    ),
    ...(pose ? [{ code: { text: words.pose }, valueCodeableConcept: { text: pose } }] : []),
  ];
}

function quantityOf(value: number, unit: string): object {
  const code = UCUM_CODES[unit];
  return { value, unit, ...(code ? { system: UCUM, code } : {}) };
}

/** Of the patient as a whole nothing has a level. */
function levelOf(key: string, fracturedLevel: Level): string | null {
  if (!key.startsWith('/')) return fracturedLevel;
  return /\/levels\/([TL]\d+)\//.exec(key)?.[1] ?? null;
}

/** Letters, digits, hyphens and points, at most 64. */
function idOf(key: string): string {
  return key.replace(/^\//, '').replaceAll('/', '-');
}
