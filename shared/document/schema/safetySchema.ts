/** What was asked before the procedure and has no other home in the case: yes, no, or not asked. */
import { z } from 'zod';
import { YES_NO } from '../../fracture/features.ts';
import { wordOrUnknown } from './leaves.ts';

export const safetySchema = z.strictObject({
  infection: wordOrUnknown(YES_NO),
  bleedingDisorder: wordOrUnknown(YES_NO),
  cementAllergy: wordOrUnknown(YES_NO),
  contrastAllergy: wordOrUnknown(YES_NO),
  pregnancy: wordOrUnknown(YES_NO),
  painAtLevel: wordOrUnknown(YES_NO),
  biopsyIntended: wordOrUnknown(YES_NO),
});
