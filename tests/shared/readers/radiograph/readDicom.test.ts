/** DICOM in, grey, scale and direction out: nothing that names a person, and nothing the file does not say. */
import { constants, deflateRawSync } from 'node:zlib';
import jpeg from 'jpeg-js';
import { describe, expect, it } from 'vitest';
import { faultOf, filmOf } from './reading.ts';
import {
  elementBytes,
  fragments,
  join,
  SYNTAX,
  type TestElement,
  type TestFilm,
  u32,
  words,
  writeDicom,
} from './writeDicom.ts';
import { writeLosslessJpeg } from './writeLosslessJpeg.ts';

const SAMPLES = [0, 100, 2000, 4095, 7, 8];
const FILM: TestFilm = { columns: 3, rows: 2, bitsStored: 12, pixels: words(SAMPLES) };
const film = (more: Partial<TestFilm> = {}) => filmOf(writeDicom({ ...FILM, ...more }));
const fault = (more: Partial<TestFilm> = {}) => faultOf(writeDicom({ ...FILM, ...more }));
const text = (tag: string, vr: string, value: string): TestElement => ({ tag, vr, value });

/** A segment per byte, high byte first, each as one literal run. */
function rle(samples: readonly number[]): Uint8Array {
  const high = [samples.length - 1, ...samples.map((value) => value >> 8)];
  const low = [samples.length - 1, ...samples.map((value) => value & 0xff)];
  const offsets = [2, 64, 64 + high.length, ...new Array<number>(13).fill(0)];
  return Uint8Array.from([...offsets.flatMap(u32), ...high, ...low]);
}

describe('codings', () => {
  it.each([
    ['implicit', { syntax: SYNTAX.implicit }],
    ['explicit', { syntax: SYNTAX.explicit }],
    ['deflated', { syntax: SYNTAX.deflated, deflate: (body: Uint8Array) => deflateRawSync(body) }],
    ['run-length', { syntax: SYNTAX.rle, pixels: [rle(SAMPLES)] }],
    [
      'lossless JPEG',
      { syntax: SYNTAX.jpegLossless, pixels: [writeLosslessJpeg(SAMPLES, 3, 2, 12)] },
    ],
  ])('%s gives every sample back', (_, more) => {
    expect([...film(more).samples]).toEqual(SAMPLES);
  });

  it('baseline JPEG is read and marked as lossy', () => {
    const data = new Uint8Array(4 * 16 * 16).fill(120);
    const frame = Uint8Array.from(jpeg.encode({ width: 16, height: 16, data }, 95).data);
    const read = film({
      syntax: SYNTAX.jpegBaseline,
      columns: 16,
      rows: 16,
      bitsAllocated: 8,
      bitsStored: 8,
      pixels: [frame],
    });
    expect(Math.abs(read.samples[100]! - 120)).toBeLessThan(3);
    expect(read.notes).toContain('lossy');
  });

  it('a frame in several fragments is joined', () => {
    const whole = writeLosslessJpeg(SAMPLES, 3, 2, 12);
    const half = 2 * Math.floor(whole.length / 4);
    const pixels = [whole.slice(0, half), whole.slice(half)];
    expect([...film({ syntax: SYNTAX.jpegLossless, pixels }).samples]).toEqual(SAMPLES);
  });

  it.each([
    [SYNTAX.jpeg2000, 'JPEG 2000 Lossless (1.2.840.10008.1.2.4.90)'],
    [SYNTAX.jpegLs, 'JPEG-LS Lossless (1.2.840.10008.1.2.4.80)'],
    [SYNTAX.bigEndian, 'Explicit VR Big Endian (1.2.840.10008.1.2.2)'],
    ['1.2.3', '1.2.3'],
  ])('%s is refused by its name', (syntax, found) => {
    expect(fault({ syntax })).toEqual({ code: 'unsupportedCoding', where: '(0002,0010)', found });
  });
});

describe('samples', () => {
  it.each(['DX', 'CR', 'XA', 'RF'])('%s is a film', (modality) => {
    expect(film({ modality }).format).toBe('dicom');
  });

  it.each(['CT', 'MR', 'US'])('%s is not', (modality) => {
    expect(fault({ modality })).toMatchObject({ code: 'wrongModality', found: modality });
  });

  it('of MONOCHROME1 are turned over: bone is bright', () => {
    const read = film({ photometric: 'MONOCHROME1' });
    expect([...read.samples]).toEqual(SAMPLES.map((sample) => 4095 - sample));
  });

  it('of signed files keep their order', () => {
    const pixels = words([-2048, -1, 0, 2047, 5, -5].map((value) => value & 0xffff));
    expect([...film({ signed: true, pixels }).samples]).toEqual([0, 2047, 2048, 4095, 2053, 2043]);
  });

  it('hide nothing in bits that are not stored', () => {
    const pixels = words(SAMPLES.map((sample) => sample | 0xf000));
    expect([...film({ pixels }).samples]).toEqual(SAMPLES);
  });

  it('of eight bits and an odd count end with a byte of padding', () => {
    const read = film({
      bitsAllocated: 8,
      bitsStored: 8,
      columns: 3,
      rows: 1,
      pixels: Uint8Array.from([1, 2, 3]),
    });
    expect([...read.samples]).toEqual([1, 2, 3]);
  });

  it('of a run are those of its first frame, and the film says so', () => {
    const read = film({ frames: 2, pixels: words([...SAMPLES, ...SAMPLES.map(() => 9)]) });
    expect([...read.samples]).toEqual(SAMPLES);
    expect(read.notes).toContain('firstFrameOnly');
  });

  it('of an encoded run are those of its first fragment, or of all up to the second offset', () => {
    const [one, two] = [
      writeLosslessJpeg(SAMPLES, 3, 2, 12),
      writeLosslessJpeg([1, 1, 1, 1, 1, 1], 3, 2, 12),
    ];
    const encoded = { syntax: SYNTAX.jpegLossless, frames: 2 };
    expect([...film({ ...encoded, pixels: [one, two] }).samples]).toEqual(SAMPLES);
    const half = 2 * Math.floor(one.length / 4);
    expect(fault({ ...encoded, pixels: [one.slice(0, half), one.slice(half), two] }).code).toBe(
      'badStructure',
    );
  });

  it.each(['RGB', 'PALETTE COLOR', ''])('in the colours "%s" are refused', (photometric) => {
    expect(fault({ photometric }).code).toBe('unsupportedColour');
  });
});

describe('scale', () => {
  const spacing = (...more: readonly TestElement[]) => film({ more }).spacing;

  it('is told apart: at the detector, its magnification, and a Pixel Spacing nobody may use', () => {
    expect(
      spacing(
        text('00181164', 'DS', '0.143\\0.143'),
        text('00181114', 'DS', '1.25'),
        text('00280030', 'DS', '0.12\\0.12'),
        text('00280a02', 'CS', 'FIDUCIAL'),
      ),
    ).toEqual({
      imagerPitch: { rowMm: 0.143, columnMm: 0.143 },
      magnification: 1.25,
      pixelPitch: { rowMm: 0.12, columnMm: 0.12 },
      calibrationType: 'FIDUCIAL',
    });
  });

  it('that is not stated stays unknown', () => {
    expect(spacing()).toEqual({
      imagerPitch: null,
      magnification: null,
      pixelPitch: null,
      calibrationType: null,
    });
    expect(spacing(text('00280a02', 'CS', 'GUESSED')).calibrationType).toBeNull();
  });

  it.each(['0\\0', '-1\\1', '143\\143', 'NaN\\1', '0.143', ''])('"%s" is no spacing', (value) => {
    expect(spacing(text('00181164', 'DS', value)).imagerPitch).toBeNull();
  });

  it.each(['0.8', '30', '1,25'])('"%s" is no magnification', (value) => {
    expect(spacing(text('00181114', 'DS', value)).magnification).toBeNull();
  });

  it('that cannot be is said to be so', () => {
    expect(film({ more: [text('00181164', 'DS', '143\\143')] }).notes).toContain(
      'spacingNotCredible',
    );
  });

  it('of pixels that are not square is kept', () => {
    expect(film({ more: [text('00181164', 'DS', '0.3\\0.2')] }).pixelAspect).toBeCloseTo(1.5, 12);
    expect(film({ more: [text('00280034', 'IS', '5\\4')] }).pixelAspect).toBe(1.25);
  });
});

describe('direction', () => {
  it('is what Patient Orientation says', () => {
    const { view } = film({
      more: [
        text('00200020', 'CS', 'A\\F'),
        text('00185101', 'CS', 'LL'),
        text('00200062', 'CS', 'L'),
      ],
    });
    expect(view).toEqual({
      rightEdge: 'A',
      lowerEdge: 'F',
      laterality: 'left',
      viewPosition: 'LL',
    });
  });

  it('takes the first letter of a tilted one', () => {
    expect(film({ more: [text('00200020', 'CS', 'PH\\FA')] }).view.rightEdge).toBe('P');
  });

  it('is unknown, never guessed, when the file does not say', () => {
    expect(film().view).toEqual({
      rightEdge: null,
      lowerEdge: null,
      laterality: null,
      viewPosition: null,
    });
    expect(film({ more: [text('00200062', 'CS', 'U')] }).view.laterality).toBeNull();
    expect(film({ more: [text('00200020', 'CS', 'X\\Y')] }).view.rightEdge).toBeNull();
    expect(film({ more: [text('00185101', 'CS', 'MEIER')] }).view.viewPosition).toBeNull();
  });
});

describe('window', () => {
  const windowed = (more: readonly TestElement[], change: Partial<TestFilm> = {}) =>
    film({ ...change, more }).window;
  const centre = text('00281050', 'DS', '1000\\500');
  const width = text('00281051', 'DS', '400\\50');

  it('is the first of the file', () => {
    expect(windowed([centre, width])).toEqual({ low: 800, high: 1200 });
  });

  it('goes through the rescale back to samples, and over with MONOCHROME1', () => {
    const rescale = [text('00281052', 'DS', '-200'), text('00281053', 'DS', '2')];
    expect(windowed([centre, width, ...rescale])).toEqual({ low: 500, high: 700 });
    expect(windowed([centre, width], { photometric: 'MONOCHROME1' })).toEqual({
      low: 2895,
      high: 3295,
    });
  });

  it.each([
    ['none', []],
    ['a width of nothing', [centre, text('00281051', 'DS', '0')]],
    ['beside the picture', [text('00281050', 'DS', '90000'), width]],
  ])('with %s comes from the picture', (_, more) => {
    const { low, high } = windowed(more);
    expect(low).toBeGreaterThanOrEqual(0);
    expect(high).toBeGreaterThan(low);
    expect(high).toBeLessThanOrEqual(4095);
  });
});

describe('identifiers', () => {
  const named = film({
    more: [
      text('00100010', 'PN', 'Roe^Jane'),
      text('00100020', 'LO', 'MRN-4711'),
      text('00080020', 'DA', '20261128'),
      text('00080090', 'PN', ''),
      text('00091001', 'LO', 'Ward 7'),
    ],
  });

  it('are listed by tag: those that were filled, private ones too', () => {
    expect(named.removed).toEqual([
      { place: '(0008,0020)', name: 'StudyDate' },
      { place: '(0009,1001)', name: 'PrivateElement' },
      { place: '(0010,0010)', name: 'PatientName' },
      { place: '(0010,0020)', name: 'PatientID' },
    ]);
  });

  it('leave no trace of what they said', () => {
    const kept = JSON.stringify({ ...named, samples: [] });
    for (const word of ['Roe', 'Jane', '4711', '20261128', 'Ward'])
      expect(kept).not.toContain(word);
  });

  it('may be burned in unless the file says no', () => {
    expect(named.notes).toContain('burnedInPossible');
    expect(film({ more: [text('00280301', 'CS', 'NO')] }).notes).not.toContain('burnedInPossible');
  });
});

describe('a bad DICOM file', () => {
  it.each([
    ['MZ', 'Windows program'],
    ['%PDF-1.7', 'PDF'],
    ['#!/bin/sh', 'script'],
    ['\x89PNG\r\n', 'PNG'],
    ['<html>', 'web page'],
  ])('that begins as %s is two files in one', (preamble, found) => {
    expect(fault({ preamble })).toEqual({ code: 'twoFormats', where: 'preamble', found });
  });

  it.each([
    ['one byte short', SAMPLES.length * 2 - 2],
    ['longer than its picture', SAMPLES.length * 2 + 2],
  ])('%s is refused: sizes agree to the byte', (_, bytes) => {
    expect(fault({ pixels: new Uint8Array(bytes) }).code).toBe('sizesDisagree');
  });

  it('of 20,000 × 20,000 makes no room', () => {
    expect(fault({ rows: 20_000, columns: 20_000 }).code).toBe('tooManyPixels');
  });

  it('that claims more frames than it holds is refused', () => {
    expect(fault({ frames: 3 }).code).toBe('sizesDisagree');
    expect(fault({ more: [text('00280008', 'IS', '99999999')] }).code).toBe('badStructure');
  });

  it.each([
    ['bits stored above those allocated', { bitsAllocated: 8, bitsStored: 12 }],
    ['32 bits', { bitsAllocated: 32 }],
  ])('with %s is refused', (_, more) => {
    expect(fault(more).code).toBe('badStructure');
  });

  it('without rows has no picture', () => {
    expect(fault({ more: [text('00280010', 'US', '')] }).code).toBe('noPicture');
  });

  it('cut at any place is refused', () => {
    const whole = writeDicom(FILM);
    for (let length = 1; length < whole.length; length++)
      expect(faultOf(whole.slice(0, length)).code).toMatch(
        /truncated|badStructure|noPicture|unknownFormat|wrongModality|sizesDisagree|unsupportedCoding/,
      );
  });

  it('whose length of an element lies beyond its end is refused', () => {
    const lie: TestElement = { tag: '00104000', vr: 'UT', value: 'ab', length: 0x7fffffff };
    expect(fault({ more: [lie] }).code).toBe('truncated');
  });

  it('with sequences deeper than 32 is refused, however deep', () => {
    for (const depth of [33, 100_000]) {
      const before = performance.now();
      const bad = fault({ more: [{ tag: '00081140', vr: 'SQ', value: nested(depth) }] });
      expect(['tooDeep', 'tooManyElements', 'truncated']).toContain(bad.code);
      if (depth === 33) expect(bad.code).toBe('tooDeep');
      expect(performance.now() - before).toBeLessThan(3000);
    }
    expect(film({ more: [{ tag: '00081140', vr: 'SQ', value: nested(20) }] }).widthPx).toBe(3);
  });

  it('with more than 100,000 elements is refused', () => {
    const small = elementBytes(text('00081150', 'LO', ''));
    const item = join([
      Uint8Array.from([0xfe, 0xff, 0, 0xe0, ...u32(8 * 400_000)]),
      ...new Array<Uint8Array>(400_000).fill(small),
    ]);
    const bad = fault({ more: [{ tag: '00081140', vr: 'SQ', value: item }] });
    expect(bad.code).toBe('tooManyElements');
  });

  it('that inflates without end is stopped', () => {
    // A mebibyte that is followed by itself: packed once, unpacked until somebody stops.
    const block = deflateRawSync(new Uint8Array(1024 * 1024), {
      finishFlush: constants.Z_FULL_FLUSH,
    });
    const deflate = () => Buffer.concat(Array<Buffer>(600).fill(block));
    expect(fault({ syntax: SYNTAX.deflated, deflate }).code).toBe('unpacksTooLarge');
  });

  it('with a run-length frame that cannot hold its picture makes no room', () => {
    const bad = fault({
      syntax: SYNTAX.rle,
      rows: 10_000,
      columns: 10_000,
      pixels: [rle(SAMPLES)],
    });
    expect(bad.code).toBe('truncated');
  });

  it('whose JPEG has another size than the header says is refused', () => {
    const pixels = [writeLosslessJpeg(SAMPLES, 2, 3, 12)];
    expect(fault({ syntax: SYNTAX.jpegLossless, pixels }).code).toBe('sizesDisagree');
  });

  it('whose fragments have no end is refused', () => {
    const whole = writeDicom({ ...FILM, syntax: SYNTAX.rle, pixels: [rle(SAMPLES)] });
    expect(faultOf(whole.slice(0, -8)).code).toBe('truncated');
    expect(fragments([]).length).toBe(16);
  });
});

/** Sequences of undefined length in one another. */
function nested(depth: number): Uint8Array {
  const open = [0xfe, 0xff, 0x00, 0xe0, 0xff, 0xff, 0xff, 0xff];
  const sequence = [0x08, 0x00, 0x40, 0x11, 0x53, 0x51, 0, 0, 0xff, 0xff, 0xff, 0xff];
  const closeItem = [0xfe, 0xff, 0x0d, 0xe0, 0, 0, 0, 0];
  const closeSequence = [0xfe, 0xff, 0xdd, 0xe0, 0, 0, 0, 0];
  const inner = depth - 1;
  return join([
    Uint8Array.from(open),
    ...new Array<Uint8Array>(inner).fill(Uint8Array.from([...sequence, ...open])),
    ...new Array<Uint8Array>(inner).fill(Uint8Array.from([...closeItem, ...closeSequence])),
    Uint8Array.from(closeItem),
  ]);
}
