/** Run-length coded frames (PS3.5 annex G): one segment for each byte of a sample, the high byte first. */
import { ok } from '../../../base/result.ts';
import { type Read, refuse } from '../radiographFault.ts';

const HEADER_BYTES = 64;
/** Two bytes make a run of at most 128. */
const MOST_BYTES_PER_BYTE = 64;

/** Little-endian samples, exactly as many as asked for. */
export function unpackRle(
  frame: Uint8Array,
  samples: number,
  bytesPerSample: 1 | 2,
): Read<Uint8Array> {
  if (frame.length < HEADER_BYTES) return refuse('truncated', '(7FE0,0010)');
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  if (view.getUint32(0, true) !== bytesPerSample) return refuse('badStructure', '(7FE0,0010)');
  if (MOST_BYTES_PER_BYTE * frame.length < samples * bytesPerSample)
    return refuse('truncated', '(7FE0,0010)', samples);
  const out = new Uint8Array(samples * bytesPerSample);
  for (let segment = 0; segment < bytesPerSample; segment++) {
    const from = view.getUint32(4 * (segment + 1), true);
    const to =
      segment + 1 < bytesPerSample ? view.getUint32(4 * (segment + 2), true) : frame.length;
    if (from < HEADER_BYTES || to > frame.length || from > to)
      return refuse('badStructure', '(7FE0,0010)');
    const place = bytesPerSample - 1 - segment;
    const filled = unpackSegment(frame.subarray(from, to), out, place, bytesPerSample, samples);
    if (filled !== samples) return refuse('sizesDisagree', '(7FE0,0010)', filled);
  }
  return ok(out);
}

/** Writes every `stride`-th byte; the count written, which never exceeds `count`. */
function unpackSegment(
  packed: Uint8Array,
  out: Uint8Array,
  place: number,
  stride: number,
  count: number,
): number {
  let done = 0;
  for (let at = 0; at < packed.length && done < count; ) {
    const control = packed[at++]!;
    if (control < 128) {
      for (let k = 0; k <= control && done < count && at < packed.length; k++)
        out[place + stride * done++] = packed[at++]!;
    } else if (control > 128) {
      const value = packed[at++];
      if (value === undefined) break;
      for (let k = control; k <= 256 && done < count; k++) out[place + stride * done++] = value;
    }
  }
  return done;
}
