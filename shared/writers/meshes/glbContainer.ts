/** The envelope of a binary glTF 2.0 file: header, text, numbers, each filled up to four bytes. */
import {
  BINARY_CHUNK,
  CHUNK_HEADER_BYTES,
  HEADER_BYTES,
  JSON_CHUNK,
  MAGIC,
  VERSION,
} from '../../readers/glb/layout.ts';

const BLANK = 0x20;

export function packGlb(json: Uint8Array, binary: Uint8Array): Uint8Array {
  const jsonBytes = wholeWords(json.length);
  const binaryBytes = wholeWords(binary.length);
  const bytes = new Uint8Array(HEADER_BYTES + 2 * CHUNK_HEADER_BYTES + jsonBytes + binaryBytes);
  const view = new DataView(bytes.buffer);
  const put = (at: number, words: readonly number[]) =>
    words.forEach((word, i) => {
      view.setUint32(at + 4 * i, word, true);
    });
  put(0, [MAGIC, VERSION, bytes.length, jsonBytes, JSON_CHUNK]);
  const jsonAt = HEADER_BYTES + CHUNK_HEADER_BYTES;
  bytes.fill(BLANK, jsonAt, jsonAt + jsonBytes);
  bytes.set(json, jsonAt);
  put(jsonAt + jsonBytes, [binaryBytes, BINARY_CHUNK]);
  bytes.set(binary, jsonAt + jsonBytes + CHUNK_HEADER_BYTES);
  return bytes;
}

function wholeWords(bytes: number): number {
  return Math.ceil(bytes / 4) * 4;
}
