/**
 * Measures one vertebra of a closed surface in RAS mm: six points in the mid-sagittal plane, endplate depth and width.
 * Every figure is the median over small shifts and turns of the plane; their SD is its repeatability.
 */
import { mapPlaces } from '../../shared/anatomy/heights.ts';
import {
  type BodyCut,
  centreOf,
  cutBody,
  planeToSpace,
} from '../../shared/anatomy/pack/bodyCuts.ts';
import type { EdgePoints, OutlinePoints } from '../../shared/anatomy/pack/bodyOutline.ts';
import { findSymmetryPlane } from '../../shared/anatomy/pack/symmetryPlane.ts';
import { measureSixPoints, type SixPoints } from '../../shared/fracture/sixPoints.ts';
import { normalize, plus, times, type Vec3 } from '../../shared/math/vec3.ts';
import type { PointSurface } from '../../shared/mesh/cutSurface.ts';
import { radians } from '../../shared/quantities/units.ts';

export const FIGURES = ['anterior', 'middle', 'posterior', 'depth', 'width'] as const;
export type Figure = (typeof FIGURES)[number];

export interface Reading {
  readonly valueMm: number;
  /** SD over the perturbed planes. */
  readonly repeatabilityMm: number;
}

export interface MeasuredVertebra {
  readonly figures: Readonly<Record<Figure, Reading>>;
  readonly sagittal: BodyCut;
  readonly coronal: BodyCut;
}

const SHIFTS_MM = [-2, 0, 2] as const;
const TURNS_DEG = [-3, 0, 3] as const;

/** `along` is the direction of the column at this level, which is how the body's first, rough frame is found. */
export function measureVertebra(surface: PointSurface, along: Vec3): MeasuredVertebra {
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

/** One reading of the figures, in the plane through `origin`. */
function measureInPlane(surface: PointSurface, origin: Vec3, right: Vec3, along: Vec3) {
  const cuts = cutBody(surface, origin, right, along);
  if (!cuts) throw new Error('the cut holds no outline of a body');
  const { heightsMm, endplateDepthMm } = measureSixPoints(toSixPoints(cuts.sagittal.points));
  const figures = { ...heightsMm, depth: endplateDepthMm, width: cuts.widthMm };
  return { figures, ...cuts };
}

function toSixPoints({ superior, inferior }: OutlinePoints): SixPoints {
  const edge = (points: EdgePoints) =>
    mapPlaces((place) => ({ yMm: points[place].a, zMm: points[place].z }));
  return { superior: edge(superior), inferior: edge(inferior) };
}
