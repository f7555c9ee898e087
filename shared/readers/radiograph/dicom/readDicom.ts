/** Reads a radiograph or the first frame of a fluoroscopic run from a DICOM file; nothing that names a person leaves it. */
import { ok } from '../../../base/result.ts';
import { windowOf } from '../grey.ts';
import type { Radiograph, RadiographNote } from '../radiograph.ts';
import { type Read, refuse } from '../radiographFault.ts';
import { decodeFrame } from './decodeFrame.ts';
import { filledIdentifiers } from './identifiers.ts';
import { openDicom } from './openDicom.ts';
import { pixelDescription } from './pixelDescription.ts';
import { readSpacing, readView, readWindow } from './readFacts.ts';

/** Projections by X-rays: digital and computed radiography, angiography, fluoroscopy. */
export const FILM_MODALITIES: readonly string[] = ['DX', 'CR', 'XA', 'RF'];

export function readDicom(bytes: Uint8Array): Read<Radiograph> {
  const file = openDicom(bytes);
  if (!file.ok) return file;
  const { data, syntax } = file.value;
  const modality = data.text('x00080060') ?? '';
  if (!FILM_MODALITIES.includes(modality)) return refuse('wrongModality', '(0008,0060)', modality);
  const described = pixelDescription(data);
  if (!described.ok) return described;
  const picture = described.value;
  const samples = decodeFrame(file.value, picture);
  if (!samples.ok) return samples;
  const { spacing, pixelAspect, notCredible } = readSpacing(data);
  const notes: RadiographNote[] = [];
  if (picture.frames > 1) notes.push('firstFrameOnly');
  if (syntax.coding === 'jpeg' || data.text('x00282110') === '01') notes.push('lossy');
  if (data.text('x00280301') !== 'NO') notes.push('burnedInPossible');
  if (data.elements.x00283010) notes.push('lookupTableNotUsed');
  if (notCredible) notes.push('spacingNotCredible');
  return ok({
    format: 'dicom',
    widthPx: picture.widthPx,
    heightPx: picture.heightPx,
    samples: samples.value,
    bits: picture.bitsStored,
    pixelAspect,
    window: readWindow(data, picture) ?? windowOf(samples.value, picture.bitsStored),
    spacing,
    view: readView(data),
    removed: filledIdentifiers(data),
    notes,
  });
}
