/** Everything that bytes hold, also packed: what zip, gzip, zlib and PDF deflate, and what is written in Base64. */
import { constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

const DEEPEST = 4;
/** More than any file of ours unpacks to. */
const MOST_BYTES = 256 * 1024 * 1024;
/** A cut stream still gives what it holds. */
const LENIENT = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MOST_BYTES };

/** Runs of Base64 as long as a line of it; shorter ones are looked for as they stand. */
const BASE64 = /[A-Za-z0-9+/]{48,}={0,2}/g;

/** The bytes themselves first, then whatever unpacks from them, and from that. */
export function* streamsOf(bytes: Buffer, depth = 0): Generator<Buffer> {
  yield bytes;
  if (depth === DEEPEST) return;
  for (const packed of packedIn(bytes)) yield* streamsOf(packed, depth + 1);
}

function* packedIn(bytes: Buffer): Generator<Buffer> {
  yield* pictureOf(bytes);
  for (const at of placesOf(bytes, Buffer.from('PK\x03\x04', 'latin1'))) {
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    if (bytes.readUInt16LE(at + 8) === 8)
      yield* unpacked(() => inflateRawSync(bytes.subarray(start), LENIENT));
  }
  for (const at of placesOf(bytes, Buffer.of(0x1f, 0x8b, 0x08)))
    yield* unpacked(() => gunzipSync(bytes.subarray(at), LENIENT));
  for (const level of [0x01, 0x5e, 0x9c, 0xda])
    for (const at of placesOf(bytes, Buffer.of(0x78, level)))
      yield* unpacked(() => inflateSync(bytes.subarray(at), LENIENT));
  for (const [run] of bytes.toString('latin1').matchAll(BASE64)) yield Buffer.from(run, 'base64');
}

const PNG = Buffer.of(0x89, 0x50, 0x4e, 0x47);

/** The samples of a PNG are one stream in several pieces. */
function* pictureOf(bytes: Buffer): Generator<Buffer> {
  if (!bytes.subarray(0, 4).equals(PNG)) return;
  const pieces: Buffer[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      pieces.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  yield* unpacked(() => inflateSync(Buffer.concat(pieces), LENIENT));
}

/** Most places that look like the beginning of a stream are none. */
function* unpacked(unpack: () => Buffer): Generator<Buffer> {
  try {
    const bytes = unpack();
    if (bytes.length > 0) yield bytes;
  } catch {
    return;
  }
}

function* placesOf(bytes: Buffer, mark: Buffer): Generator<number> {
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) yield at;
}
