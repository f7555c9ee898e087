/** The schema of a case file, its numbers generated from the one table of quantities. Published in assets/schema. */
import { z } from 'zod';
import { afterwardsByLevelSchema } from './afterwardsSchema.ts';
import { approvalsSchema } from './approvalSchema.ts';
import { asideSchema } from './asideSchema.ts';
import { caseSchema } from './caseSchema.ts';
import { filmsSchema, picturesSchema, sha256 } from './filmSchema.ts';
import { plainText } from './leaves.ts';
import { closedObject, publishOpen } from './openness.ts';
import { planSchema } from './planSchema.ts';

export const FORMAT = 'kyphoplan-case';
export const VERSION = 4;
export const FRAME = 'RAS';

const MAX_MODEL_WORD_LENGTH = 40;

/** Strict, so that it names every key it does not know; which of them a file may have all the same, `openness.ts` says. */
export const fileSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  frame: z.literal(FRAME),
  model: closedObject({
    id: plainText(MAX_MODEL_WORD_LENGTH),
    version: plainText(MAX_MODEL_WORD_LENGTH),
  }),
  case: caseSchema,
  plan: planSchema,
  // Parts that not every case has are left out where they are empty.
  aside: z.exactOptional(asideSchema),
  afterwards: z.exactOptional(afterwardsByLevelSchema),
  approvals: z.exactOptional(approvalsSchema),
  films: z.exactOptional(filmsSchema),
  pictures: z.exactOptional(picturesSchema),
  /** Fields of other programs: any content, kept as it is. */
  extensions: z.exactOptional(z.record(z.string(), z.unknown())),
  /** Of everything above but the pictures, as it was saved; a file without it is as good. */
  sha256: z.exactOptional(sha256),
});

/** The published JSON Schema (draft 2020-12). */
export function jsonSchema(): object {
  return {
    title: 'Kyphoplan case',
    description:
      'One spine case and its plan. Lengths in mm, volumes in mL, frame RAS; null means unknown; pictures are grey PNG in base64 by their SHA-256. Every level named exists in the numbering. Keys that stand nowhere here are told when the file is opened, kept as they are, and used for no number.',
    ...z.toJSONSchema(fileSchema, { override: publishOpen }),
  };
}
