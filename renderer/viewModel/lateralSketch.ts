/**
 * The segment from the patient's left as flat shapes: front on the left of the picture, head up, one unit per mm.
 * The poses are those of the 3D picture, so the sketch and the scene bend alike.
 */
import { type Endplate, endplatesOf } from '../../shared/anatomy/endplateField.ts';
import { type HeightsMm, mapPlaces, type Place } from '../../shared/anatomy/heights.ts';
import type { Level } from '../../shared/anatomy/levels.ts';
import { poseSegment } from '../../shared/anatomy/segment.ts';
import type { VertebraShape } from '../../shared/anatomy/vertebraShape.ts';
import { HEIGHT_KEY, type LevelMeasurements } from '../../shared/fracture/facts.ts';
import { point } from '../../shared/math/frames.ts';
import { apply, type Rigid } from '../../shared/math/rigid.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';

interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface SketchLine {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface SketchBody {
  readonly level: Level;
  readonly fractured: boolean;
  /** At least one height was measured; otherwise the size is that of the population. */
  readonly measured: boolean;
  readonly outline: string;
  /** Outline before the fracture; null on a level that is not the fracture. */
  readonly intactOutline: string | null;
  /** Where its name stands, behind it. */
  readonly label: Spot;
  /** Measured heights as lines between their two endplate points. */
  readonly lines: Readonly<Record<Place, SketchLine | null>>;
}

export interface Sketch {
  readonly bodies: readonly SketchBody[];
  readonly box: Spot & { readonly width: number; readonly height: number };
  readonly sides: Readonly<Record<'anterior' | 'posterior', Spot>>;
}

const MARGIN_MM = 3;
/** Room for the names behind the bodies. */
const LABEL_MM = 13;
/** Room for the letters of the two sides, below. */
const SIDES_MM = 8;

export function lateralSketch(derived: Derived, levels: LevelMeasurements): Sketch {
  const { shapes, fracturedLevel, fracture } = derived;
  const fractured = shapes.find(({ level }) => level === fracturedLevel);
  const poses = fractured ? poseSegment(shapes, fracturedLevel, fractured.heightsMm) : {};
  const intact = fracture.available
    ? mapPlaces((place) => fracture.value.heights[place].intactMm.median)
    : null;

  const bodies = shapes.flatMap((shape) => {
    const pose = poses[shape.level];
    if (!pose) return [];
    const corners = bodyCorners(shape, shape.heightsMm, pose);
    const isFracture = shape.level === fracturedLevel;
    const measurement = levels[shape.level];
    const lines = mapPlaces((place): SketchLine | null =>
      measurement && measurement[HEIGHT_KEY[place]] !== null
        ? lineBetween(corners.superior[place], corners.inferior[place])
        : null,
    );
    const body: SketchBody = {
      level: shape.level,
      fractured: isFracture,
      measured: Object.values(lines).some(Boolean),
      outline: outlineOf(corners),
      intactOutline: isFracture && intact ? outlineOf(bodyCorners(shape, intact, pose)) : null,
      label: {
        x: round(
          middle(corners.superior.posterior, corners.inferior.posterior).x + LABEL_MM / 2 + 1,
        ),
        y: round(middle(corners.superior.posterior, corners.inferior.posterior).y),
      },
      lines,
    };
    return [{ body, corners }];
  });
  return {
    bodies: bodies.map(({ body }) => body),
    ...frameOf(bodies.map(({ corners }) => corners)),
  };
}

interface Corners {
  readonly superior: Readonly<Record<Place, Spot>>;
  readonly inferior: Readonly<Record<Place, Spot>>;
}

/** Six points of a body in the picture. */
function bodyCorners(
  shape: VertebraShape,
  heights: HeightsMm,
  pose: Rigid<'patient', 'vertebra'>,
): Corners {
  const { superior, inferior } = endplatesOf(shape.intactHeightsMm, heights);
  const at = (depthMm: number, place: Place, zMm: number): Spot => {
    const yMm = place === 'middle' ? 0 : ((place === 'anterior' ? 1 : -1) * depthMm) / 2;
    const { y, z } = apply(pose, point<'vertebra'>(0, yMm, zMm));
    return { x: round(-y), y: round(-z) };
  };
  return {
    superior: mapPlaces((place) => at(shape.superiorDepthMm, place, zOf(superior, place))),
    inferior: mapPlaces((place) => at(shape.inferiorDepthMm, place, zOf(inferior, place))),
  };
}

function zOf({ anteriorZ, posteriorZ, dishZ }: Endplate, place: Place): number {
  if (place === 'middle') return (anteriorZ + posteriorZ) / 2 + dishZ;
  return place === 'anterior' ? anteriorZ : posteriorZ;
}

function outlineOf({ superior, inferior }: Corners): string {
  const through = (from: Spot, by: Spot, to: Spot) =>
    `Q${round(2 * by.x - (from.x + to.x) / 2)} ${round(2 * by.y - (from.y + to.y) / 2)} ${to.x} ${to.y}`;
  /** The walls are a little waisted. */
  const wall = (from: Spot, to: Spot, inwards: Spot) => {
    const half = middle(from, to);
    const toInside = { x: (inwards.x - half.x) * 0.09, y: (inwards.y - half.y) * 0.09 };
    return through(from, { x: half.x + toInside.x, y: half.y + toInside.y }, to);
  };
  const centre = middle(superior.middle, inferior.middle);
  return [
    `M${superior.anterior.x} ${superior.anterior.y}`,
    through(superior.anterior, superior.middle, superior.posterior),
    wall(superior.posterior, inferior.posterior, centre),
    through(inferior.posterior, inferior.middle, inferior.anterior),
    wall(inferior.anterior, superior.anterior, centre),
    'Z',
  ].join('');
}

function frameOf(corners: readonly Corners[]): Pick<Sketch, 'box' | 'sides'> {
  const spots = corners.flatMap(({ superior, inferior }) => [
    ...Object.values(superior),
    ...Object.values(inferior),
  ]);
  const xs = spots.map(({ x }) => x);
  const ys = spots.map(({ y }) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  return {
    box: {
      x: round(left - MARGIN_MM),
      y: round(top - MARGIN_MM),
      width: round(right - left + LABEL_MM + 2 * MARGIN_MM),
      height: round(bottom - top + SIDES_MM + 2 * MARGIN_MM),
    },
    sides: {
      anterior: { x: round(left + MARGIN_MM), y: round(bottom + SIDES_MM) },
      posterior: { x: round(right - MARGIN_MM), y: round(bottom + SIDES_MM) },
    },
  };
}

function lineBetween(a: Spot, b: Spot): SketchLine {
  return { x1: a.x, y1: a.y, x2: b.x, y2: b.y };
}

function middle(a: Spot, b: Spot): Spot {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
