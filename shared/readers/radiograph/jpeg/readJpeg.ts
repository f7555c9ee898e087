/** Reads a JPEG file as a radiograph: eight bits of grey, and nothing about size or direction. */
import { ok } from '../../../base/result.ts';
import { windowOf } from '../grey.ts';
import type { Radiograph } from '../radiograph.ts';
import type { Read } from '../radiographFault.ts';
import { NO_SPACING } from '../spacingFacts.ts';
import { NO_VIEW } from '../viewFacts.ts';
import { decodeJpeg } from './decodeJpeg.ts';
import { jpegHeader } from './jpegHeader.ts';

const LOSSLESS = 0xc3;

export function readJpeg(bytes: Uint8Array): Read<Radiograph> {
  const header = jpegHeader(bytes);
  if (!header.ok) return header;
  const { widthPx, heightPx, frame, components, removed } = header.value;
  const grey = decodeJpeg(bytes, header.value);
  if (!grey.ok) return grey;
  const { samples, bits } = grey.value;
  return ok({
    format: 'jpeg',
    widthPx,
    heightPx,
    samples,
    bits,
    pixelAspect: 1,
    window: windowOf(samples, bits),
    spacing: NO_SPACING,
    view: NO_VIEW,
    removed,
    notes: [
      ...(frame === LOSSLESS ? [] : (['lossy'] as const)),
      ...(components === 3 ? (['colourMadeGrey'] as const) : []),
      'burnedInPossible',
    ],
  });
}
