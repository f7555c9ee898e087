/** The faces of a body at its present heights that a needle is measured against (M-PL-6). */
import { BODY_REGIONS, buildBodyMesh } from '../../../anatomy/bodyMesh.ts';
import { insideBody } from '../../../anatomy/bodySolid.ts';
import type { HeightsMm } from '../../../anatomy/heights.ts';
import type { VertebraShape } from '../../../anatomy/vertebraShape.ts';
import { joinPatches, type Patch, patchOf } from '../../../mesh/segmentDistance.ts';
import type { TriangleMesh } from '../../../mesh/triangleMesh.ts';

export const FACES = ['superior', 'inferior', 'anterior', 'lateral', 'posterior'] as const;
export type Face = (typeof FACES)[number];

export interface BodyFaces {
  readonly patches: Readonly<Record<Face, Patch>>;
  /** All of them in one, in their order, and the face of each of its triangles. */
  readonly whole: Patch;
  readonly faceAt: readonly Face[];
  readonly inside: ReturnType<typeof insideBody>;
}

/** Of a wall: how far forward its normal points, at least, to count as its front; the same for its back. */
const STRAIGHT_SHARE = Math.SQRT1_2;

const known = new WeakMap<HeightsMm, WeakMap<VertebraShape, BodyFaces>>();

/** Remembered by identity: a handle that is dragged moves no bone. */
export function bodyFaces(shape: VertebraShape, heightsMm: HeightsMm): BodyFaces {
  const ofHeights = known.get(heightsMm) ?? new WeakMap<VertebraShape, BodyFaces>();
  known.set(heightsMm, ofHeights);
  const before = ofHeights.get(shape);
  if (before) return before;
  const mesh = buildBodyMesh(shape, heightsMm);
  const chosen: Record<Face, number[]> = {
    superior: [],
    inferior: [],
    anterior: [],
    lateral: [],
    posterior: [],
  };
  for (let triangle = 0; triangle < mesh.regionOf.length; triangle++)
    chosen[faceOf(mesh, triangle)].push(triangle);
  const patches = {
    superior: patchOf(mesh, chosen.superior),
    inferior: patchOf(mesh, chosen.inferior),
    anterior: patchOf(mesh, chosen.anterior),
    lateral: patchOf(mesh, chosen.lateral),
    posterior: patchOf(mesh, chosen.posterior),
  };
  const faces = {
    patches,
    whole: joinPatches(FACES.map((face) => patches[face])),
    faceAt: FACES.flatMap((face) => new Array<Face>(chosen[face].length).fill(face)),
    inside: insideBody(shape, heightsMm),
  };
  ofHeights.set(shape, faces);
  return faces;
}

function faceOf({ positionsMm, triangles, regionOf }: TriangleMesh, triangle: number): Face {
  const region = BODY_REGIONS[regionOf[triangle]!];
  if (region === 'superiorEndplate') return 'superior';
  if (region === 'inferiorEndplate') return 'inferior';
  const a = triangles[triangle * 3]! * 3;
  const b = triangles[triangle * 3 + 1]! * 3;
  const c = triangles[triangle * 3 + 2]! * 3;
  const side = (from: number, to: number, axis: number) =>
    positionsMm[to + axis]! - positionsMm[from + axis]!;
  const x = side(a, b, 1) * side(a, c, 2) - side(a, b, 2) * side(a, c, 1);
  const y = side(a, b, 2) * side(a, c, 0) - side(a, b, 0) * side(a, c, 2);
  const forward = y / Math.hypot(x, y);
  if (forward > STRAIGHT_SHARE) return 'anterior';
  return forward < -STRAIGHT_SHARE ? 'posterior' : 'lateral';
}
