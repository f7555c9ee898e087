/** The chunks of a PNG file (ISO/IEC 15948), checked one by one before a picture is made of them. */
import { ok } from '../../../base/result.ts';
import { type Read, refuse } from '../radiographFault.ts';
import { crc32 } from './crc32.ts';

export const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Length, type and checksum around the data of a chunk. */
const CHUNK_BYTES = 12;
const MAX_CHUNKS = 100_000;

export interface PngChunk {
  readonly type: string;
  readonly data: Uint8Array;
  /** The chunk with its length, type and checksum. */
  readonly whole: Uint8Array;
}

/** All chunks up to the end mark, every length and checksum good; what follows the end mark is refused. */
export function pngChunks(bytes: Uint8Array): Read<readonly PngChunk[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: PngChunk[] = [];
  let at = PNG_SIGNATURE.length;
  while (chunks.at(-1)?.type !== 'IEND') {
    if (at + CHUNK_BYTES > bytes.length) return refuse('truncated', `byte ${at}`);
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (!/^[A-Za-z]{4}$/.test(type)) return refuse('badStructure', `byte ${at}`, type);
    const end = at + CHUNK_BYTES + length;
    if (end > bytes.length) return refuse('truncated', type);
    if (chunks.length >= MAX_CHUNKS) return refuse('tooManyElements', type, chunks.length);
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4))
      return refuse('damaged', type);
    chunks.push({
      type,
      data: bytes.subarray(at + 8, end - 4),
      whole: bytes.subarray(at, end),
    });
    at = end;
  }
  // Bytes behind the picture may be another file.
  if (at < bytes.length) return refuse('twoFormats', `byte ${at}`);
  return ok(chunks);
}
