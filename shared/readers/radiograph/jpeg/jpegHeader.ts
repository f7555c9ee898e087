/** The head of a JPEG stream (ITU-T T.81): its coding and size, read before any decoder sees it. */
import { ok } from '../../../base/result.ts';
import { checkSize, MAX_JPEG_PIXELS, type Size } from '../limits.ts';
import type { RemovedIdentifier } from '../radiograph.ts';
import { type Read, refuse } from '../radiographFault.ts';

export interface JpegHeader extends Size {
  /** Start-of-frame marker: 0xC0 baseline, 0xC1 extended, 0xC2 progressive, 0xC3 lossless. */
  readonly frame: number;
  readonly precision: number;
  readonly components: number;
  /** Where the mark of the picture's end stands. */
  readonly endAt: number;
  readonly removed: readonly RemovedIdentifier[];
}

const START_OF_IMAGE = 0xd8;
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
/** Segments in which cameras, scanners and people write. */
const IDENTIFYING: Readonly<Record<number, string>> = {
  225: 'Exif',
  237: 'Photoshop',
  254: 'Comment',
};
/** A progressive picture needs about ten; each scan goes through every pixel again. */
const MAX_SCANS = 40;

export function jpegHeader(bytes: Uint8Array): Read<JpegHeader> {
  if (bytes[0] !== 0xff || bytes[1] !== START_OF_IMAGE) return refuse('badStructure', 'SOI');
  const removed: RemovedIdentifier[] = [];
  let header: Omit<JpegHeader, 'removed' | 'endAt'> | undefined;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return refuse('badStructure', `byte ${at}`);
    const marker = bytes[at + 1]!;
    // Fill bytes before a marker.
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === START_OF_SCAN)
      return header ? scanned(bytes, at, { ...header, removed }) : refuse('badStructure', 'SOS');
    const length = (bytes[at + 2]! << 8) | bytes[at + 3]!;
    if (length < 2) return refuse('badStructure', `byte ${at}`);
    if (at + 2 + length > bytes.length) return refuse('truncated', `byte ${at}`);
    const name = IDENTIFYING[marker];
    if (name) removed.push({ place: segmentName(marker), name });
    if (isFrame(marker)) {
      if (header || length < 8) return refuse('badStructure', 'SOF');
      const size = checkSize(
        {
          heightPx: (bytes[at + 5]! << 8) | bytes[at + 6]!,
          widthPx: (bytes[at + 7]! << 8) | bytes[at + 8]!,
        },
        'SOF',
        MAX_JPEG_PIXELS,
      );
      if (!size.ok) return size;
      header = {
        ...size.value,
        frame: marker,
        precision: bytes[at + 4]!,
        components: bytes[at + 9]!,
      };
    }
    at += 2 + length;
  }
  return refuse('truncated', 'SOS');
}

/** Start of frame: 0xC0 to 0xCF without the tables (C4), a reserved code (C8) and the arithmetic conditioning (CC). */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Counts the scans and looks for the end of the picture. */
function scanned(
  bytes: Uint8Array,
  from: number,
  header: Omit<JpegHeader, 'endAt'>,
): Read<JpegHeader> {
  let scans = 0;
  for (let at = from; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue;
    const marker = bytes[at + 1]!;
    if (marker === END_OF_IMAGE) return ok({ ...header, endAt: at });
    if (marker === START_OF_SCAN && ++scans > MAX_SCANS)
      return refuse('tooManyElements', 'SOS', scans);
    // A second frame inside the picture would have another size.
    if (isFrame(marker)) return refuse('badStructure', 'SOF');
  }
  return refuse('truncated', 'EOI');
}

function segmentName(marker: number): string {
  return marker === 0xfe ? 'COM' : `APP${marker - 0xe0}`;
}
