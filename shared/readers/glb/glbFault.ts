/** What is wrong with a binary glTF file, as data; the words live in the text file under `anatomyPack.faults`. */
import { plain } from '../plain.ts';

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

export function glbFault(code: GlbFault['code'], where = '', found: unknown = ''): GlbFault {
  return { code, where: plain(where), found: plain(String(found)) };
}
