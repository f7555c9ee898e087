/** Approvals, oldest first. */
import { z } from 'zod';
import { plainText } from './leaves.ts';

export const MAX_INITIALS_LENGTH = 6;
export const MAX_REASON_LENGTH = 500;
/** A plan that was approved more often than this is no longer one plan. */
const MAX_APPROVALS = 100;
const MAX_DANGERS = 60;
const MAX_CODE_LENGTH = 60;

/** A danger is approved only with a written reason. */
export const approvalSchema = z
  .strictObject({
    version: z.int().min(1).max(MAX_APPROVALS),
    initials: plainText(MAX_INITIALS_LENGTH).min(1),
    approvedOn: z.iso.date(),
    contentHash: z.string().regex(/^[0-9a-f]{64}$/),
    dangers: z.array(plainText(MAX_CODE_LENGTH)).max(MAX_DANGERS),
    reason: plainText(MAX_REASON_LENGTH).min(1).nullable(),
    modelVersion: plainText(MAX_CODE_LENGTH),
  })
  .refine(({ dangers, reason }) => dangers.length === 0 || reason !== null, {
    path: ['reason'],
  });

export const approvalsSchema = z.array(approvalSchema).max(MAX_APPROVALS);
