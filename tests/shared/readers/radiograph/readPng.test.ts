/** PNG in, grey out: 8 and 16 bits, grey, colour and palette; what is no picture is refused before room is made for it. */
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { encode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { writePng } from '../../../../shared/readers/radiograph/png/writePng.ts';
import { readRadiograph } from '../../../../shared/readers/radiograph/readRadiograph.ts';
import { faultOf, filmOf } from './reading.ts';
import { join } from './writeDicom.ts';
import { chunk, header, pngFile, writePngFile } from './writePng.ts';

describe('a good PNG', () => {
  it('of 8 bit grey is read sample by sample, row by row from the top left', () => {
    const film = filmOf(
      writePngFile({
        width: 3,
        height: 2,
        rows: [
          [0, 1, 2],
          [253, 254, 255],
        ],
      }),
    );
    expect(film).toMatchObject({ format: 'png', widthPx: 3, heightPx: 2, bits: 8, pixelAspect: 1 });
    expect([...film.samples]).toEqual([0, 1, 2, 253, 254, 255]);
  });

  it('of 16 bit grey keeps all sixteen bits', () => {
    const film = filmOf(
      writePngFile({ width: 2, height: 1, depth: 16, rows: [[0x12, 0x34, 0xff, 0xfe]] }),
    );
    expect(film.bits).toBe(16);
    expect([...film.samples]).toEqual([0x1234, 0xfffe]);
  });

  it('of colour becomes grey, equal channels exactly, and says so', () => {
    const film = filmOf(
      writePngFile({ width: 3, height: 1, colour: 2, rows: [[77, 77, 77, 255, 0, 0, 0, 255, 0]] }),
    );
    expect([...film.samples]).toEqual([77, 76, 150]);
    expect(film.notes).toContain('colourMadeGrey');
  });

  it('of a palette is looked up', () => {
    const film = filmOf(
      writePngFile({
        width: 2,
        height: 1,
        colour: 3,
        rows: [[1, 0]],
        before: [chunk('PLTE', Uint8Array.from([10, 10, 10, 200, 200, 200]))],
      }),
    );
    expect([...film.samples]).toEqual([200, 10]);
  });

  it('with transparency shows the bone all the same, and says so', () => {
    const film = filmOf(writePngFile({ width: 2, height: 1, colour: 4, rows: [[50, 0, 60, 255]] }));
    expect([...film.samples]).toEqual([50, 60]);
    expect(film.notes).toContain('transparencyIgnored');
  });

  it('that is interlaced is put together again', () => {
    const data = Uint8Array.from({ length: 11 * 9 }, (_, i) => (7 * i) % 256);
    const file = encode(
      { width: 11, height: 9, data, depth: 8, channels: 1 },
      { interlace: 'Adam7' },
    );
    expect([...filmOf(file).samples]).toEqual([...data]);
  });

  it('has no scale and no side, and may carry burned-in names', () => {
    const film = filmOf(writePngFile({ width: 1, height: 1, rows: [[1]] }));
    expect(film.spacing.imagerPitch).toBeNull();
    expect(film.view.rightEdge).toBeNull();
    expect(film.notes).toContain('burnedInPossible');
  });

  it('loses its texts: their place is told, their words are not', () => {
    const film = filmOf(
      writePngFile({
        width: 1,
        height: 1,
        rows: [[1]],
        before: [chunk('tEXt', new TextEncoder().encode('Patient\0Jane Roe'))],
      }),
    );
    expect(film.removed).toEqual([{ place: 'tEXt', name: 'Text' }]);
    expect(JSON.stringify({ ...film, samples: [] })).not.toContain('Jane');
  });

  it('written and read again is the same picture, at any bit depth', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 16 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        fc.array(fc.nat(), { minLength: 81, maxLength: 81 }),
        (bits, widthPx, heightPx, values) => {
          const samples = Uint16Array.from(
            values.slice(0, widthPx * heightPx),
            (value) => value % 2 ** bits,
          );
          const film = filmOf(writePng({ widthPx, heightPx, samples, bits }));
          expect(film.bits).toBe(bits <= 8 ? 8 : 16);
          expect([...film.samples]).toEqual([...samples]);
        },
      ),
      { seed: 20261128, numRuns: 60 },
    );
  });
});

describe('a bad PNG', () => {
  const good = writePngFile({
    width: 2,
    height: 2,
    rows: [
      [1, 2],
      [3, 4],
    ],
  });

  it.each([
    ['20,000 × 20,000', 20_000, 20_000],
    ['wider than 16,384', 16_385, 1],
    ['of more than 100 megapixels', 16_000, 16_000],
  ])('%s is refused on its header alone', (_, width, height) => {
    const bytes = pngFile([
      header(width, height, 8, 0),
      chunk('IDAT', deflateSync(new Uint8Array(9))),
    ]);
    expect(faultOf(bytes)).toMatchObject({ code: 'tooManyPixels', where: 'IHDR' });
  });

  it('that unpacks to more than its picture is stopped at the first byte too many', () => {
    const bomb = deflateSync(new Uint8Array(64 * 1024 * 1024));
    const bytes = pngFile([header(100, 100, 8, 0), chunk('IDAT', bomb)]);
    const before = performance.now();
    expect(faultOf(bytes).code).toBe('unpacksTooLarge');
    expect(performance.now() - before).toBeLessThan(2000);
  });

  it('that promises a large picture and holds none makes no room for it', () => {
    const bytes = pngFile([
      header(10_000, 10_000, 16, 2),
      chunk('IDAT', deflateSync(new Uint8Array(100))),
    ]);
    expect(faultOf(bytes).code).toBe('sizesDisagree');
  });

  it('whose stream goes on for nothing is not followed', () => {
    // Megabytes behind the end of the packed picture.
    const packed = join([deflateSync(Uint8Array.from([0, 1])), new Uint8Array(8 * 1024 * 1024)]);
    const bytes = pngFile([header(1, 1, 8, 0), chunk('IDAT', packed)]);
    const before = performance.now();
    expect(faultOf(bytes).code).toBe('damaged');
    expect(performance.now() - before).toBeLessThan(2000);
  });

  it('with a colour profile that unpacks without end never unpacks it', () => {
    const profile = join([
      new TextEncoder().encode('p\0\0'),
      deflateSync(new Uint8Array(64 * 1024 * 1024)),
    ]);
    const film = filmOf(
      writePngFile({ width: 1, height: 1, rows: [[9]], before: [chunk('iCCP', profile)] }),
    );
    expect([...film.samples]).toEqual([9]);
  });

  it('of one, two or four bits is refused by name', () => {
    const bytes = writePngFile({ width: 8, height: 1, depth: 1, rows: [[0xaa]] });
    expect(faultOf(bytes)).toMatchObject({
      code: 'unsupportedColour',
      found: '1 bit, colour type 0',
    });
  });

  it.each([
    ['cut anywhere', (bytes: Uint8Array) => bytes.slice(0, bytes.length - 20), 'truncated'],
    ['with a changed byte', (bytes: Uint8Array) => flipped(bytes, 45), 'damaged'],
    ['with another file behind it', (bytes: Uint8Array) => join([bytes, bytes]), 'twoFormats'],
    ['without a size', (bytes: Uint8Array) => withoutHeader(bytes), 'badStructure'],
  ])('%s is refused', (_, spoil, code) => {
    expect(faultOf(spoil(good)).code).toBe(code);
  });

  it('of no size has no picture', () => {
    expect(faultOf(pngFile([header(0, 4, 8, 0)])).code).toBe('noPicture');
  });
});

const flipped = (bytes: Uint8Array, at: number) => bytes.with(at, bytes[at]! ^ 0xff);
const withoutHeader = (bytes: Uint8Array) => join([bytes.slice(0, 8), bytes.slice(33)]);

describe('what is no picture at all', () => {
  it.each([
    ['empty', new Uint8Array(), 'empty'],
    ['text', new TextEncoder().encode('a text of some length'), 'unknownFormat'],
  ])('%s is refused', (_, bytes, code) => {
    const read = readRadiograph(bytes);
    expect(read.ok ? 'read' : read.error.code).toBe(code);
  });
});
