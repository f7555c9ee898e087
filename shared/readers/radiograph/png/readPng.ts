/** Reads a PNG of 8 or 16 bits, grey or colour, as a radiograph. The library sees only chunks that were counted first. */
import { convertIndexedToRgb, decode } from 'fast-png';
import { ok } from '../../../base/result.ts';
import { toGrey, windowOf } from '../grey.ts';
import { inflateUpTo } from '../inflate.ts';
import { checkSize, type Size } from '../limits.ts';
import type { Radiograph, RadiographNote } from '../radiograph.ts';
import { guarded, type Read, refuse } from '../radiographFault.ts';
import { NO_SPACING } from '../spacingFacts.ts';
import { NO_VIEW } from '../viewFacts.ts';
import { PNG_SIGNATURE, type PngChunk, pngChunks } from './pngChunks.ts';

/** Channels by colour type; 3 is a palette. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const PALETTE = 3;
/** Everything a picture is made of. Transparency is not: it would hide bone. */
const PICTURE_CHUNKS = ['IHDR', 'PLTE', 'IDAT', 'IEND'];
/** Chunks in which people and programs write names, dates and places. */
const IDENTIFYING: Readonly<Record<string, string>> = {
  tEXt: 'Text',
  iTXt: 'InternationalText',
  zTXt: 'CompressedText',
  eXIf: 'Exif',
  tIME: 'LastModification',
};

interface Header extends Size {
  readonly depth: number;
  readonly colour: number;
  readonly interlaced: boolean;
}

export function readPng(bytes: Uint8Array): Read<Radiograph> {
  const chunks = pngChunks(bytes);
  if (!chunks.ok) return chunks;
  const header = readHeader(chunks.value[0]);
  if (!header.ok) return header;
  const { widthPx, heightPx, depth, colour } = header.value;
  const packed = chunks.value.filter(({ type }) => type === 'IDAT');
  const expectedBytes = unpackedBytes(header.value);
  const unpacked = inflateUpTo(
    packed.map(({ data }) => data),
    expectedBytes,
    'zlib',
    'IDAT',
  );
  if (!unpacked.ok) return unpacked;
  if (unpacked.value.bytes !== expectedBytes)
    return refuse('sizesDisagree', 'IDAT', unpacked.value.bytes);

  const picture = guarded(() => decode(pictureOnly(chunks.value)), 'damaged', 'IDAT');
  if (!picture.ok) return picture;
  const count = widthPx * heightPx;
  const samples =
    colour === PALETTE
      ? guarded(() => toGrey(convertIndexedToRgb(picture.value), 3, count), 'badStructure', 'PLTE')
      : ok(toGrey(picture.value.data, CHANNELS[colour]!, count));
  if (!samples.ok) return samples;
  const transparent = colour >= 4 || chunks.value.some(({ type }) => type === 'tRNS');
  const notes: RadiographNote[] = [];
  if (colour === 2 || colour === PALETTE || colour === 6) notes.push('colourMadeGrey');
  if (transparent) notes.push('transparencyIgnored');
  notes.push('burnedInPossible');
  return ok({
    format: 'png',
    widthPx,
    heightPx,
    samples: samples.value,
    bits: depth,
    pixelAspect: 1,
    window: windowOf(samples.value, depth),
    spacing: NO_SPACING,
    view: NO_VIEW,
    removed: [...new Set(chunks.value.map(({ type }) => type))].flatMap((type) => {
      const name = IDENTIFYING[type];
      return name ? [{ place: type, name }] : [];
    }),
    notes,
  });
}

function readHeader(first: PngChunk | undefined): Read<Header> {
  if (first?.type !== 'IHDR' || first.data.length !== 13) return refuse('badStructure', 'IHDR');
  const view = new DataView(first.data.buffer, first.data.byteOffset, first.data.byteLength);
  const size = checkSize({ widthPx: view.getUint32(0), heightPx: view.getUint32(4) }, 'IHDR');
  if (!size.ok) return size;
  const [depth, colour, compression, filter, interlace] = first.data.subarray(8) as unknown as [
    number,
    number,
    number,
    number,
    number,
  ];
  if (compression !== 0 || filter !== 0 || interlace > 1) return refuse('badStructure', 'IHDR');
  const known = CHANNELS[colour] !== undefined && (depth === 8 || (depth === 16 && colour !== 3));
  if (!known) return refuse('unsupportedColour', 'IHDR', `${depth} bit, colour type ${colour}`);
  return ok({ ...size.value, depth, colour, interlaced: interlace === 1 });
}

/** First column and row of each pass of an interlaced picture, and the steps between its pixels. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** What the picture takes when unpacked: one filter byte a row, and the pixels. */
function unpackedBytes({ widthPx, heightPx, depth, colour, interlaced }: Header): number {
  const pixelBytes = (CHANNELS[colour]! * depth) / 8;
  const passes = interlaced ? PASSES : ([[0, 0, 1, 1]] as const);
  return passes.reduce((sum, [left, top, across, down]) => {
    const columns = Math.ceil((widthPx - left) / across);
    const rows = Math.ceil((heightPx - top) / down);
    return columns > 0 && rows > 0 ? sum + rows * (1 + columns * pixelBytes) : sum;
  }, 0);
}

/** The file without the chunks that are no picture: colour profiles unpack without a limit, texts name people. */
function pictureOnly(chunks: readonly PngChunk[]): Uint8Array {
  const kept = chunks.filter(({ type }) => PICTURE_CHUNKS.includes(type));
  const length = kept.reduce((sum, { whole }) => sum + whole.length, PNG_SIGNATURE.length);
  const file = new Uint8Array(length);
  file.set(PNG_SIGNATURE);
  let at = PNG_SIGNATURE.length;
  for (const { whole } of kept) {
    file.set(whole, at);
    at += whole.length;
  }
  return file;
}
