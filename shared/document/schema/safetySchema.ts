/** What was asked before the procedure: yes, no, or not asked. */
import { z } from 'zod';
import { YES_NO } from '../../fracture/features.ts';
import { wordOrUnknown } from './leaves.ts';

export const safetySchema = z.strictObject({
  infection: wordOrUnknown(YES_NO),
  bleedingDisorder: wordOrUnknown(YES_NO),
  anticoagulants: wordOrUnknown(YES_NO),
  cementAllergy: wordOrUnknown(YES_NO),
  contrastAllergy: wordOrUnknown(YES_NO),
  neurologicalDeficit: wordOrUnknown(YES_NO),
  pregnancy: wordOrUnknown(YES_NO),
  mriOedema: wordOrUnknown(YES_NO),
  painAtLevel: wordOrUnknown(YES_NO),
  biopsyIntended: wordOrUnknown(YES_NO),
});
