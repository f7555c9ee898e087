/** Any change of any file is read or refused by one coded fault: never a throw, never a hang, never a sample out of range. */
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import jpeg from 'jpeg-js';
import { describe, expect, it } from 'vitest';
import { RADIOGRAPH_FAULTS } from '../../../../shared/readers/radiograph/radiographFault.ts';
import { readRadiograph } from '../../../../shared/readers/radiograph/readRadiograph.ts';
import { SYNTAX, type TestFilm, words, writeDicom } from './writeDicom.ts';
import { writeLosslessJpeg } from './writeLosslessJpeg.ts';
import { writePngFile } from './writePng.ts';

const SEED = 20261128;
const SLOWEST_MS = 5000;
const samples = Array.from({ length: 64 }, (_, i) => (61 * i) % 4096);
const film: TestFilm = {
  columns: 8,
  rows: 8,
  bitsStored: 12,
  pixels: words(samples),
  more: [
    { tag: '00181164', vr: 'DS', value: '0.143\\0.143' },
    { tag: '00281050', vr: 'DS', value: '1000' },
    { tag: '00281051', vr: 'DS', value: '400' },
  ],
};
const data = new Uint8Array(4 * 256).map((_, i) => (i * 13) % 256);
const seeds: Readonly<Record<string, Uint8Array>> = {
  PNG: writePngFile({
    width: 4,
    height: 2,
    rows: [
      [1, 2, 3, 4],
      [5, 6, 7, 8],
    ],
  }),
  JPEG: Uint8Array.from(jpeg.encode({ width: 16, height: 16, data }, 80).data),
  'lossless JPEG': writeLosslessJpeg(samples, 8, 8, 12),
  'explicit DICOM': writeDicom(film),
  'implicit DICOM': writeDicom({ ...film, syntax: SYNTAX.implicit }),
  'deflated DICOM': writeDicom({
    ...film,
    syntax: SYNTAX.deflated,
    deflate: (body) => deflateRawSync(body),
  }),
  'lossless DICOM': writeDicom({
    ...film,
    syntax: SYNTAX.jpegLossless,
    pixels: [writeLosslessJpeg(samples, 8, 8, 12)],
  }),
};

function holds(bytes: Uint8Array): void {
  const before = performance.now();
  const read = readRadiograph(bytes);
  expect(performance.now() - before).toBeLessThan(SLOWEST_MS);
  if (!read.ok) {
    expect(RADIOGRAPH_FAULTS).toContain(read.error.code);
    return;
  }
  const { widthPx, heightPx, samples: grey, bits, window } = read.value;
  expect(grey.length).toBe(widthPx * heightPx);
  expect(grey.every((sample) => sample < 2 ** bits)).toBe(true);
  expect(window.high).toBeGreaterThan(window.low);
}

describe.each(Object.entries(seeds))('%s', (_, good) => {
  it('is good as it stands', () => {
    expect(readRadiograph(good).ok).toBe(true);
  });

  it('with bits turned over', () => {
    const flips = fc.array(fc.nat({ max: 8 * good.length - 1 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(flips, (bits) => {
        const bytes = good.slice();
        for (const bit of bits) bytes[bit >> 3]! ^= 1 << (bit & 7);
        holds(bytes);
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  it('cut, doubled or with words overwritten', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: good.length }),
        fc.nat({ max: good.length - 1 }),
        fc.constantFrom(0, 1, 0x7fff, 0xffff, 0xff00, 0xffd8),
        (cut, at, word) => {
          holds(good.slice(0, cut));
          const bytes = good.slice();
          bytes[at] = word & 0xff;
          if (at + 1 < bytes.length) bytes[at + 1] = word >> 8;
          holds(bytes);
        },
      ),
      { seed: SEED, numRuns: 300 },
    );
  });
});
