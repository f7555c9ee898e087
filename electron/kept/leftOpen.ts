/**
 * Which file stood open and how it was looked at, from when it is shown until its window is closed by the user. What is found
 * at a start was left by a run that ended otherwise. The view is kept apart from the document: it is no edit.
 */
import { z } from 'zod';
import { type KeptFile, keptFile } from './keptFile.ts';

const leftOpen = z.object({
  /** null: the case had no file. */
  path: z.string().nullable(),
  /** Means something to the page alone. */
  view: z.string(),
});

export type LeftOpen = z.infer<typeof leftOpen>;

export const leftOpenFile = (path: string): KeptFile<LeftOpen | null> =>
  keptFile(path, leftOpen.nullable(), null);
