/** The envelope of a binary glTF 2.0 file: header, text, numbers, each filled up to four bytes. */

const MAGIC = 0x46546c67;
const VERSION = 2;
const JSON_CHUNK = 0x4e4f534a;
const BINARY_CHUNK = 0x004e4942;
const HEADER_BYTES = 12;
const CHUNK_HEADER_BYTES = 8;
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
