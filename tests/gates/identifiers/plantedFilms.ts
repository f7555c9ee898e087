/**
 * Films that name a person wherever a file can: in every element of DICOM that is known to, in private ones, nested ones,
 * before and behind the data; in the texts of a PNG; in the segments of a JPEG. Every name is another, and all have one mark.
 */
import { crc32, deflateSync } from 'node:zlib';
import jpeg from 'jpeg-js';
import { IDENTIFYING } from '../../../shared/readers/radiograph/dicom/identifiers.ts';
import { writePng } from '../../../shared/readers/radiograph/png/writePng.ts';
import {
  elementBytes,
  join,
  type TestElement,
  words,
  writeDicom,
} from '../../shared/readers/radiograph/writeDicom.ts';

/** In every planted name, and in nothing else. */
export const MARK = 'QZPLANT';

export interface PlantedFilm {
  readonly kind: 'dicom' | 'png' | 'jpeg';
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly names: number;
}

const SIZE = 16;
const SAMPLES = Uint16Array.from({ length: SIZE * SIZE }, (_, i) => (i * 13) % 4096);

/** Elements beyond the list of the reader: makers, devices, codes, overlays, curves, and what has no name at all. */
const OTHERS = [
  ...['00080005', '00080008', '00080016', '00080068', '00080070', '00081010', '00081090'],
  ...['00080012', '00082110', '00101081', '00101090', '001021c0', '00120010', '00120062'],
  ...['00180015', '00181020', '00181050', '00185100', '00185101', '00187004', '00189004'],
  ...['00200020', '00200060', '00200062', '00280a04', '00281055', '00321060', '00324000'],
  ...['00380300', '00380500', '00400253', '00400280', '00402016', '0040a123', '0040a730'],
  ...['00880140', '20300020', '40000010', '40004000', '50000022', '60001500', '60000022'],
  ...['00090010', '00091001', '00110010', '00191008', '00290010', '00e11001', 'fffcfffc'],
] as const;

/** Of these the reader keeps words that look like codes: a name that does is planted. */
const CODES = ['00185101', '00200062'];

/** `number` is the first of the names; each film says how many it took. */
export function plantedFilm(kind: PlantedFilm['kind'], number: number): PlantedFilm {
  let names = 0;
  const name = () => `${MARK}${String(number + names++).padStart(5, '0')}^Anna`;
  const bytes = WRITERS[kind](name);
  return { kind, bytes: Uint8Array.from(bytes), names };
}

const WRITERS = { dicom, png, jpeg: jpegFile } as const;

function dicom(name: () => string): Uint8Array {
  const tags = new Set([...Object.keys(IDENTIFYING).map((tag) => tag.slice(1)), ...OTHERS]);
  const sequence = '00400275';
  const elements: TestElement[] = [...tags]
    .filter((tag) => tag !== sequence)
    .map((tag) => ({ tag, vr: 'LO', value: CODES.includes(tag) ? codeOf(name()) : name() }));
  const nested = elementBytes({ tag: '00100010', vr: 'PN', value: name() });
  const item = elementBytes({ tag: 'fffee000', vr: 'UN', value: nested }, false);
  return writeDicom({
    columns: SIZE,
    rows: SIZE,
    bitsStored: 12,
    pixels: words(SAMPLES),
    preamble: name(),
    more: [...elements, { tag: sequence, vr: 'SQ', value: item }],
  });
}

const codeOf = (name: string) => name.replace(/\^.*/, '');
const latin = (text: string) => Buffer.from(text, 'latin1');

function png(name: () => string): Uint8Array {
  const plain = Buffer.from(
    writePng({ widthPx: SIZE, heightPx: SIZE, samples: SAMPLES, bits: 12 }),
  );
  const head = plain.subarray(0, 33);
  const packed = (text: string) => deflateSync(latin(text));
  return join([
    head,
    chunk('tEXt', latin(`Author\0${name()}`)),
    chunk('tEXt', latin(`${name()}\0value`)),
    chunk('zTXt', Buffer.concat([latin('Comment\0\0'), packed(name())])),
    chunk('iTXt', latin(`Title\0\0\0\0\0${name()}`)),
    chunk('iTXt', Buffer.concat([latin('XML:com.adobe.xmp\0\x01\0\0\0'), packed(name())])),
    chunk('eXIf', latin(`MM\0*\0\0\0\x08${name()}`)),
    chunk('prVt', Buffer.from(name(), 'utf16le')),
    plain.subarray(33),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([latin(type), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

function jpegFile(name: () => string): Uint8Array {
  const data = Buffer.alloc(4 * SIZE * SIZE, 120);
  const plain = jpeg.encode({ width: SIZE, height: SIZE, data }, 95).data;
  return join([
    plain.subarray(0, 2),
    segment(0xe1, latin(`Exif\0\0MM\0*\0\0\0\x08${name()}`)),
    segment(0xe1, latin(`http://ns.adobe.com/xap/1.0/\0<x>${name()}</x>`)),
    segment(0xed, latin(`Photoshop 3.0\0${name()}`)),
    segment(0xe9, Buffer.from(name(), 'utf16le')),
    segment(0xfe, latin(name())),
    plain.subarray(2),
    latin(name()),
  ]);
}

function segment(marker: number, data: Buffer): Buffer {
  const head = Buffer.of(0xff, marker, 0, 0);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}
