/** Scale, direction and window of a DICOM radiograph, each only where the file says it in full. */
import type { SampleWindow } from '../radiograph.ts';
import { CALIBRATION_TYPES, type PixelPitch, type SpacingFacts } from '../spacingFacts.ts';
import {
  BODY_DIRECTIONS,
  type BodyDirection,
  VIEW_POSITIONS,
  type ViewFacts,
} from '../viewFacts.ts';
import type { DataSet } from './dataSet.ts';
import type { PixelDescription } from './pixelDescription.ts';

/** Detectors have pixels of 0.05 to 0.5 mm; binned ones up to ten times as large. Outside, the unit is wrong. */
const CREDIBLE_PITCH_MM = [0.01, 5] as const;
/** A patient lies between source and detector. */
const CREDIBLE_MAGNIFICATION = [1, 3] as const;

export interface SpacingReading {
  readonly spacing: SpacingFacts;
  readonly pixelAspect: number;
  /** A figure was there that no film can have. */
  readonly notCredible: boolean;
}

export function readSpacing(data: DataSet): SpacingReading {
  const imager = pitchOf(data, 'x00181164');
  const pixel = pitchOf(data, 'x00280030');
  const factor = within(data.numbers('x00181114')[0], CREDIBLE_MAGNIFICATION);
  const type = data.text('x00280a02');
  const [vertical, horizontal] = data.numbers('x00280034');
  const ratio = vertical && horizontal ? vertical / horizontal : 1;
  const pitch = imager.value ?? pixel.value;
  return {
    spacing: {
      imagerPitch: imager.value,
      magnification: factor.value,
      pixelPitch: pixel.value,
      calibrationType: CALIBRATION_TYPES.find((known) => known === type) ?? null,
    },
    pixelAspect: pitch ? pitch.rowMm / pitch.columnMm : ratio,
    notCredible: imager.notCredible || pixel.notCredible || factor.notCredible,
  };
}

interface Checked<T> {
  readonly value: T | null;
  readonly notCredible: boolean;
}

function pitchOf(data: DataSet, tag: string): Checked<PixelPitch> {
  const [rowMm, columnMm] = data.numbers(tag);
  if (rowMm === undefined && columnMm === undefined) return { value: null, notCredible: false };
  const row = within(rowMm, CREDIBLE_PITCH_MM).value;
  const column = within(columnMm, CREDIBLE_PITCH_MM).value;
  return row === null || column === null
    ? { value: null, notCredible: true }
    : { value: { rowMm: row, columnMm: column }, notCredible: false };
}

function within(
  value: number | undefined,
  [least, most]: readonly [number, number],
): Checked<number> {
  if (value === undefined) return { value: null, notCredible: false };
  return value >= least && value <= most
    ? { value, notCredible: false }
    : { value: null, notCredible: true };
}

export function readView(data: DataSet): ViewFacts {
  const [rightEdge, lowerEdge] = data.texts('x00200020');
  const side = data.text('x00200062') ?? data.text('x00200060');
  const position = data.text('x00185101');
  return {
    rightEdge: directionOf(rightEdge),
    lowerEdge: directionOf(lowerEdge),
    laterality: side === 'L' ? 'left' : side === 'R' ? 'right' : null,
    viewPosition: VIEW_POSITIONS.find((known) => known === position) ?? null,
  };
}

/** The first letter is the direction that lies closest; further letters say how it is tilted. */
function directionOf(text: string | undefined): BodyDirection | null {
  const first = text?.[0];
  return BODY_DIRECTIONS.find((direction) => direction === first) ?? null;
}

/** The file's own first window (PS3.3 C.11.2), in samples as we keep them; null when it has none that works. */
export function readWindow(data: DataSet, picture: PixelDescription): SampleWindow | null {
  const [centre] = data.numbers('x00281050');
  const [width] = data.numbers('x00281051');
  const [slope = 1] = data.numbers('x00281053');
  const [intercept = 0] = data.numbers('x00281052');
  if (centre === undefined || width === undefined || !(width >= 1) || !(slope > 0)) return null;
  const most = 2 ** picture.bitsStored - 1;
  const shift = picture.signed ? 2 ** (picture.bitsStored - 1) : 0;
  const sampleOf = (shown: number) => (shown - intercept) / slope + shift;
  const [low, high] = [sampleOf(centre - width / 2), sampleOf(centre + width / 2)];
  // Nothing of the picture lies in such a window.
  if (!(high > 0 && low < most && high > low)) return null;
  return picture.inverted ? { low: most - high, high: most - low } : { low, high };
}
