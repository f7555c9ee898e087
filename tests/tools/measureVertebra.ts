/**
 * Measures one vertebra of a closed surface in RAS mm: six points in the mid-sagittal plane, endplate depth and width.
 * Every figure is the median over small shifts and turns of the plane; their SD is its repeatability.
 */
import { mapPlaces } from '../../shared/anatomy/heights.ts';
import { measureSixPoints, type SixPoints } from '../../shared/fracture/sixPoints.ts';
import { cross, dot, minus, normalize, plus, times, type Vec3 } from '../../shared/math/vec3.ts';
import { radians } from '../../shared/quantities/units.ts';
import { type EdgePoints, type OutlinePoints, pickBodyLoop, readOutline } from './bodyOutline.ts';
import { type CutPlane, cutSurface, type PlanePoint } from './cutSurface.ts';
import type { Surface } from './readStl.ts';
import { findSymmetryPlane } from './symmetryPlane.ts';

export const FIGURES = ['anterior', 'middle', 'posterior', 'depth', 'width'] as const;
export type Figure = (typeof FIGURES)[number];

export interface Reading {
  readonly valueMm: number;
  /** SD over the perturbed planes. */
  readonly repeatabilityMm: number;
}

export interface Cut {
  readonly plane: CutPlane;
  readonly loop: readonly PlanePoint[];
  readonly points: OutlinePoints;
}

export interface MeasuredVertebra {
  readonly figures: Readonly<Record<Figure, Reading>>;
  readonly sagittal: Cut;
  readonly coronal: Cut;
}

const SHIFTS_MM = [-2, 0, 2] as const;
const TURNS_DEG = [-3, 0, 3] as const;

/** `along` is the direction of the column at this level, which is how the body's first, rough frame is found. */
export function measureVertebra(surface: Surface, along: Vec3): MeasuredVertebra {
  const symmetry = findSymmetryPlane(surface.vertices);
  const home = measureInPlane(surface, symmetry.origin, symmetry.right, along);
  const centre = planeToSpace(home.sagittal.plane, centreOf(home.sagittal.points));
  const readings: Record<Figure, number>[] = [];
  for (const shift of SHIFTS_MM)
    for (const turn of TURNS_DEG)
      for (const tilt of TURNS_DEG) {
        const { normal, across, up } = home.sagittal.plane;
        const right = normalize(
          plus(
            normal,
            plus(times(across, Math.tan(radians(turn))), times(up, Math.tan(radians(tilt)))),
          ),
        );
        const origin = plus(centre, times(normal, shift));
        readings.push(measureInPlane(surface, origin, right, up).figures);
      }
  const figures = {} as Record<Figure, Reading>;
  for (const figure of FIGURES) {
    const values = readings.map((reading) => reading[figure]).sort((p, q) => p - q);
    const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
    const variance = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (values.length - 1);
    figures[figure] = {
      valueMm: values[(values.length - 1) / 2]!,
      repeatabilityMm: Math.sqrt(variance),
    };
  }
  return {
    figures,
    sagittal: home.sagittal,
    coronal: home.coronal,
  };
}

/** One reading: the sagittal outline through `origin`, levelled, then the coronal outline through the middle of the body. */
function measureInPlane(surface: Surface, origin: Vec3, right: Vec3, along: Vec3) {
  const rough = normalize(minus(along, times(right, dot(along, right))));
  const { tiltRad } = readOutline(pickBodyLoop(cutSurface(surface, planeOf(origin, right, rough))));
  const roughFront = cross(rough, right);
  const up = normalize(
    plus(times(rough, Math.cos(tiltRad)), times(roughFront, -Math.sin(tiltRad))),
  );
  const sagittal = readCut(surface, planeOf(origin, right, up));
  const front = cross(up, right);
  const middle = planeToSpace(sagittal.plane, centreOf(sagittal.points));
  const coronal = readCut(surface, { origin: middle, normal: front, across: right, up });
  const { heightsMm, endplateDepthMm } = measureSixPoints(toSixPoints(sagittal.points));
  const figures = { ...heightsMm, depth: endplateDepthMm, width: meanWidth(coronal.points) };
  return { figures, sagittal, coronal };
}

function readCut(surface: Surface, plane: CutPlane): Cut {
  const loop = pickBodyLoop(cutSurface(surface, plane));
  return { plane, loop, points: readOutline(loop).points };
}

function planeOf(origin: Vec3, right: Vec3, up: Vec3): CutPlane {
  return { origin, normal: right, across: cross(up, right), up };
}

export function planeToSpace(plane: CutPlane, p: PlanePoint): Vec3 {
  return plus(plane.origin, plus(times(plane.across, p.a), times(plane.up, p.z)));
}

function centreOf({ superior, inferior }: OutlinePoints): PlanePoint {
  return {
    a: (superior.middle.a + inferior.middle.a) / 2,
    z: (superior.middle.z + inferior.middle.z) / 2,
  };
}

function toSixPoints({ superior, inferior }: OutlinePoints): SixPoints {
  const edge = (points: EdgePoints) =>
    mapPlaces((place) => ({ yMm: points[place].a, zMm: points[place].z }));
  return { superior: edge(superior), inferior: edge(inferior) };
}

/** Mean of the superior and the inferior endplate, corner to corner. */
function meanWidth({ superior, inferior }: OutlinePoints): number {
  const width = ({ posterior: left, anterior: right }: EdgePoints) =>
    Math.hypot(right.a - left.a, right.z - left.z);
  return (width(superior) + width(inferior)) / 2;
}
