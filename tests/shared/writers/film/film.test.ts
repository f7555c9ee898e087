// Films as files: an archive that another reader opens, and WebM whose elements hold together.
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zipFrames } from '../../../../shared/writers/film/frames.ts';
import { type CodedPicture, writeWebm } from '../../../../shared/writers/film/webm.ts';

const SEED = 1_845;

describe('frames in an archive', () => {
  it('keep their bytes and their order, and the archive is the same each time', () => {
    const pngs = Array.from({ length: 12 }, (_, i) => Uint8Array.of(i, 1, 2));
    const zip = zipFrames(pngs);
    const files = unzipSync(zip);
    expect(Object.keys(files)[0]).toBe('frame-0001.png');
    expect(Object.values(files).map((bytes) => [...bytes])).toEqual(pngs.map((png) => [...png]));
    expect(zipFrames(pngs)).toEqual(zip);
  });
});

interface Element {
  readonly id: number;
  /** Where the element begins, in the whole file. */
  readonly at: number;
  readonly data: Uint8Array;
  readonly dataAt: number;
}

/** Reads Matroska by its rules: the leading bit of an id or a length tells how many bytes it takes. */
function elements(bytes: Uint8Array, base = 0): readonly Element[] {
  const found: Element[] = [];
  let at = 0;
  while (at < bytes.length) {
    const start = at;
    const idLength = Math.clz32(bytes[at]!) - 23;
    let id = 0;
    for (let i = 0; i < idLength; i++) id = id * 256 + bytes[at++]!;
    const sizeLength = Math.clz32(bytes[at]!) - 23;
    let size = bytes[at++]! & (0xff >> sizeLength);
    for (let i = 1; i < sizeLength; i++) size = size * 256 + bytes[at++]!;
    expect(at + size).toBeLessThanOrEqual(bytes.length);
    found.push({ id, at: base + start, data: bytes.slice(at, at + size), dataAt: base + at });
    at += size;
  }
  return found;
}

const number = (bytes: Uint8Array) => bytes.reduce((sum, byte) => sum * 256 + byte, 0);
const one = (list: readonly Element[], id: number): Element => {
  const found = list.filter((each) => each.id === id);
  expect(found).toHaveLength(1);
  return found[0]!;
};

describe('a WebM file', () => {
  it(`holds every picture at its time, and its table leads to each place to jump to (seed ${SEED})`, () => {
    const anyFilm = fc.record({
      rate: fc.integer({ min: 1, max: 30 }),
      sizes: fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 60 }),
      keyEvery: fc.integer({ min: 1, max: 30 }),
    });
    fc.assert(
      fc.property(anyFilm, ({ rate, sizes, keyEvery }) => {
        const pictures = sizes.map(
          (size, i): CodedPicture => ({
            bytes: new Uint8Array(size).fill(i),
            timeMs: (1000 * i) / rate,
            key: i % keyEvery === 0,
          }),
        );
        const durationMs = (1000 * sizes.length) / rate;
        const film = { widthPx: 640, heightPx: 480, durationMs, pictures, program: 'Test 1' };
        const bytes = writeWebm(film);
        const [header, segment, ...rest] = elements(bytes);
        expect(rest).toEqual([]);
        expect(header!.id).toBe(0x1a45dfa3);
        const docType = one(elements(header!.data), 0x4282).data;
        expect(new TextDecoder().decode(docType)).toBe('webm');
        const parts = elements(segment!.data, segment!.dataAt);
        const info = elements(one(parts, 0x1549a966).data);
        const duration = new DataView(one(info, 0x4489).data.buffer).getFloat64(0);
        expect(duration).toBe(durationMs);
        const clusters = parts.filter(({ id }) => id === 0x1f43b675);
        const seen = clusters.flatMap(({ data }) => {
          const inside = elements(data);
          const startMs = number(one(inside, 0xe7).data);
          return inside
            .filter(({ id }) => id === 0xa3)
            .map(({ data: block }) => ({
              timeMs: startMs + number(block.slice(1, 3)),
              key: block[3] === 0x80,
              bytes: block.slice(4),
            }));
        });
        expect(seen).toEqual(
          pictures.map((picture) => ({ ...picture, timeMs: Math.round(picture.timeMs) })),
        );
        const places = elements(one(parts, 0x1c53bb6b).data).map(({ data }) =>
          number(one(elements(one(elements(data), 0xb7).data), 0xf1).data),
        );
        expect(places.map((place) => segment!.dataAt + place)).toEqual(
          clusters.map(({ at }) => at),
        );
      }),
      { seed: SEED, numRuns: 60 },
    );
  });
});
