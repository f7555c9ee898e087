/** Reads a radiograph from the bytes of a file: PNG, JPEG or DICOM, told apart by what they begin with and not by a name. */
import { isDicom } from './dicom/openDicom.ts';
import { readDicom } from './dicom/readDicom.ts';
import { readJpeg } from './jpeg/readJpeg.ts';
import { MAX_DICOM_BYTES, MAX_PICTURE_BYTES } from './limits.ts';
import { PNG_SIGNATURE } from './png/pngChunks.ts';
import { readPng } from './png/readPng.ts';
import type { Radiograph } from './radiograph.ts';
import { type RadiographFault, type Read, radiographFault, refuse } from './radiographFault.ts';

/** For whoever holds a file and has not read it yet. */
export function radiographSizeFault(bytes: number): RadiographFault | undefined {
  if (bytes === 0) return radiographFault('empty');
  return bytes > MAX_DICOM_BYTES ? radiographFault('tooLarge', '', bytes) : undefined;
}

export function readRadiograph(bytes: Uint8Array): Read<Radiograph> {
  const fault = radiographSizeFault(bytes.length);
  if (fault) return { ok: false, error: fault };
  // Before the others: a picture's first bytes in front of a DICOM header are a disguise.
  if (isDicom(bytes)) return readDicom(bytes);
  if (bytes.length > MAX_PICTURE_BYTES) return refuse('tooLarge', '', bytes.length);
  if (PNG_SIGNATURE.every((byte, i) => bytes[i] === byte)) return readPng(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return readJpeg(bytes);
  return refuse('unknownFormat');
}
