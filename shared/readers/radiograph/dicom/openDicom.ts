/**
 * The elements of a DICOM file (PS3.10) up to its picture, parsed by a library that knows no limits: our own counter
 * stands between it and the bytes and ends its work at the first element too many.
 */
import dicomParser, { type ByteArrayParser, type Element } from 'dicom-parser';
import { ok } from '../../../base/result.ts';
import { inflateUpTo } from '../inflate.ts';
import { guarded, type Read, radiographFault, refusal, refuse } from '../radiographFault.ts';
import { type DataSet, dataSetOf } from './dataSet.ts';
import { DEFLATED, syntaxName, type TransferSyntax, transferSyntax } from './transferSyntax.ts';

export const MAX_ELEMENTS = 100_000;
export const MAX_DEPTH = 32;
export const PIXEL_DATA = 'x7fe00010';
const PREFIX_AT = 128;
const META_AT = 132;
const META_GROUP = 0x0002;
/** Deflated headers and pixels of one film: far above what a film of the greatest size takes. */
const MAX_INFLATED_BYTES = 512 * 1024 * 1024;
/** Reads of sixteen bits that one element costs at most: group, element, and a length. */
const READS_PER_ELEMENT = 4;

export interface DicomFile {
  readonly syntax: TransferSyntax;
  readonly data: DataSet;
  /** Everything from the first byte of the data set on, unpacked where it was deflated. */
  readonly bytes: Uint8Array;
}

export function isDicom(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(PREFIX_AT, META_AT)) === 'DICM';
}

export function openDicom(bytes: Uint8Array): Read<DicomFile> {
  const polyglot = preambleOf(bytes);
  if (polyglot) return refuse('twoFormats', 'preamble', polyglot);
  const parser = countingParser();
  const meta = guarded(() => readMeta(bytes, parser), 'badStructure', '(0002,xxxx)');
  if (!meta.ok) return meta;
  const uid = meta.value.data.text('x00020010');
  if (uid === null) return refuse('badStructure', '(0002,0010)');
  const syntax = transferSyntax(uid);
  if (!syntax) return refuse('unsupportedCoding', '(0002,0010)', syntaxName(uid));
  const body = bodyOf(bytes, meta.value.end, syntax);
  if (!body.ok) return body;

  const elements: Record<string, Element> = {};
  const parsed = guarded(
    () => {
      const stream = new dicomParser.ByteStream(parser, body.value.bytes, body.value.from);
      const target = { elements, warnings: [] } as unknown as Parameters<
        typeof dicomParser.parseDicomDataSetExplicit
      >[0];
      const parse = syntax.explicit
        ? dicomParser.parseDicomDataSetExplicit
        : dicomParser.parseDicomDataSetImplicit;
      parse(target, stream, body.value.bytes.length, { untilTag: PIXEL_DATA });
    },
    'truncated',
    'data set',
  );
  if (!parsed.ok) return parsed;
  if (deeperThan(elements, MAX_DEPTH)) return refuse('tooDeep', 'data set');
  return ok({ syntax, data: dataSetOf(elements, body.value.bytes), bytes: body.value.bytes });
}

/** Kinds of file that run, open or show something else: their first bytes must not stand before a DICOM header. */
const FOREIGN: readonly (readonly [name: string, start: string])[] = [
  ['Windows program', 'MZ'],
  ['Linux program', '\x7fELF'],
  ['macOS program', '\xcf\xfa\xed\xfe'],
  ['macOS program', '\xca\xfe\xba\xbe'],
  ['script', '#!'],
  ['PDF', '%PDF'],
  ['archive', 'PK\x03\x04'],
  ['archive', '\x1f\x8b'],
  ['web page', '<'],
  ['PNG', '\x89PNG'],
  ['JPEG', '\xff\xd8'],
  ['GIF', 'GIF8'],
];

function preambleOf(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  return FOREIGN.find(([, signature]) => start.startsWith(signature))?.[0];
}

/** The header of group 0002, always explicit and little endian. */
function readMeta(bytes: Uint8Array, parser: ByteArrayParser) {
  const stream = new dicomParser.ByteStream(parser, bytes, META_AT);
  const elements: Record<string, Element> = {};
  const isMeta = () =>
    stream.position + 8 <= bytes.length && parser.readUint16(bytes, stream.position) === META_GROUP;
  while (isMeta()) {
    const element = dicomParser.readDicomElementExplicit(stream, []);
    elements[element.tag] = element;
  }
  return { data: dataSetOf(elements, bytes), end: stream.position };
}

function bodyOf(
  bytes: Uint8Array,
  from: number,
  { uid }: TransferSyntax,
): Read<{ readonly bytes: Uint8Array; readonly from: number }> {
  if (uid !== DEFLATED) return ok({ bytes, from });
  const unpacked = inflateUpTo([bytes.subarray(from)], MAX_INFLATED_BYTES, 'none', 'data set');
  if (!unpacked.ok) return unpacked;
  const joined = new Uint8Array(unpacked.value.bytes);
  let at = 0;
  for (const piece of unpacked.value.pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return ok({ bytes: joined, from: 0 });
}

/** Reads for the library and counts: an element cannot be read without it. */
function countingParser(): ByteArrayParser {
  let reads = 0;
  const plainParser = dicomParser.littleEndianByteArrayParser;
  return {
    ...plainParser,
    readUint16: (bytes, at) => {
      reads++;
      if (reads > MAX_ELEMENTS * READS_PER_ELEMENT)
        throw refusal(radiographFault('tooManyElements', 'data set', `> ${MAX_ELEMENTS}`));
      return plainParser.readUint16(bytes, at);
    },
  };
}

/** Walks the sequences by a list of its own: their depth is what is in question. */
function deeperThan(elements: Readonly<Record<string, Element>>, most: number): boolean {
  const waiting = Object.values(elements).map((element) => ({ element, depth: 1 }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { element, depth } = next;
    for (const item of element.items ?? []) {
      if (depth >= most) return true;
      for (const inner of Object.values(item.dataSet?.elements ?? {}))
        waiting.push({ element: inner, depth: depth + 1 });
    }
  }
  return false;
}
