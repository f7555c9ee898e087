/** The one preference the shell remembers: appearance. A missing or strange file means the default. */
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { APPEARANCES, type Appearance } from '../shared/ipc/bridge.ts';

const settings = z.object({ appearance: z.enum(APPEARANCES) });

export function readAppearance(path: string): Appearance {
  try {
    return settings.parse(JSON.parse(readFileSync(path, 'utf8'))).appearance;
  } catch {
    return 'system';
  }
}

/** Losing a preference is no reason to disturb anybody. */
export function writeAppearance(path: string, appearance: Appearance): void {
  try {
    writeFileSync(path, `${JSON.stringify({ appearance })}\n`, { mode: 0o600 });
  } catch {
    return;
  }
}
