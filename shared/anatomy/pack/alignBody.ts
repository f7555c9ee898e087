/**
 * Finds the body in the mesh of a whole vertebra and the frame it stands in: the plane of symmetry gives the sides, the
 * two endplates give up and forward, their corners give size and origin (M-AN-11).
 */
import { dot, minus, type Vec3, vec3 } from '../../math/vec3.ts';
import type { PointSurface } from '../../mesh/cutSurface.ts';
import type { Surface } from '../../mesh/splitQuads.ts';
import type { Endplate } from '../endplateField.ts';
import { cutBody, planeToSpace } from './bodyCuts.ts';
import type { EdgePoints } from './bodyOutline.ts';
import { findSymmetryPlane } from './symmetryPlane.ts';

export interface AlignedBody {
  /** In the vertebra frame, own size: mid-depth, half-way between the posterior corners. */
  readonly positionsMm: Float64Array;
  readonly superior: Endplate;
  readonly inferior: Endplate;
  readonly posteriorHeightMm: number;
  readonly depthMm: number;
  readonly widthMm: number;
}

/** The plane of symmetry is sought on this many vertices at most: more say nothing new. */
const PLANE_VERTICES = 1500;

/** `along` points roughly cranial. null: no outline of a body between two endplates. */
export function alignBody(surface: Surface, along: Vec3): AlignedBody | null {
  const points = pointsOf(surface);
  const stride = Math.ceil(points.vertices.length / PLANE_VERTICES);
  const { origin, right } = findSymmetryPlane(points.vertices.filter((_, k) => k % stride === 0));
  const cuts = cutBody(points, origin, right, along);
  if (!cuts) return null;
  const { plane, points: outline } = cuts.sagittal;
  const { superior, inferior } = outline;
  const depthMm =
    (superior.anterior.a - superior.posterior.a + inferior.anterior.a - inferior.posterior.a) / 2;
  const centreA =
    (superior.anterior.a + superior.posterior.a + inferior.anterior.a + inferior.posterior.a) / 4;
  const centreZ = (superior.posterior.z + inferior.posterior.z) / 2;
  const plates = [superior, inferior].map((edge) => endplateOf(edge, centreA, centreZ, depthMm));
  const [top, bottom] = plates as [Endplate, Endplate];
  const posteriorHeightMm = top.posteriorZ - bottom.posteriorZ;
  const thinnestMm = Math.min(
    posteriorHeightMm,
    top.anteriorZ - bottom.anteriorZ,
    (top.anteriorZ + top.posteriorZ - bottom.anteriorZ - bottom.posteriorZ) / 2 +
      top.dishZ -
      bottom.dishZ,
  );
  if (!(depthMm > 0 && cuts.widthMm > 0 && thinnestMm > 0)) return null;

  const centre = planeToSpace(plane, { a: centreA, z: centreZ });
  const positionsMm = new Float64Array(surface.positionsMm.length);
  points.vertices.forEach((vertex, v) => {
    const from = minus(vertex, centre);
    positionsMm.set([dot(from, right), dot(from, plane.across), dot(from, plane.up)], 3 * v);
  });
  return {
    positionsMm,
    superior: top,
    inferior: bottom,
    posteriorHeightMm,
    depthMm,
    widthMm: cuts.widthMm,
  };
}

/** The line through the corners, read at the mean depth, and how far the middle lies off it. */
function endplateOf(edge: EdgePoints, centreA: number, centreZ: number, depthMm: number): Endplate {
  const { anterior, middle, posterior } = edge;
  const slope = (anterior.z - posterior.z) / (anterior.a - posterior.a);
  const lineZ = (a: number) => posterior.z + slope * (a - posterior.a) - centreZ;
  return {
    anteriorZ: lineZ(centreA + depthMm / 2),
    posteriorZ: lineZ(centreA - depthMm / 2),
    dishZ: middle.z - centreZ - lineZ(middle.a),
  };
}

function pointsOf({ positionsMm: p, triangles }: Surface): PointSurface {
  const vertices: Vec3[] = [];
  for (let i = 0; i < p.length; i += 3) vertices.push(vec3(p[i]!, p[i + 1]!, p[i + 2]!));
  const corners: [number, number, number][] = [];
  for (let t = 0; t < triangles.length; t += 3)
    corners.push([triangles[t]!, triangles[t + 1]!, triangles[t + 2]!]);
  return { vertices, triangles: corners };
}
