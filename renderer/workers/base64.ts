/** Bytes as base64 and back, a piece at a time: a call with a million arguments overflows. */

/** A multiple of three, so that pieces join without padding. */
const PIECE_BYTES = 24_576;

export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    const piece = bytes.subarray(at, at + PIECE_BYTES) as unknown as number[];
    parts.push(btoa(String.fromCharCode.apply(null, piece)));
  }
  return parts.join('');
}

/** null: not base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const binary = atob(text);
    const bytes = new Uint8Array(binary.length);
    for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
    return bytes;
  } catch {
    return null;
  }
}
