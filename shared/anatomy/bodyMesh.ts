/** The body alone as a closed structured mesh: rings on both endplates, rows down the wall. For volumes, cuts and export. */
import type { TriangleMesh } from '../mesh/triangleMesh.ts';
import { type BodySection, bodySection, type Ray, raysAround } from './bodySection.ts';
import { endplateField } from './endplateField.ts';
import type { HeightsMm } from './heights.ts';
import type { VertebraShape } from './vertebraShape.ts';

export const BODY_REGIONS = ['superiorEndplate', 'inferiorEndplate', 'wall'] as const;
export type BodyRegion = (typeof BODY_REGIONS)[number];

const DIRECTIONS = 72;
const RINGS = 14;
const ROWS = 14;

const RAYS = raysAround(DIRECTIONS);

export function buildBodyMesh(shape: VertebraShape, heightsMm: HeightsMm): TriangleMesh {
  const field = endplateField(shape, heightsMm);
  const loops = 2 * RINGS + ROWS - 1;
  const positionsMm = new Float64Array((2 + loops * DIRECTIONS) * 3);
  const triangles = new Uint32Array((2 + 2 * (loops - 1)) * DIRECTIONS * 3);
  const regionOf = new Uint8Array(triangles.length / 3);

  const put = (vertex: number, share: number, section: BodySection, outward: number, to: Ray) => {
    const radius = outward * to.radius;
    const ahead = radius * to.cosine;
    const x = radius * to.sine * section.halfWidthMm;
    const y = section.centreY + ahead * (ahead > 0 ? section.frontMm : section.backMm);
    const low = field.inferiorZ(x, y);
    positionsMm[vertex * 3] = x;
    positionsMm[vertex * 3 + 1] = y;
    positionsMm[vertex * 3 + 2] = low + share * (field.superiorZ(x, y) - low);
  };
  // Loops run from the middle of the inferior endplate outward, up the wall, and inward to the middle of the superior one.
  const last = 1 + loops * DIRECTIONS;
  put(0, 0, bodySection(shape, 0), 0, RAYS[0]!);
  put(last, 1, bodySection(shape, 1), 0, RAYS[0]!);
  for (let loop = 0; loop < loops; loop++) {
    const row = Math.min(Math.max(loop + 1 - RINGS, 0), ROWS);
    const section = bodySection(shape, row / ROWS);
    const outward = Math.min(1, (loop + 1) / RINGS, (loops - loop) / RINGS);
    for (let step = 0; step < DIRECTIONS; step++)
      put(1 + loop * DIRECTIONS + step, row / ROWS, section, outward, RAYS[step]!);
  }

  let count = 0;
  const add = (a: number, b: number, c: number, region: BodyRegion) => {
    triangles[count * 3] = a;
    triangles[count * 3 + 1] = b;
    triangles[count * 3 + 2] = c;
    regionOf[count++] = BODY_REGIONS.indexOf(region);
  };
  for (let step = 0; step < DIRECTIONS; step++) {
    const next = (step + 1) % DIRECTIONS;
    const top = last - DIRECTIONS;
    add(0, 1 + step, 1 + next, 'inferiorEndplate');
    add(last, top + next, top + step, 'superiorEndplate');
    for (let loop = 0; loop + 1 < loops; loop++) {
      const region =
        loop + 1 < RINGS ? 'inferiorEndplate' : loop >= loops - RINGS ? 'superiorEndplate' : 'wall';
      const here = 1 + loop * DIRECTIONS;
      const above = here + DIRECTIONS;
      // The diagonal is mirrored on the other side, so that left and right are the same surface.
      if (step < DIRECTIONS / 2) {
        add(here + step, above + step, here + next, region);
        add(above + step, above + next, here + next, region);
      } else {
        add(here + step, above + step, above + next, region);
        add(here + step, above + next, here + next, region);
      }
    }
  }
  return { positionsMm, triangles, regionOf };
}
