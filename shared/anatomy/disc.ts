/** The disc between two posed bodies as a closed mesh in the patient frame: it fills the gap and bulges a little. A picture. */
import { type Point, point } from '../math/frames.ts';
import { apply } from '../math/rigid.ts';
import type { TriangleMesh } from '../mesh/triangleMesh.ts';
import { bodySection, type Ray, raysAround } from './bodySection.ts';
import { endplateField } from './endplateField.ts';
import type { PosedBody } from './posedBody.ts';

export const DISC_REGIONS = ['upper', 'lower', 'rim'] as const;
export type DiscRegion = (typeof DISC_REGIONS)[number];

const DIRECTIONS = 48;
/** Rings on each face, from the middle outward. */
const FACE_SHARES = [0.35, 0.65, 0.86, 0.96] as const;
const RIM_ROWS = 6;
const RAYS = raysAround(DIRECTIONS);
/** How far the rim stands out at mid-height, as a share of the radius: a normal disc is flush or bulges 1 mm. */
const BULGE_SHARE = 0.035;

/** `upper` and `lower` are neighbours, upper cranial. */
export function buildDiscMesh(upper: PosedBody, lower: PosedBody): TriangleMesh {
  const roof = faceOf(upper, 'inferior');
  const floor = faceOf(lower, 'superior');
  const faces = FACE_SHARES.length;
  const loops = 2 * faces + RIM_ROWS - 1;
  const positionsMm = new Float64Array((2 + loops * DIRECTIONS) * 3);
  const triangles = new Uint32Array(2 * loops * DIRECTIONS * 3);
  const regionOf = new Uint8Array(triangles.length / 3);

  // Loops run from the middle of the floor outward, up the rim and back to the middle of the roof.
  const put = (vertex: number, outward: number, rise: number, ray: Ray) => {
    const low = floor(outward, ray);
    const high = roof(outward, ray);
    positionsMm[vertex * 3] = low.x + rise * (high.x - low.x);
    positionsMm[vertex * 3 + 1] = low.y + rise * (high.y - low.y);
    positionsMm[vertex * 3 + 2] = low.z + rise * (high.z - low.z);
  };
  const last = 1 + loops * DIRECTIONS;
  put(0, 0, 0, RAYS[0]!);
  put(last, 0, 1, RAYS[0]!);
  for (let loop = 0; loop < loops; loop++) {
    const rise = Math.min(Math.max(loop + 1 - faces, 0), RIM_ROWS) / RIM_ROWS;
    const face = FACE_SHARES[Math.min(loop, loops - 1 - loop, faces - 1)]!;
    const outward = face + (rise > 0 && rise < 1 ? bulge(rise) : 0);
    for (let step = 0; step < DIRECTIONS; step++)
      put(1 + loop * DIRECTIONS + step, outward, rise, RAYS[step]!);
  }

  let count = 0;
  const add = (a: number, b: number, c: number, region: DiscRegion) => {
    triangles[count * 3] = a;
    triangles[count * 3 + 1] = b;
    triangles[count * 3 + 2] = c;
    regionOf[count++] = DISC_REGIONS.indexOf(region);
  };
  for (let step = 0; step < DIRECTIONS; step++) {
    const next = (step + 1) % DIRECTIONS;
    const top = last - DIRECTIONS;
    add(0, 1 + step, 1 + next, 'lower');
    add(last, top + next, top + step, 'upper');
    for (let loop = 0; loop + 1 < loops; loop++) {
      const region = loop + 1 < faces ? 'lower' : loop >= loops - faces ? 'upper' : 'rim';
      const here = 1 + loop * DIRECTIONS;
      const above = here + DIRECTIONS;
      add(here + step, above + step, above + next, region);
      add(here + step, above + next, here + next, region);
    }
  }
  return { positionsMm, triangles, regionOf };
}

function bulge(rise: number): number {
  return (1 - FACE_SHARES[FACE_SHARES.length - 1]! + BULGE_SHARE) * Math.sin(Math.PI * rise) ** 0.6;
}

/** A point on an endplate, by how far out it lies and in which direction; continued level beyond the rim. */
function faceOf(
  { shape, heightsMm, pose }: PosedBody,
  side: 'superior' | 'inferior',
): (outward: number, ray: Ray) => Point<'patient'> {
  const field = endplateField(shape, heightsMm);
  const section = bodySection(shape, side === 'superior' ? 1 : 0);
  return (outward, ray) => {
    const radius = outward * ray.radius;
    const x = radius * ray.sine * section.halfWidthMm;
    const ahead = radius * ray.cosine;
    const y = section.centreY + ahead * (ahead > 0 ? section.frontMm : section.backMm);
    const z = side === 'superior' ? field.superiorZ(x, y) : field.inferiorZ(x, y);
    return apply(pose, point<'vertebra'>(x, y, z));
  };
}
