/** One spine case: the patient, the fracture, and what was measured on one picture or on two. */
import { z } from 'zod';
import { ALL_LEVELS } from '../../anatomy/levels.ts';
import { MODALITIES, POSES } from '../../fracture/facts.ts';
import { YES_NO } from '../../fracture/features.ts';
import { ORIGINS } from '../document.ts';
import { fractureSchema } from './fractureSchema.ts';
import { orUnknown, plainText, wordOrUnknown } from './leaves.ts';
import { closedObject } from './openness.ts';
import { clinicalSchema, numberingSchema, patientSchema } from './patientSchema.ts';
import { safetySchema } from './safetySchema.ts';

export const MAX_TITLE_LENGTH = 120;
export const MAX_ATTRIBUTION_LENGTH = 1000;

export const measurementSchema = z.strictObject({
  anteriorHeightMm: orUnknown('anteriorHeightMm'),
  middleHeightMm: orUnknown('middleHeightMm'),
  posteriorHeightMm: orUnknown('posteriorHeightMm'),
  endplateDepthMm: orUnknown('endplateDepthMm'),
  endplateWidthMm: orUnknown('endplateWidthMm'),
  pose: wordOrUnknown(POSES),
  modality: wordOrUnknown(MODALITIES),
  fractured: z.boolean(),
});

const measured = z.exactOptional(measurementSchema);
/** One key per level: an object, not a record, so that a stray key is refused and the order is fixed. */
const levelsSchema = closedObject(
  Object.fromEntries(ALL_LEVELS.map((level) => [level, measured])) as Record<
    (typeof ALL_LEVELS)[number],
    typeof measured
  >,
);

export const earlierSchema = z.strictObject({
  daysBefore: orUnknown('daysBefore'),
  afterAugmentation: z.exactOptional(wordOrUnknown(YES_NO)),
  levels: levelsSchema,
});

export const caseSchema = z.strictObject({
  title: plainText(MAX_TITLE_LENGTH),
  origin: z.enum(ORIGINS),
  attribution: plainText(MAX_ATTRIBUTION_LENGTH),
  patient: patientSchema,
  clinical: clinicalSchema,
  safety: safetySchema,
  numbering: numberingSchema,
  fracture: fractureSchema,
  levels: levelsSchema,
  earlier: earlierSchema.nullable(),
});
