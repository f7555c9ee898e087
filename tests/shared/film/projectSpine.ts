/** A lateral and an AP film of the model's own segment, by a point source: pictures, and where the six points of each body fall. */
import { poseSegment } from '../../../shared/anatomy/segment.ts';
import type { VertebraShape } from '../../../shared/anatomy/vertebraShape.ts';
import { type Film, type FilmPoint, type FilmView, NO_FILMS } from '../../../shared/film/film.ts';
import type { ClickedPoints } from '../../../shared/film/points.ts';
import { type Point, point } from '../../../shared/math/frames.ts';
import { apply } from '../../../shared/math/rigid.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import { NO_SPACING } from '../../../shared/readers/radiograph/spacingFacts.ts';
import { buildDocument } from '../simulation/builders.ts';
import { bodyCorners } from './bodyCorners.ts';

export const SOURCE_TO_DETECTOR_MM = 1200;
export const SOURCE_TO_SPINE_MM = 950;
export const MAGNIFICATION = SOURCE_TO_DETECTOR_MM / SOURCE_TO_SPINE_MM;
export const PITCH_MM = 0.2;
export const SIZE_PX = { widthPx: 900, heightPx: 1400 };

export const { shapes } = derive(buildDocument());
const fractured = shapes.find(({ level }) => level === 'L1')!;
const poses = poseSegment(shapes, 'L1', fractured.heightsMm);

/** Beam along x from the patient's right, or along y from behind. */
export function project(p: Point<'patient'>, view: FilmView, centre: Point<'patient'>): FilmPoint {
  const along = view === 'lateral' ? p.x - centre.x : centre.y - p.y;
  const across = view === 'lateral' ? p.y - centre.y : p.x - centre.x;
  const magnified = SOURCE_TO_DETECTOR_MM / (SOURCE_TO_SPINE_MM - along) / PITCH_MM;
  return {
    u: SIZE_PX.widthPx / 2 + across * magnified,
    v: SIZE_PX.heightPx / 2 - (p.z - centre.z) * magnified,
  };
}

export const CENTRE: Point<'patient'> = apply(poses[shapes[2]!.level]!, point<'vertebra'>(0, 0, 0));

/** On the film, each clicked once. */
export function projectedPoints(shape: VertebraShape, view: FilmView): ClickedPoints {
  const body = { shape, heightsMm: shape.heightsMm, pose: poses[shape.level]! };
  return Object.fromEntries(
    bodyCorners(body, view).map(({ name, at }) => [name, [project(at, view, CENTRE)]]),
  );
}

/** The film with every body clicked, confirmed, and not yet calibrated. */
export function projectedFilm(view: FilmView, more: Partial<Film> = {}): Film {
  return {
    view,
    image: { sha256: '0'.repeat(64), ...SIZE_PX, pixelAspect: 1 },
    spacing: NO_SPACING,
    calibration: null,
    cranialEdge: 'top',
    sideEdge: 'right',
    pose: 'standing',
    landmarks: { lastRibs: null, sacrum: null },
    levels: Object.fromEntries(shapes.map((shape) => [shape.level, projectedPoints(shape, view)])),
    levelsConfirmed: true,
    window: { low: 0, high: 255 },
    ...more,
  };
}

export const films = { ...NO_FILMS, lateral: projectedFilm('lateral'), ap: projectedFilm('ap') };

/** Grey bodies on a dark ground: each a polygon of its four corners. */
export function paintedSamples(): Uint16Array {
  const { widthPx, heightPx } = SIZE_PX;
  const samples = new Uint16Array(widthPx * heightPx).fill(300);
  for (const shape of shapes) {
    const points = projectedPoints(shape, 'lateral');
    const ring = (
      ['superiorAnterior', 'superiorPosterior', 'inferiorPosterior', 'inferiorAnterior'] as const
    ).map((name) => points[name]![0]!);
    const rows = ring.map(({ v }) => v);
    for (let v = Math.ceil(Math.min(...rows)); v <= Math.max(...rows); v++) {
      const cuts = ring
        .flatMap((a, i) => {
          const b = ring[(i + 1) % ring.length]!;
          return a.v <= v === b.v <= v ? [] : [a.u + ((v - a.v) / (b.v - a.v)) * (b.u - a.u)];
        })
        .sort((a, b) => a - b);
      for (let u = Math.ceil(cuts[0]!); u <= cuts.at(-1)!; u++) samples[v * widthPx + u] = 3000;
    }
  }
  return samples;
}
