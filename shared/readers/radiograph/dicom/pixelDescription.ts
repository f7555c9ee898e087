/** What a DICOM header says the picture is; nothing is allocated before it agrees with itself (PS3.3 C.7.6.3). */
import { ok } from '../../../base/result.ts';
import { checkSize, type Size } from '../limits.ts';
import { type Read, refuse } from '../radiographFault.ts';
import type { DataSet } from './dataSet.ts';

export interface PixelDescription extends Size {
  readonly frames: number;
  readonly bytesPerSample: 1 | 2;
  readonly bitsStored: number;
  readonly signed: boolean;
  /** MONOCHROME1: the lowest sample is white. */
  readonly inverted: boolean;
}

const MAX_FRAMES = 100_000;

export function pixelDescription(data: DataSet): Read<PixelDescription> {
  const rows = data.uint16('x00280010');
  const columns = data.uint16('x00280011');
  if (rows === null || columns === null) return refuse('noPicture', '(0028,0010)');
  const size = checkSize({ widthPx: columns, heightPx: rows }, '(0028,0010)');
  if (!size.ok) return size;
  const photometric = data.text('x00280004') ?? '';
  const samplesPerPixel = data.uint16('x00280002') ?? 1;
  const inverted = photometric === 'MONOCHROME1';
  if (samplesPerPixel !== 1 || (!inverted && photometric !== 'MONOCHROME2'))
    return refuse('unsupportedColour', '(0028,0004)', photometric);
  const allocated = data.uint16('x00280100');
  const stored = data.uint16('x00280101') ?? allocated;
  const highBit = data.uint16('x00280102') ?? (stored ?? 0) - 1;
  const representation = data.uint16('x00280103') ?? 0;
  if (
    (allocated !== 8 && allocated !== 16) ||
    stored === null ||
    stored < 1 ||
    stored > allocated ||
    highBit !== stored - 1 ||
    representation > 1
  )
    return refuse('badStructure', '(0028,0100)', `${allocated}, ${stored}, ${highBit}`);
  const [frames = 1] = data.numbers('x00280008');
  if (!Number.isInteger(frames) || frames < 1 || frames > MAX_FRAMES)
    return refuse('badStructure', '(0028,0008)', frames);
  return ok({
    ...size.value,
    frames,
    bytesPerSample: allocated === 8 ? 1 : 2,
    bitsStored: stored,
    signed: representation === 1,
    inverted,
  });
}
