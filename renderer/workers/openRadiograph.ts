/** From the bytes of a file to the picture a case stores, and the hash it goes by. Runs in the radiograph worker. */
import { type RadiographFacts, storePicture } from '../../shared/film/storedPicture.ts';
import type { RadiographFault } from '../../shared/readers/radiograph/radiographFault.ts';
import { readRadiograph } from '../../shared/readers/radiograph/readRadiograph.ts';
import { sha256Hex } from '../platform/sha256Hex.ts';
import { toBase64 } from './base64.ts';

/** Reading is one step of a library; what can be told is which step it is at. */
export const RADIOGRAPH_STAGES = ['reading', 'packing', 'hashing'] as const;
export type RadiographStage = (typeof RADIOGRAPH_STAGES)[number];

export interface OpenedRadiograph {
  /** Of the picture as it is stored. */
  readonly facts: RadiographFacts;
  /** PNG in base64. */
  readonly png: string;
  /** Of the PNG, lower-case hexadecimal. */
  readonly sha256: string;
  /** How often its sides were halved to fit into a case. */
  readonly halvings: number;
}

export type RadiographMessage =
  | { readonly kind: 'progress'; readonly stage: RadiographStage }
  | { readonly kind: 'opened'; readonly opened: OpenedRadiograph }
  | { readonly kind: 'refused'; readonly fault: RadiographFault }
  | { readonly kind: 'failed'; readonly message: string };

export type RadiographOutcome = Exclude<RadiographMessage, { kind: 'progress' }>;

export async function openRadiograph(
  bytes: Uint8Array<ArrayBuffer>,
  onStage: (stage: RadiographStage) => void,
): Promise<RadiographOutcome> {
  onStage('reading');
  const read = readRadiograph(bytes);
  if (!read.ok) return { kind: 'refused', fault: read.error };
  onStage('packing');
  const { facts, png, halvings } = storePicture(read.value);
  onStage('hashing');
  const sha256 = await sha256Hex(Uint8Array.from(png));
  return { kind: 'opened', opened: { facts, png: toBase64(png), sha256, halvings } };
}
