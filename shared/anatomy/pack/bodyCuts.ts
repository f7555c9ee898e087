/** The body of a vertebra in two cuts: its mid-sagittal outline, levelled on its endplates, and the coronal one through its middle. */
import { cross, dot, minus, normalize, plus, times, type Vec3 } from '../../math/vec3.ts';
import {
  type CutPlane,
  cutSurface,
  type PlanePoint,
  type PointSurface,
} from '../../mesh/cutSurface.ts';
import { type EdgePoints, type OutlinePoints, pickBodyLoop, readOutline } from './bodyOutline.ts';

export interface BodyCut {
  readonly plane: CutPlane;
  readonly loop: readonly PlanePoint[];
  readonly points: OutlinePoints;
}

export interface BodyCuts {
  readonly sagittal: BodyCut;
  readonly coronal: BodyCut;
  /** Mean of the superior and the inferior endplate, corner to corner. */
  readonly widthMm: number;
}

/** `right` is the normal of the sagittal plane; `along`, roughly cranial, is how its first frame is found. null: no body there. */
export function cutBody(
  surface: PointSurface,
  origin: Vec3,
  right: Vec3,
  along: Vec3,
): BodyCuts | null {
  const rough = normalize(minus(along, times(right, dot(along, right))));
  const first = readCut(surface, planeOf(origin, right, rough));
  if (!first) return null;
  const { tiltRad } = first;
  const up = normalize(
    plus(times(rough, Math.cos(tiltRad)), times(cross(rough, right), -Math.sin(tiltRad))),
  );
  const sagittal = readCut(surface, planeOf(origin, right, up));
  if (!sagittal) return null;
  const front = cross(up, right);
  const middle = planeToSpace(sagittal.plane, centreOf(sagittal.points));
  const coronal = readCut(surface, { origin: middle, normal: front, across: right, up });
  return coronal && { sagittal, coronal, widthMm: meanWidthMm(coronal.points) };
}

function readCut(
  surface: PointSurface,
  plane: CutPlane,
): (BodyCut & { readonly tiltRad: number }) | null {
  const loop = pickBodyLoop(cutSurface(surface, plane));
  const outline = loop && readOutline(loop);
  return outline && { plane, loop, ...outline };
}

function planeOf(origin: Vec3, right: Vec3, up: Vec3): CutPlane {
  return { origin, normal: right, across: cross(up, right), up };
}

export function planeToSpace(plane: CutPlane, p: PlanePoint): Vec3 {
  return plus(plane.origin, plus(times(plane.across, p.a), times(plane.up, p.z)));
}

export function centreOf({ superior, inferior }: OutlinePoints): PlanePoint {
  return {
    a: (superior.middle.a + inferior.middle.a) / 2,
    z: (superior.middle.z + inferior.middle.z) / 2,
  };
}

function meanWidthMm({ superior, inferior }: OutlinePoints): number {
  const width = ({ posterior: left, anterior: right }: EdgePoints) =>
    Math.hypot(right.a - left.a, right.z - left.z);
  return (width(superior) + width(inferior)) / 2;
}
