/** Numbers out of the binary block: every offset and length is checked before anything is read or allocated. */
import { err, ok, type Result } from '../../base/result.ts';
import { type Container, listOf, objectOf, wholeOf } from './container.ts';
import { type GlbFault, glbFault } from './glbFault.ts';

const FLOAT = 5126;
/** Bytes of the component types an index may have. */
const INDEX_BYTES: Readonly<Record<number, 1 | 2 | 4>> = { 5121: 1, 5123: 2, 5125: 4 };

interface Span {
  readonly view: DataView;
  readonly count: number;
  readonly strideBytes: number;
}

/** Coordinates, three a vertex, in the file's own frame and unit. */
export function readPositions(file: Container, index: unknown): Result<Float64Array, GlbFault> {
  const where = `/accessors/${index}`;
  const span = spanOf(file, index, 'VEC3', (type) => (type === FLOAT ? 12 : undefined));
  if (!span.ok) return span;
  const { view, count, strideBytes } = span.value;
  const out = new Float64Array(3 * count);
  for (let v = 0; v < count; v++)
    for (let axis = 0; axis < 3; axis++) {
      const value = view.getFloat32(v * strideBytes + 4 * axis, true);
      if (!Number.isFinite(value)) return err(glbFault('notFinite', where, value));
      out[3 * v + axis] = value;
    }
  return ok(out);
}

/** Vertex numbers below `vertexCount`. */
export function readIndices(
  file: Container,
  index: unknown,
  vertexCount: number,
): Result<Uint32Array, GlbFault> {
  let bytes: 1 | 2 | 4 = 4;
  const span = spanOf(file, index, 'SCALAR', (type) => {
    const known = INDEX_BYTES[type];
    if (known) bytes = known;
    return known;
  });
  if (!span.ok) return span;
  const { view, count, strideBytes } = span.value;
  const out = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const at = i * strideBytes;
    const value =
      bytes === 4
        ? view.getUint32(at, true)
        : bytes === 2
          ? view.getUint16(at, true)
          : view.getUint8(at);
    if (value >= vertexCount) return err(glbFault('badStructure', `/accessors/${index}`, value));
    out[i] = value;
  }
  return ok(out);
}

function spanOf(
  { gltf, binary }: Container,
  index: unknown,
  type: 'VEC3' | 'SCALAR',
  bytesOf: (componentType: number) => number | undefined,
): Result<Span, GlbFault> {
  const bad = err(glbFault('badStructure', `/accessors/${index}`));
  const accessor = objectOf(listOf(gltf.accessors)[wholeOf(index) ?? -1]);
  // Sparse accessors and those without a view patch zeros: no exporter of a bone writes them.
  if (!accessor || accessor.type !== type || accessor.sparse !== undefined) return bad;
  const view = objectOf(listOf(gltf.bufferViews)[wholeOf(accessor.bufferView) ?? -1]);
  const elementBytes = bytesOf(Number(accessor.componentType));
  const count = wholeOf(accessor.count);
  if (!view || !elementBytes || count === undefined) return bad;
  const buffer = objectOf(listOf(gltf.buffers)[wholeOf(view.buffer) ?? -1]);
  if (view.buffer !== 0 || !buffer || buffer.uri !== undefined || view.extensions !== undefined)
    return err(glbFault('externalData', `/accessors/${index}`));
  const viewOffset = wholeOf(view.byteOffset ?? 0);
  const viewBytes = wholeOf(view.byteLength);
  const offset = wholeOf(accessor.byteOffset ?? 0);
  const strideBytes = wholeOf(view.byteStride ?? elementBytes);
  if (viewOffset === undefined || viewBytes === undefined) return bad;
  if (offset === undefined || strideBytes === undefined) return bad;
  const neededBytes = count === 0 ? 0 : (count - 1) * strideBytes + elementBytes;
  const fits =
    strideBytes >= elementBytes &&
    viewOffset + viewBytes <= binary.length &&
    offset + neededBytes <= viewBytes;
  if (!fits) return bad;
  const start = binary.byteOffset + viewOffset + offset;
  return ok({ view: new DataView(binary.buffer, start, neededBytes), count, strideBytes });
}
