/** A radiograph as read: one plane of grey, and what its file says about size, direction and scale. Brighter is more. */
import type { SpacingFacts } from './spacingFacts.ts';
import type { ViewFacts } from './viewFacts.ts';

export interface Radiograph {
  readonly format: 'png' | 'jpeg' | 'dicom';
  readonly widthPx: number;
  readonly heightPx: number;
  /** Row by row from the top left, 0 to 2^bits − 1; bone is bright whatever the file calls white. */
  readonly samples: Uint16Array;
  readonly bits: number;
  /** Height of a pixel over its width. */
  readonly pixelAspect: number;
  readonly window: SampleWindow;
  readonly spacing: SpacingFacts;
  readonly view: ViewFacts;
  /** What names or may name a person and was not kept: where it stood, never what it said. */
  readonly removed: readonly RemovedIdentifier[];
  readonly notes: readonly RadiographNote[];
}

/** Samples shown black and white. */
export interface SampleWindow {
  readonly low: number;
  readonly high: number;
}

export interface RemovedIdentifier {
  /** A DICOM tag, a chunk of a PNG or a segment of a JPEG. */
  readonly place: string;
  readonly name: string;
}

/** What the reader did or could not know; the words live in the text file under `radiograph.notes`. */
export const RADIOGRAPH_NOTES = [
  'firstFrameOnly',
  'lossy',
  'colourMadeGrey',
  'transparencyIgnored',
  'burnedInPossible',
  'lookupTableNotUsed',
  'spacingNotCredible',
] as const;
export type RadiographNote = (typeof RADIOGRAPH_NOTES)[number];
