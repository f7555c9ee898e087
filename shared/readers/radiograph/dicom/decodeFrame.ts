/** The first frame of a DICOM file as unsigned samples, bright where bone is. */
import { ok } from '../../../base/result.ts';
import { decodeJpeg } from '../jpeg/decodeJpeg.ts';
import { jpegHeader } from '../jpeg/jpegHeader.ts';
import { type Read, refuse } from '../radiographFault.ts';
import { firstFrameBytes } from './fragments.ts';
import { type DicomFile, PIXEL_DATA } from './openDicom.ts';
import type { PixelDescription } from './pixelDescription.ts';
import { unpackRle } from './rle.ts';

const WHERE = '(7FE0,0010)';
const UNDEFINED_LENGTH = 0xffffffff;

export function decodeFrame(file: DicomFile, picture: PixelDescription): Read<Uint16Array> {
  const element = file.data.elements[PIXEL_DATA];
  if (!element) return refuse('noPicture', WHERE);
  const { syntax, bytes } = file;
  if (syntax.encapsulated !== (element.length === UNDEFINED_LENGTH))
    return refuse('badStructure', WHERE);
  if (!syntax.encapsulated) return nativeFrame(bytes, element, picture);
  const frame = firstFrameBytes(bytes, element.dataOffset, picture.frames);
  if (!frame.ok) return frame;
  if (syntax.coding !== 'rle') return jpegFrame(frame.value, picture);
  const { widthPx, heightPx, bytesPerSample } = picture;
  const packed = unpackRle(frame.value, widthPx * heightPx, bytesPerSample);
  return packed.ok ? ok(toSamples(packed.value, picture)) : packed;
}

/** Rows × columns × bytes × frames must be what is there, to the byte; an odd length is padded by one. */
function nativeFrame(
  bytes: Uint8Array,
  element: { readonly length: number; readonly dataOffset: number },
  picture: PixelDescription,
): Read<Uint16Array> {
  const frameBytes = picture.widthPx * picture.heightPx * picture.bytesPerSample;
  const expected = frameBytes * picture.frames;
  if (element.length !== expected + (expected % 2))
    return refuse('sizesDisagree', WHERE, `${element.length} / ${expected}`);
  const end = element.dataOffset + frameBytes;
  if (element.dataOffset + element.length > bytes.length) return refuse('truncated', WHERE);
  return ok(toSamples(bytes.subarray(element.dataOffset, end), picture));
}

function jpegFrame(frame: Uint8Array, picture: PixelDescription): Read<Uint16Array> {
  const header = jpegHeader(frame);
  if (!header.ok) return header;
  const { widthPx, heightPx, precision } = header.value;
  if (widthPx !== picture.widthPx || heightPx !== picture.heightPx)
    return refuse('sizesDisagree', WHERE, `${widthPx} × ${heightPx}`);
  if (precision > 8 * picture.bytesPerSample) return refuse('sizesDisagree', WHERE, precision);
  const grey = decodeJpeg(frame, header.value);
  return grey.ok ? ok(grey.value.samples.map(unsigned(picture))) : grey;
}

function toSamples(bytes: Uint8Array, picture: PixelDescription): Uint16Array {
  const count = picture.widthPx * picture.heightPx;
  const samples = new Uint16Array(count);
  const convert = unsigned(picture);
  for (let i = 0; i < count; i++)
    samples[i] = convert(
      picture.bytesPerSample === 1 ? bytes[i]! : bytes[2 * i]! | (bytes[2 * i + 1]! << 8),
    );
  return samples;
}

/** Stored bits only; signed values moved up by half their range; MONOCHROME1 turned over. */
function unsigned({ bitsStored, signed, inverted }: PixelDescription): (stored: number) => number {
  const most = 2 ** bitsStored - 1;
  // Two's complement: the sign bit turned over is the same as half the range added.
  const flip = signed ? 2 ** (bitsStored - 1) : 0;
  return (stored) => {
    const value = (stored & most) ^ flip;
    return inverted ? most - value : value;
  };
}
