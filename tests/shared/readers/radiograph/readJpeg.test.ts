/** JPEG in, grey out; sizes, scans and lengths are looked at before a decoder makes room. */
import jpeg from 'jpeg-js';
import { describe, expect, it } from 'vitest';
import { faultOf, filmOf } from './reading.ts';
import { join } from './writeDicom.ts';
import { writeLosslessJpeg } from './writeLosslessJpeg.ts';

/** A ramp from left to right, grey in all channels. */
function ramp(width: number, height: number): Uint8Array {
  const data = new Uint8Array(4 * width * height);
  for (let i = 0; i < width * height; i++)
    data.set(
      [3, 3, 3, 0].map((_, channel) => (channel < 3 ? 4 * (i % width) : 255)),
      4 * i,
    );
  return Uint8Array.from(jpeg.encode({ width, height, data }, 95).data);
}

const markerAt = (bytes: Uint8Array, marker: number) =>
  bytes.findIndex((byte, i) => byte === 0xff && bytes[i + 1] === marker);

describe('a good JPEG', () => {
  it('is read to within what its coding loses', () => {
    const film = filmOf(ramp(48, 16));
    expect(film).toMatchObject({ format: 'jpeg', widthPx: 48, heightPx: 16, bits: 8 });
    for (let i = 0; i < 48; i++) expect(Math.abs(film.samples[i]! - 4 * i)).toBeLessThan(4);
    expect(film.notes).toEqual(['lossy', 'colourMadeGrey', 'burnedInPossible']);
  });

  it('without loss keeps every one of its twelve bits', () => {
    const samples = Array.from({ length: 35 }, (_, i) => (i * i * 997) % 4096);
    const film = filmOf(writeLosslessJpeg(samples, 7, 5, 12));
    expect(film.bits).toBe(12);
    expect([...film.samples]).toEqual(samples);
    expect(film.notes).not.toContain('lossy');
  });

  it('loses its comments and camera data: places told, words not', () => {
    const words = new TextEncoder().encode('Jane Roe, 1941');
    const comment = Uint8Array.from([0xff, 0xfe, 0, words.length + 2, ...words]);
    const plainFile = ramp(16, 16);
    const film = filmOf(join([plainFile.slice(0, 2), comment, plainFile.slice(2)]));
    expect(film.removed).toContainEqual({ place: 'COM', name: 'Comment' });
    expect(JSON.stringify({ ...film, samples: [] })).not.toContain('Jane');
  });
});

describe('a bad JPEG', () => {
  const good = ramp(32, 32);
  const frame = markerAt(good, 0xc0);
  const sized = (height: number, width: number) =>
    good
      .with(frame + 5, height >> 8)
      .with(frame + 6, height & 0xff)
      .with(frame + 7, width >> 8)
      .with(frame + 8, width & 0xff);

  it('of 20,000 × 20,000 is refused on its header alone', () => {
    expect(faultOf(sized(20_000, 20_000))).toMatchObject({ code: 'tooManyPixels', where: 'SOF' });
  });

  it('that promises more than its bytes can hold makes no room for it', () => {
    expect(faultOf(sized(6000, 6000)).code).toBe('truncated');
  });

  it('cut before its end is refused, not half shown', () => {
    expect(faultOf(good.slice(0, good.length - 40)).code).toBe('truncated');
    expect(faultOf(good.slice(0, 30)).code).toBe('truncated');
  });

  it('of twelve bits with loss, or arithmetic codes, is refused by name', () => {
    expect(faultOf(good.with(frame + 4, 12))).toMatchObject({
      code: 'unsupportedCoding',
      found: 'JPEG, 12 bit',
    });
    expect(faultOf(good.with(frame + 1, 0xc9)).code).toBe('unsupportedCoding');
  });

  it('of very many scans is refused', () => {
    const scan = markerAt(good, 0xda);
    const many = Array.from({ length: 60 }, () => Uint8Array.from([0xff, 0xda]));
    expect(
      faultOf(join([good.slice(0, scan), good.slice(scan, -2), ...many, good.slice(-2)])).code,
    ).toBe('tooManyElements');
  });
});
