/** What the user has chosen for the shell: appearance, and whether recent files are remembered. */
import { z } from 'zod';
import { APPEARANCES } from '../../shared/ipc/bridge.ts';
import { type KeptFile, keptFile } from './keptFile.ts';

/** Each value is judged alone: one that is strange takes no other with it. */
const settings = z.object({
  appearance: z.enum(APPEARANCES).catch('system'),
  keepRecent: z.boolean().catch(true),
});

export type Settings = z.infer<typeof settings>;

export const settingsFile = (path: string): KeptFile<Settings> =>
  keptFile(path, settings, { appearance: 'system', keepRecent: true });
