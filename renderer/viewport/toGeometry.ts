/** Triangle meshes as the graphics card wants them. Positions stay in the frame of the mesh; the root group turns them. */
import { BufferAttribute, BufferGeometry } from 'three';
import type { TriangleMesh } from '../../shared/mesh/triangleMesh.ts';
import { vertexNormals } from '../../shared/mesh/vertexNormals.ts';

/** Bounce light keeps the deepest recess above black. */
const SHADE_FLOOR = 0.12;

export function toGeometry(mesh: TriangleMesh): BufferGeometry {
  const geometry = emptyGeometry(mesh.positionsMm.length, mesh.triangles);
  writeSurface(geometry, mesh.positionsMm);
  return geometry;
}

/** Buffers of the right size, to be filled by `writeSurface` on every change. */
export function emptyGeometry(coordinates: number, triangles: Uint32Array): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setIndex(new BufferAttribute(triangles, 1));
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(coordinates), 3));
  geometry.setAttribute('normal', new BufferAttribute(new Float32Array(coordinates), 3));
  return geometry;
}

/** The slider's path: new positions, own normals (three's own are 5–8 times slower), one upload. */
export function writeSurface(geometry: BufferGeometry, positionsMm: Float64Array): void {
  const position = geometry.getAttribute('position') as BufferAttribute;
  const normal = geometry.getAttribute('normal') as BufferAttribute;
  const triangles = geometry.getIndex()?.array as Uint32Array;
  position.array.set(positionsMm);
  vertexNormals(positionsMm, triangles, normal.array as Float32Array);
  position.needsUpdate = true;
  normal.needsUpdate = true;
}

/** Adds the baked shade as vertex colour: warm in the recesses, as light that has touched bone is. */
export function shaded(geometry: BufferGeometry, openness: Uint8Array): BufferGeometry {
  const colours = new Float32Array(openness.length * 3);
  openness.forEach((open, v) => {
    const share = SHADE_FLOOR + (1 - SHADE_FLOOR) * (open / 255);
    colours[v * 3] = share ** 0.8;
    colours[v * 3 + 1] = share;
    colours[v * 3 + 2] = share ** 1.2;
  });
  geometry.setAttribute('color', new BufferAttribute(colours, 3));
  return geometry;
}
