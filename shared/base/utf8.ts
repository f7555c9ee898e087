/** Strict UTF-8 (RFC 3629): overlong forms, surrogates and cut sequences are refused, not replaced. A leading BOM is dropped. */

const CHUNK = 8192;

/** The text, or undefined when the bytes are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  const parts: string[] = [];
  let units: number[] = [];
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < bytes.length) {
    if (units.length === 0 && isAscii(bytes, at, at + CHUNK)) {
      // A spread goes through an iterator, which takes thirty times as long.
      const piece = bytes.subarray(at, at + CHUNK) as unknown as number[];
      parts.push(String.fromCharCode.apply(null, piece));
      at += CHUNK;
      continue;
    }
    const lead = bytes[at] as number;
    const length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (length === 0 || lead > 0xf4) return undefined;
    let point = length === 1 ? lead : lead & (0x7f >> length);
    for (let next = 1; next < length; next++) {
      const byte = bytes[at + next];
      if (byte === undefined || (byte & 0xc0) !== 0x80) return undefined;
      point = (point << 6) | (byte & 0x3f);
    }
    const overlong = (length === 3 && point < 0x800) || (length === 4 && point < 0x10000);
    const surrogate = point >= 0xd800 && point <= 0xdfff;
    if (overlong || surrogate || point > 0x10ffff) return undefined;
    if (point < 0x10000) units.push(point);
    else units.push(0xd7c0 + (point >> 10), 0xdc00 + (point & 0x3ff));
    at += length;
    if (units.length >= CHUNK) {
      parts.push(String.fromCharCode(...units));
      units = [];
    }
  }
  parts.push(String.fromCharCode(...units));
  return parts.join('');
}

/** Most of a case is: megabytes of a picture need not go through the general case byte by byte. */
function isAscii(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, bytes.length); at++)
    if ((bytes[at] as number) >= 0x80) return false;
  return true;
}

/** Whether the bytes begin as a UTF-16 text does. */
export function beginsAsUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff) ||
    (first === 0 && second === 0x7b) ||
    (first === 0x7b && second === 0)
  );
}
