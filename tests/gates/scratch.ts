/** A folder for one row, gone with it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export function scratch(): { readonly folder: string; dispose(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'kyphoplan-gate-'));
  return { folder, dispose: () => rmSync(folder, { recursive: true, force: true }) };
}
