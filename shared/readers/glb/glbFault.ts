/** What is wrong with a binary glTF file, as data; the words live in the text file under `anatomyPack.faults`. */

export const GLB_FAULTS = [
  'tooLarge',
  'notGlb',
  'wrongVersion',
  'truncated',
  'badJson',
  'unknownExtension',
  'externalData',
  'badStructure',
  'notTriangles',
  'notFinite',
  'tooManyMeshes',
  'tooManyTriangles',
] as const;

export interface GlbFault {
  readonly code: (typeof GLB_FAULTS)[number];
  /** JSON pointer into the glTF text, or the name of a node; empty for the file as a whole. */
  readonly where: string;
  /** What is there, short; empty when nothing is. */
  readonly found: string;
}

/** Longer names are cut: a fault is read by people. */
const SHOWN_LENGTH = 80;

export function glbFault(code: GlbFault['code'], where = '', found: unknown = ''): GlbFault {
  return { code, where: plain(where), found: plain(String(found)) };
}

/** One line of printable characters. */
export function plain(text: string): string {
  const short = text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
  return short.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '\ufffd');
}
