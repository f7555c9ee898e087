/** From the bytes of an anatomy pack to bones ready to draw, with a report of what was used. Runs in the pack worker. */
import type { Level } from '../../shared/anatomy/levels.ts';
import { type PackReason, packTemplate } from '../../shared/anatomy/pack/packTemplate.ts';
import { type PackFault, readAnatomyPack } from '../../shared/anatomy/pack/readAnatomyPack.ts';
import { type DrawnTemplate, drawTemplate } from './drawnTemplate.ts';

export interface BuiltPack {
  /** Cranial first. */
  readonly drawn: readonly DrawnTemplate[];
  /** Levels of the pack at which our own bone stays, and why. */
  readonly leftOut: readonly { readonly level: Level; readonly reason: PackReason }[];
  /** Whose work the file says it is; may be empty. */
  readonly copyright: string;
}

export type PackMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'built'; readonly pack: BuiltPack }
  | { readonly kind: 'refused'; readonly fault: PackFault }
  | { readonly kind: 'failed'; readonly message: string };

export type PackOutcome = Exclude<PackMessage, { kind: 'progress' }>;

export function buildPack(
  bytes: Uint8Array,
  onProgress: (done: number, total: number) => void,
): PackOutcome {
  const read = readAnatomyPack(bytes);
  if (!read.ok) return { kind: 'refused', fault: read.error };
  const { vertebrae, copyright } = read.value;
  const drawn: DrawnTemplate[] = [];
  const leftOut: { level: Level; reason: PackReason }[] = [];
  for (const [done, { level, surface, along }] of vertebrae.entries()) {
    onProgress(done, vertebrae.length);
    const made = packTemplate(level, surface, along);
    if (made.ok) drawn.push(drawTemplate(made.value));
    else leftOut.push({ level, reason: made.error });
  }
  if (drawn.length > 0) return { kind: 'built', pack: { drawn, leftOut, copyright } };
  const found = leftOut.map(({ level }) => level).join(', ');
  return { kind: 'refused', fault: { code: 'noneUsable', where: '', found } };
}
