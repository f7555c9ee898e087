/** The strict schema of a case file, its numbers generated from the one table of quantities. Published in assets/schema. */
import { z } from 'zod';
import { CASE_LEVELS, LEVELS } from '../anatomy/levels.ts';
import { SEXES } from '../anatomy/patient.ts';
import { ACCESS_IDS, BALLOON_IDS } from '../devices/catalogue.ts';
import {
  CAUSES,
  CLEFTS,
  FRACTURE_TYPES,
  MODALITIES,
  POSES,
  POSTERIOR_WALLS,
} from '../fracture/facts.ts';
import { type QuantityKey, quantity } from '../quantities/table.ts';
import { ORIGINS } from './document.ts';

// Compiled validators need eval, which the window's content policy forbids.
z.config({ jitless: true });

export const FORMAT = 'kyphoplan-case';
export const VERSION = 1;
export const FRAME = 'RAS';

export const MAX_TITLE_LENGTH = 120;
export const MAX_ATTRIBUTION_LENGTH = 1000;
const MAX_MODEL_WORD_LENGTH = 40;

/** A number of the table within its hard limits. −0 reads as 0, which is how it is written. */
function number(key: QuantityKey) {
  const { limits, unit } = quantity(key);
  return z
    .number()
    .min(limits[0])
    .max(limits[1])
    .overwrite((value) => value + 0)
    .meta({ unit });
}
const orUnknown = (key: QuantityKey) => number(key).nullable();

/** Text that is safe on a line, a print and a terminal: no control, no direction override, no half characters. */
const plainText = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[^\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/u);

export const boneDensitySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('qct'), densityMgPerCm3: number('densityMgPerCm3') }),
  z.strictObject({
    kind: z.literal('hounsfield'),
    hounsfieldUnits: number('hounsfieldUnits'),
    calibrationSlope: number('calibrationSlope'),
    calibrationInterceptMgPerCm3: number('calibrationInterceptMgPerCm3'),
  }),
  z.strictObject({ kind: z.literal('tScore'), tScore: number('tScore') }),
]);

export const patientSchema = z.strictObject({
  sex: z.enum(SEXES).nullable(),
  ageYears: orUnknown('ageYears'),
  statureMm: orUnknown('statureMm'),
  weightKg: orUnknown('weightKg'),
  boneDensity: boneDensitySchema.nullable(),
});

export const fractureSchema = z.strictObject({
  level: z.enum(CASE_LEVELS),
  daysSinceFracture: orUnknown('daysSinceFracture'),
  cleft: z.enum(CLEFTS).nullable(),
  type: z.enum(FRACTURE_TYPES).nullable(),
  posteriorWall: z.enum(POSTERIOR_WALLS).nullable(),
  cause: z.enum(CAUSES).nullable(),
});

export const measurementSchema = z.strictObject({
  anteriorHeightMm: orUnknown('anteriorHeightMm'),
  middleHeightMm: orUnknown('middleHeightMm'),
  posteriorHeightMm: orUnknown('posteriorHeightMm'),
  endplateDepthMm: orUnknown('endplateDepthMm'),
  endplateWidthMm: orUnknown('endplateWidthMm'),
  pose: z.enum(POSES).nullable(),
  modality: z.enum(MODALITIES).nullable(),
  fractured: z.boolean(),
});

const measured = z.exactOptional(measurementSchema);
/** One key per level: an object, not a record, so that a stray key is refused and the order is fixed. */
const levelsSchema = z.strictObject(
  Object.fromEntries(LEVELS.map((level) => [level, measured])) as Record<
    (typeof LEVELS)[number],
    typeof measured
  >,
);

export const caseSchema = z.strictObject({
  title: plainText(MAX_TITLE_LENGTH),
  origin: z.enum(ORIGINS),
  attribution: plainText(MAX_ATTRIBUTION_LENGTH),
  patient: patientSchema,
  fracture: fractureSchema,
  levels: levelsSchema,
});

export const planSchema = z.strictObject({
  planId: z
    .string()
    .max(24)
    .regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/),
  access: z.enum(ACCESS_IDS),
  balloon: z.enum(BALLOON_IDS),
  inflationVolumePerSideMl: number('inflationVolumePerSideMl'),
  balloonDepthShare: number('balloonDepthShare'),
});

export const fileSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  frame: z.literal(FRAME),
  model: z.strictObject({
    id: plainText(MAX_MODEL_WORD_LENGTH),
    version: plainText(MAX_MODEL_WORD_LENGTH),
  }),
  case: caseSchema,
  plan: planSchema,
  /** Fields of other programs: any content, kept as it is. */
  extensions: z.exactOptional(z.record(z.string(), z.unknown())),
});

/** The published JSON Schema (draft 2020-12). */
export function jsonSchema(): object {
  return {
    title: 'Kyphoplan case',
    description:
      'One spine case and its plan. Lengths in mm, volumes in mL, frame RAS; null means unknown.',
    ...z.toJSONSchema(fileSchema),
  };
}
