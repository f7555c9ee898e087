/** From the bytes of a file to a radiograph and the hash it goes by. Runs in the radiograph worker. */
import type { Radiograph } from '../../shared/readers/radiograph/radiograph.ts';
import type { RadiographFault } from '../../shared/readers/radiograph/radiographFault.ts';
import { readRadiograph } from '../../shared/readers/radiograph/readRadiograph.ts';

/** Reading is one step of a library; what can be told is which step it is at. */
export const RADIOGRAPH_STAGES = ['reading', 'hashing'] as const;
export type RadiographStage = (typeof RADIOGRAPH_STAGES)[number];

export interface OpenedRadiograph {
  readonly radiograph: Radiograph;
  /** Of the file's bytes, lower-case hexadecimal. */
  readonly sha256: string;
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
  onStage('hashing');
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const sha256 = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { kind: 'opened', opened: { radiograph: read.value, sha256 } };
}
