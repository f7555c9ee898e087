/** Millimetres per pixel with their standard error, or the reason why there are none [M-FI-1]. */
import { NEEDLES } from '../devices/catalogue.ts';
import type { SpacingFacts } from '../readers/radiograph/spacingFacts.ts';
import {
  MARK_SD_MM,
  MOST_SCALE_SD,
  OBJECT_DEPTH_SD,
  STATED_MAGNIFICATION_SD,
} from './constants.ts';
import type { Calibration, Film, FilmPoint } from './film.ts';

export const UNCALIBRATED_REASONS = [
  'notCalibrated',
  'noImagerSpacing',
  'noMagnification',
  'pixelSpacingOfProjection',
  'marksCoincide',
  'rimOnALine',
  'scaleNotCredible',
  'scaleTooUncertain',
] as const;
export type UncalibratedReason = (typeof UNCALIBRATED_REASONS)[number];

export type FilmScale =
  | {
      readonly calibrated: true;
      /** In the plane of the spine, per width of a pixel. */
      readonly mmPerPx: number;
      /** Standard error as a share; common to every length of the film. */
      readonly relativeSd: number;
    }
  | { readonly calibrated: false; readonly reason: UncalibratedReason };

/** A film of 16,384 pixels is at most some metres and at least some centimetres wide. */
const CREDIBLE_MM_PER_PX = [0.01, 2] as const;
/** Marks nearer than this cannot be told apart. */
const LEAST_APART_PX = 3;

const no = (reason: UncalibratedReason): FilmScale => ({ calibrated: false, reason });

export function calibrate({
  calibration,
  spacing,
  image,
}: Pick<Film, 'calibration' | 'spacing' | 'image'>): FilmScale {
  if (calibration === null) return no('notCalibrated');
  if (calibration.kind === 'file') return scaleOfFile(spacing);
  const square = ({ u, v }: FilmPoint): Place => [u, v * image.pixelAspect];
  const mark = markOf(calibration, square);
  if (typeof mark === 'string') return no(mark);
  const { lengthMm, lengthPx, slope, depthSd } = mark;
  return checked(lengthMm / lengthPx, Math.hypot((MARK_SD_MM.value * slope) / lengthMm, depthSd));
}

/** A projection has a true size only behind the magnification; a Pixel Spacing of unknown depth is not used. */
function scaleOfFile({ imagerPitch, magnification, pixelPitch }: SpacingFacts): FilmScale {
  if (imagerPitch === null) return no(pixelPitch ? 'pixelSpacingOfProjection' : 'noImagerSpacing');
  if (magnification === null) return no('noMagnification');
  return checked(imagerPitch.columnMm / magnification, STATED_MAGNIFICATION_SD.value);
}

function checked(mmPerPx: number, relativeSd: number): FilmScale {
  const [least, most] = CREDIBLE_MM_PER_PX;
  if (!(mmPerPx >= least && mmPerPx <= most)) return no('scaleNotCredible');
  if (!(relativeSd <= MOST_SCALE_SD.value)) return no('scaleTooUncertain');
  return { calibrated: true, mmPerPx, relativeSd };
}

type Place = readonly [x: number, y: number];

interface Mark {
  readonly lengthMm: number;
  readonly lengthPx: number;
  /** Error of the length for an error of 1 in every coordinate of every mark. */
  readonly slope: number;
  readonly depthSd: number;
}

function markOf(
  calibration: Exclude<Calibration, { kind: 'file' }>,
  square: (point: FilmPoint) => Place,
): Mark | UncalibratedReason {
  if (calibration.kind === 'ball') {
    const [a, b, c] = calibration.rim.map(square) as [Place, Place, Place];
    if (Math.min(apart(a, b), apart(b, c), apart(c, a)) < LEAST_APART_PX) return 'marksCoincide';
    const lengthPx = diameterThrough([a, b, c]);
    if (!Number.isFinite(lengthPx)) return 'rimOnALine';
    const slope = slopeOf(diameterThrough, [a, b, c]);
    return { lengthMm: calibration.diameterMm, lengthPx, slope, depthSd: OBJECT_DEPTH_SD.value };
  }
  const needle = calibration.kind === 'needle';
  const [from, to] = (needle ? calibration.walls : calibration.ends).map(square) as [Place, Place];
  const lengthPx = apart(from, to);
  if (lengthPx < LEAST_APART_PX) return 'marksCoincide';
  return {
    lengthMm: needle ? NEEDLES[calibration.gauge].outerDiameterMm : calibration.lengthMm,
    lengthPx,
    slope: Math.SQRT2,
    // A needle lies in the bone it measures.
    depthSd: needle ? 0 : OBJECT_DEPTH_SD.value,
  };
}

function apart([ax, ay]: Place, [bx, by]: Place): number {
  return Math.hypot(ax - bx, ay - by);
}

/** Of the circle through three points: product of the sides over twice the area of the triangle. */
function diameterThrough([a, b, c]: readonly [Place, Place, Place]): number {
  const doubleArea = Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]));
  return (apart(a, b) * apart(b, c) * apart(c, a)) / doubleArea;
}

const STEP_PX = 1e-3;

/** Length of the gradient over all coordinates, by central differences. */
function slopeOf(
  of: (points: readonly [Place, Place, Place]) => number,
  points: readonly [Place, Place, Place],
): number {
  const moved = (index: number, axis: 0 | 1, by: number) =>
    points.map((point, i) =>
      i === index ? [point[0] + (axis === 0 ? by : 0), point[1] + (axis === 1 ? by : 0)] : point,
    ) as unknown as readonly [Place, Place, Place];
  const partials = points.flatMap((_, index) =>
    ([0, 1] as const).map(
      (axis) =>
        (of(moved(index, axis, STEP_PX)) - of(moved(index, axis, -STEP_PX))) / (2 * STEP_PX),
    ),
  );
  return Math.hypot(...partials);
}
