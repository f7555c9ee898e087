/** Writes DICOM files byte by byte for the tests: good ones, and any lie one cares to tell. */
export const SYNTAX = {
  implicit: '1.2.840.10008.1.2',
  explicit: '1.2.840.10008.1.2.1',
  deflated: '1.2.840.10008.1.2.1.99',
  bigEndian: '1.2.840.10008.1.2.2',
  jpegBaseline: '1.2.840.10008.1.2.4.50',
  jpegLossless: '1.2.840.10008.1.2.4.70',
  jpegLs: '1.2.840.10008.1.2.4.80',
  jpeg2000: '1.2.840.10008.1.2.4.90',
  rle: '1.2.840.10008.1.2.5',
} as const;

export interface TestElement {
  /** Eight hexadecimal digits. */
  readonly tag: string;
  readonly vr: string;
  readonly value: string | number | Uint8Array;
  /** Said in place of the true length. */
  readonly length?: number;
}

export interface TestFilm {
  readonly syntax?: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly modality?: string;
  readonly photometric?: string;
  readonly bitsAllocated?: number;
  readonly bitsStored?: number;
  readonly signed?: boolean;
  readonly frames?: number;
  /** Native bytes, or the fragments of an encoded picture. */
  readonly pixels: Uint8Array | readonly Uint8Array[];
  readonly more?: readonly TestElement[];
  readonly preamble?: string;
  /** Takes the place of an element of the same tag. */
  readonly deflate?: (bytes: Uint8Array) => Uint8Array;
}

const LONG = ['OB', 'OW', 'SQ', 'UN', 'UT'];
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

export function bytesOf(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

export const u16 = (value: number) => [value & 0xff, (value >> 8) & 0xff];
export const u32 = (value: number) => [...u16(value & 0xffff), ...u16(value >>> 16)];

export function elementBytes(element: TestElement, explicit = true): Uint8Array {
  const { tag, vr, value } = element;
  const raw =
    typeof value === 'string'
      ? latin(value)
      : typeof value === 'number'
        ? Uint8Array.from(u16(value))
        : value;
  const padded = raw.length % 2 === 0 ? raw : bytesOf(raw, [vr === 'UI' ? 0 : 0x20]);
  const head = [
    ...u16(Number.parseInt(tag.slice(0, 4), 16)),
    ...u16(Number.parseInt(tag.slice(4), 16)),
  ];
  const length = element.length ?? padded.length;
  const size = !explicit
    ? u32(length)
    : LONG.includes(vr)
      ? [...latin(vr), 0, 0, ...u32(length)]
      : [...latin(vr), ...u16(length)];
  const out = new Uint8Array(head.length + size.length + padded.length);
  out.set(head);
  out.set(size, head.length);
  out.set(padded, head.length + size.length);
  return out;
}

export function join(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** Fragments as items, with an empty table of offsets before them. */
export function fragments(
  pieces: readonly Uint8Array[],
  table: readonly number[] = [],
): Uint8Array {
  const item = (data: Uint8Array) =>
    join([bytesOf(u16(0xfffe), u16(0xe000), u32(data.length)), data]);
  return join([
    item(Uint8Array.from(table.flatMap(u32))),
    ...pieces.map((piece) => item(piece.length % 2 ? join([piece, new Uint8Array(1)]) : piece)),
    bytesOf(u16(0xfffe), u16(0xe0dd), u32(0)),
  ]);
}

export function writeDicom(film: TestFilm): Uint8Array {
  const syntax = film.syntax ?? SYNTAX.explicit;
  const explicit = syntax !== SYNTAX.implicit;
  const stored = film.bitsStored ?? film.bitsAllocated ?? 16;
  const own: TestElement[] = [
    { tag: '00080060', vr: 'CS', value: film.modality ?? 'DX' },
    { tag: '00280002', vr: 'US', value: 1 },
    { tag: '00280004', vr: 'CS', value: film.photometric ?? 'MONOCHROME2' },
    ...(film.frames ? [{ tag: '00280008', vr: 'IS', value: String(film.frames) }] : []),
    { tag: '00280010', vr: 'US', value: film.rows ?? 2 },
    { tag: '00280011', vr: 'US', value: film.columns ?? 2 },
    { tag: '00280100', vr: 'US', value: film.bitsAllocated ?? 16 },
    { tag: '00280101', vr: 'US', value: stored },
    { tag: '00280102', vr: 'US', value: stored - 1 },
    { tag: '00280103', vr: 'US', value: film.signed ? 1 : 0 },
  ];
  const more = film.more ?? [];
  const elements = [
    ...own.filter(({ tag }) => more.every((each) => each.tag !== tag)),
    ...more,
  ].sort((a, b) => (a.tag < b.tag ? -1 : 1));
  const encapsulated = !(film.pixels instanceof Uint8Array);
  const pixel: TestElement = encapsulated
    ? {
        tag: '7fe00010',
        vr: 'OB',
        value: fragments(film.pixels as readonly Uint8Array[]),
        length: 0xffffffff,
      }
    : { tag: '7fe00010', vr: 'OW', value: film.pixels as Uint8Array };
  const body = join([...elements, pixel].map((element) => elementBytes(element, explicit)));
  const meta = elementBytes({ tag: '00020010', vr: 'UI', value: syntax });
  const preamble = new Uint8Array(128);
  preamble.set(latin(film.preamble ?? ''));
  return join([preamble, latin('DICM'), meta, film.deflate ? film.deflate(body) : body]);
}

/** Samples as little-endian words. */
export function words(samples: Iterable<number>): Uint8Array {
  return Uint8Array.from([...samples].flatMap(u16));
}
