/** The envelope of a binary glTF 2.0 file: a header, the glTF text, and one block of numbers. Sizes are checked first. */
import { err, ok, type Result } from '../../base/result.ts';
import { decodeUtf8 } from '../../base/utf8.ts';
import { type GlbFault, glbFault } from './glbFault.ts';
import {
  BINARY_CHUNK,
  CHUNK_HEADER_BYTES,
  HEADER_BYTES,
  JSON_CHUNK,
  MAGIC,
  VERSION,
} from './layout.ts';

export const MAX_GLB_BYTES = 256 * 1024 * 1024;
/** The text describes meshes and holds none: a file of seventeen vertebrae has 20 kB of it. */
export const MAX_JSON_BYTES = 16 * 1024 * 1024;

export type JsonObject = Readonly<Record<string, unknown>>;

export interface Container {
  readonly gltf: JsonObject;
  readonly binary: Uint8Array;
}

export function openContainer(bytes: Uint8Array): Result<Container, GlbFault> {
  if (bytes.length > MAX_GLB_BYTES) return err(glbFault('tooLarge', '', bytes.length));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_BYTES || view.getUint32(0, true) !== MAGIC)
    return err(glbFault('notGlb'));
  const version = view.getUint32(4, true);
  if (version !== VERSION) return err(glbFault('wrongVersion', '', version));
  const declared = view.getUint32(8, true);
  if (declared > bytes.length) return err(glbFault('truncated', '', bytes.length));

  const chunkAt = (at: number, type: number): Result<Uint8Array, GlbFault> => {
    if (at + CHUNK_HEADER_BYTES > declared) return err(glbFault('truncated', '', at));
    const length = view.getUint32(at, true);
    if (view.getUint32(at + 4, true) !== type) return err(glbFault('notGlb', '', at));
    const from = at + CHUNK_HEADER_BYTES;
    if (from + length > declared) return err(glbFault('truncated', '', at));
    return ok(bytes.subarray(from, from + length));
  };

  const json = chunkAt(HEADER_BYTES, JSON_CHUNK);
  if (!json.ok) return json;
  if (json.value.length > MAX_JSON_BYTES) return err(glbFault('tooLarge', '/', json.value.length));
  const gltf = parseObject(json.value);
  if (!gltf) return err(glbFault('badJson'));
  const binaryAt = HEADER_BYTES + CHUNK_HEADER_BYTES + json.value.length;
  const binary = binaryAt === declared ? ok(new Uint8Array()) : chunkAt(binaryAt, BINARY_CHUNK);
  return binary.ok ? ok({ gltf, binary: binary.value }) : binary;
}

function parseObject(bytes: Uint8Array): JsonObject | undefined {
  const text = decodeUtf8(bytes);
  if (text === undefined) return undefined;
  try {
    return objectOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

export function objectOf(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined;
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A count, an offset or a reference. */
export function wholeOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
