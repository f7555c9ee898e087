/** Who the spine belongs to, how the patient is doing, and how many vertebrae were counted. */
import { z } from 'zod';
import {
  ANTICOAGULATIONS,
  MOBILITIES,
  NEUROLOGIES,
  PROGRESSIONS,
} from '../../anatomy/clinicalStatus.ts';
import { LUMBAR_COUNTS, THORACIC_COUNTS, TRANSITIONS } from '../../anatomy/numbering.ts';
import { SEXES } from '../../anatomy/patient.ts';
import { number, orUnknown, wordOrUnknown } from './leaves.ts';

const boneDensitySchema = z.discriminatedUnion('kind', [
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
  sex: wordOrUnknown(SEXES),
  ageYears: orUnknown('ageYears'),
  statureMm: orUnknown('statureMm'),
  weightKg: orUnknown('weightKg'),
  boneDensity: boneDensitySchema.nullable(),
});

export const clinicalSchema = z.strictObject({
  neurology: wordOrUnknown(NEUROLOGIES),
  painVas: orUnknown('painVas'),
  mobility: wordOrUnknown(MOBILITIES),
  progression: wordOrUnknown(PROGRESSIONS),
  asaClass: orUnknown('asaClass'),
  frailtyIndex: orUnknown('frailtyIndex'),
  anticoagulated: wordOrUnknown(ANTICOAGULATIONS),
});

export const numberingSchema = z.strictObject({
  thoracicCount: z.literal(THORACIC_COUNTS),
  lumbarCount: z.literal(LUMBAR_COUNTS),
  transition: wordOrUnknown(TRANSITIONS),
});
