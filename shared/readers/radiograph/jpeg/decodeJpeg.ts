/** From a JPEG stream to grey samples; used for files and for the frames of a DICOM file. */
import jpeg from 'jpeg-js';
import { Decoder } from 'jpeg-lossless-decoder-js';
import { ok } from '../../../base/result.ts';
import { toGrey } from '../grey.ts';
import { guarded, type Read, refuse } from '../radiographFault.ts';
import type { JpegHeader } from './jpegHeader.ts';

const MAX_DECODER_MB = 1536;
const LOSSLESS = 0xc3;
const END_OF_IMAGE = [0xff, 0xd9];
const ROOM_BYTES = 4;
/** Baseline, extended and progressive, by Huffman codes. */
const LOSSY = [0xc0, 0xc1, 0xc2];

/** No code is shorter than a bit: the least that a block of 8 × 8, or a pixel without loss, takes. */
const LEAST_BITS_PER_BLOCK = 1;
const BLOCK_PIXELS = 64;

export interface Grey {
  readonly samples: Uint16Array;
  readonly bits: number;
}

export function decodeJpeg(bytes: Uint8Array, header: JpegHeader): Read<Grey> {
  const { widthPx, heightPx, frame, precision, components, endAt } = header;
  const count = widthPx * heightPx;
  const leastBits = frame === LOSSLESS ? count : (LEAST_BITS_PER_BLOCK * count) / BLOCK_PIXELS;
  // Before the decoder makes room for a picture that cannot be there.
  if (8 * bytes.length < leastBits) return refuse('truncated', 'JPEG', `${widthPx} × ${heightPx}`);
  if (LOSSY.includes(frame)) {
    if (precision !== 8) return refuse('unsupportedCoding', 'SOF', `JPEG, ${precision} bit`);
    if (components !== 1 && components !== 3)
      return refuse('unsupportedColour', 'SOF', `${components} components`);
    const picture = guarded(
      () =>
        jpeg.decode(bytes, {
          useTArray: true,
          formatAsRGBA: false,
          tolerantDecoding: false,
          maxResolutionInMP: 100,
          maxMemoryUsageInMB: MAX_DECODER_MB,
        }),
      'damaged',
      'JPEG',
    );
    if (!picture.ok) return picture;
    if (picture.value.data.length !== 3 * count) return refuse('sizesDisagree', 'JPEG');
    return ok({ samples: toGrey(picture.value.data, 3, count), bits: 8 });
  }
  if (frame !== LOSSLESS)
    return refuse('unsupportedCoding', 'SOF', `JPEG, frame 0x${frame.toString(16)}`);
  if (components !== 1) return refuse('unsupportedColour', 'SOF', `${components} components`);
  if (precision < 2 || precision > 16) return refuse('badStructure', 'SOF', `${precision} bit`);
  const decoded = guarded(
    () => {
      // The decoder drops a last pixel whose bits touch the end mark: some room between them keeps it.
      const roomy = new Uint8Array(endAt + ROOM_BYTES + END_OF_IMAGE.length);
      roomy.set(bytes.subarray(0, endAt));
      roomy.set(END_OF_IMAGE, endAt + ROOM_BYTES);
      return new Decoder().decode(roomy.buffer, 0, roomy.length, precision > 8 ? 2 : 1);
    },
    'damaged',
    'JPEG',
  );
  if (!decoded.ok) return decoded;
  if (decoded.value?.length !== count) return refuse('sizesDisagree', 'JPEG');
  const samples = Uint16Array.from(decoded.value);
  return samples.every((sample) => sample < 2 ** precision)
    ? ok({ samples, bits: precision })
    : refuse('damaged', 'JPEG');
}
