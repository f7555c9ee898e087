/**
 * Reads the wanted meshes of a binary glTF 2.0 file (Khronos glTF 2.0) as surfaces in RAS millimetres. A small subset on
 * purpose: triangles in the file's own binary block, nothing compressed, nothing from outside. What lies beyond it is
 * refused by name, never read half.
 */
import { err, ok, type Result } from '../../base/result.ts';
import type { Surface } from '../../mesh/splitQuads.ts';
import { plain } from '../plain.ts';
import { readIndices, readPositions } from './accessor.ts';
import {
  type Container,
  type JsonObject,
  listOf,
  objectOf,
  openContainer,
  wholeOf,
} from './container.ts';
import { type GlbFault, glbFault } from './glbFault.ts';
import { type Claim, type KeyOf, type PlacedMesh, placedMeshes } from './nodes.ts';
import { handedness } from './transform.ts';

export const MAX_MESHES = 64;
export const MAX_TRIANGLES = 2_000_000;
/** The mode of a primitive made of single triangles, which is also the default. */
const TRIANGLES = 4;
/** glTF is in metres. */
const MM_PER_M = 1000;
/** Nothing of a person lies further from its origin, metres: beyond it the numbers are not a place. */
const FAR_M = 1000;

/** Extensions that change how a surface looks and not where it lies. */
const HARMLESS = /^(KHR_materials_|KHR_texture_|EXT_texture_|KHR_lights_|KHR_xmp)/;

/** Everything below one claiming node that no other node claims. */
export interface ClaimedSurface extends Claim {
  readonly surface: Surface;
}

export interface GlbContent {
  readonly surfaces: readonly ClaimedSurface[];
  /** Whose work the file says it is; empty when it does not say. */
  readonly copyright: string;
}

export function readGlb(bytes: Uint8Array, keyOf: KeyOf): Result<GlbContent, GlbFault> {
  const container = openContainer(bytes);
  if (!container.ok) return container;
  const { gltf } = container.value;
  const asset = objectOf(gltf.asset);
  const version = String(asset?.version ?? '');
  if (!version.startsWith('2.')) return err(glbFault('wrongVersion', '/asset/version', version));
  const foreign = listOf(gltf.extensionsRequired).find((name) => !HARMLESS.test(String(name)));
  if (foreign !== undefined)
    return err(glbFault('unknownExtension', '/extensionsRequired', foreign));
  const placed = placedMeshes(gltf, keyOf);
  if (!placed.ok) return placed;
  if (placed.value.length > MAX_MESHES)
    return err(glbFault('tooManyMeshes', '/nodes', placed.value.length));

  const parts = new Map<Claim, Surface[]>();
  const room: Room = { triangles: MAX_TRIANGLES, vertices: 3 * MAX_TRIANGLES };
  for (const place of placed.value) {
    const read = readMesh(container.value, place, room);
    if (!read.ok) return read;
    parts.set(place.claim, [...(parts.get(place.claim) ?? []), ...read.value]);
  }
  const surfaces = [...parts].map(([claim, list]) => ({ ...claim, surface: joined(list) }));
  const copyright = typeof asset?.copyright === 'string' ? plain(asset.copyright) : '';
  return ok({ surfaces, copyright });
}

/** What may still be read: taken before anything is allocated, because many meshes may share the same bytes. */
interface Room {
  triangles: number;
  vertices: number;
}

function readMesh(
  file: Container,
  place: PlacedMesh,
  room: Room,
): Result<readonly Surface[], GlbFault> {
  const where = `/meshes/${place.mesh}`;
  const mesh = objectOf(listOf(file.gltf.meshes)[place.mesh]);
  if (!mesh) return err(glbFault('badStructure', where));
  const surfaces: Surface[] = [];
  for (const [k, item] of listOf(mesh.primitives).entries()) {
    const surface = readPrimitive(file, objectOf(item) ?? {}, `${where}/primitives/${k}`, room);
    if (!surface.ok) return surface;
    const positionsMm = toRas(surface.value.positionsMm, place);
    if (!positionsMm) return err(glbFault('notFinite', where, place.claim.name));
    // A mirror turns every triangle inside out; the places it gives are the truth.
    if (handedness(place.matrix) < 0) turnOver(surface.value.triangles);
    surfaces.push({ positionsMm, triangles: surface.value.triangles });
  }
  return ok(surfaces);
}

/** One primitive, its positions still in the mesh's own frame and in metres. */
function readPrimitive(
  file: Container,
  primitive: JsonObject,
  where: string,
  room: Room,
): Result<Surface, GlbFault> {
  if ((primitive.mode ?? TRIANGLES) !== TRIANGLES) return err(glbFault('notTriangles', where));
  const position = objectOf(primitive.attributes)?.POSITION;
  const { indices } = primitive;
  const countOf = (accessor: unknown) =>
    wholeOf(objectOf(listOf(file.gltf.accessors)[wholeOf(accessor) ?? -1])?.count);
  const vertices = countOf(position);
  const corners = countOf(indices ?? position);
  if (vertices === undefined || corners === undefined || corners % 3 !== 0)
    return err(glbFault('badStructure', where));
  room.triangles -= corners / 3;
  room.vertices -= vertices;
  if (room.triangles < 0 || room.vertices < 0) return err(glbFault('tooManyTriangles', where));
  const positions = readPositions(file, position);
  if (!positions.ok) return positions;
  const triangles =
    indices === undefined
      ? ok(Uint32Array.from({ length: vertices }, (_, v) => v))
      : readIndices(file, indices, vertices);
  if (!triangles.ok) return triangles;
  return ok({ positionsMm: positions.value, triangles: triangles.value });
}

/** glTF: metres, +X patient left, +Y cranial, +Z anterior. */
function toRas(metres: Float64Array, { matrix: m }: PlacedMesh): Float64Array | undefined {
  const out = new Float64Array(metres.length);
  for (let i = 0; i < metres.length; i += 3) {
    const [x, y, z] = [metres[i]!, metres[i + 1]!, metres[i + 2]!];
    const along = (row: number) => m[row]! * x + m[row + 4]! * y + m[row + 8]! * z + m[row + 12]!;
    const [left, up, front] = [along(0), along(1), along(2)];
    if (!(Math.max(Math.abs(left), Math.abs(up), Math.abs(front)) < FAR_M)) return undefined;
    out[i] = -MM_PER_M * left;
    out[i + 1] = MM_PER_M * front;
    out[i + 2] = MM_PER_M * up;
  }
  return out;
}

function turnOver(triangles: Uint32Array): void {
  for (let t = 0; t < triangles.length; t += 3) {
    const second = triangles[t + 1]!;
    triangles[t + 1] = triangles[t + 2]!;
    triangles[t + 2] = second;
  }
}

function joined(surfaces: readonly Surface[]): Surface {
  const total = (pick: (surface: Surface) => number) =>
    surfaces.reduce((sum, surface) => sum + pick(surface), 0);
  const positionsMm = new Float64Array(total(({ positionsMm: p }) => p.length));
  const triangles = new Uint32Array(total(({ triangles: t }) => t.length));
  let corner = 0;
  let vertex = 0;
  for (const surface of surfaces) {
    positionsMm.set(surface.positionsMm, 3 * vertex);
    const first = vertex;
    triangles.set(
      surface.triangles.map((v) => v + first),
      corner,
    );
    corner += surface.triangles.length;
    vertex += surface.positionsMm.length / 3;
  }
  return { positionsMm, triangles };
}
