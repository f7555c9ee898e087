/** Writes PNG files chunk by chunk for the tests: good ones, and any lie one cares to tell. */
import { deflateSync } from 'node:zlib';
import { crc32 } from '../../../../shared/readers/radiograph/png/crc32.ts';
import { PNG_SIGNATURE } from '../../../../shared/readers/radiograph/png/pngChunks.ts';
import { join } from './writeDicom.ts';

const be32 = (value: number) =>
  Uint8Array.from([24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff));
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

export function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = join([latin(type), data]);
  return join([be32(data.length), named, be32(crc32(named))]);
}

export function header(
  width: number,
  height: number,
  depth: number,
  colour: number,
  interlace = 0,
): Uint8Array {
  return chunk(
    'IHDR',
    join([be32(width), be32(height), Uint8Array.from([depth, colour, 0, 0, interlace])]),
  );
}

export interface TestPng {
  readonly width: number;
  readonly height: number;
  readonly depth?: number;
  readonly colour?: number;
  /** Bytes of each row, without the filter byte. */
  readonly rows: readonly (readonly number[])[];
  readonly before?: readonly Uint8Array[];
}

export function pngFile(chunks: readonly Uint8Array[]): Uint8Array {
  return join([Uint8Array.from(PNG_SIGNATURE), ...chunks, chunk('IEND', new Uint8Array())]);
}

export function writePngFile({ width, height, depth = 8, colour = 0, rows, before = [] }: TestPng) {
  const raw = Uint8Array.from(rows.flatMap((row) => [0, ...row]));
  return pngFile([
    header(width, height, depth, colour),
    ...before,
    chunk('IDAT', deflateSync(raw)),
  ]);
}
