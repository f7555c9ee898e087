/** What lies aside. A plan here has no id of its own: the document has one. */
import { z } from 'zod';
import { VARIANTS } from '../../plan/aside.ts';
import { FRACTURE_LEVELS, fractureSchema } from './fractureSchema.ts';
import { clinicalSchema } from './patientSchema.ts';
import { planSchema } from './planSchema.ts';
import { safetySchema } from './safetySchema.ts';

const OTHER_LEVELS = FRACTURE_LEVELS.length - 1;

export const asideSchema = z.strictObject({
  variant: z.enum(VARIANTS),
  fractures: z
    .array(
      z.strictObject({
        facts: fractureSchema,
        progression: clinicalSchema.shape.progression,
        painAtLevel: safetySchema.shape.painAtLevel,
      }),
    )
    .max(OTHER_LEVELS),
  plans: z
    .array(
      z.strictObject({
        variant: z.enum(VARIANTS),
        level: z.enum(FRACTURE_LEVELS),
        plan: planSchema.omit({ planId: true }),
      }),
    )
    .max(VARIANTS.length * FRACTURE_LEVELS.length - 1),
});
