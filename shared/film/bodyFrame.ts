/**
 * A film turned upright, so that what follows need not know how it lies: `up` towards the head, `side` towards the front
 * (lateral) or the patient's right (AP), both in widths of a pixel. Unknown directions stay unknown [M-FI-2].
 */
import type { BodyDirection, ViewFacts } from '../readers/radiograph/viewFacts.ts';
import type { Film, FilmPoint, FilmView, ImageEdge } from './film.ts';
import { type ClickedPoints, meanClick, POINT_NAMES, type PointName } from './points.ts';

export interface UprightPoint {
  readonly side: number;
  readonly up: number;
}

export interface BodyFrame {
  upright(point: FilmPoint): UprightPoint;
  film(point: UprightPoint): FilmPoint;
}

/** Outward directions in pixels. */
const OUTWARD: Readonly<Record<ImageEdge, readonly [u: number, v: number]>> = {
  top: [0, -1],
  bottom: [0, 1],
  left: [-1, 0],
  right: [1, 0],
};

export const OPPOSITE: Readonly<Record<ImageEdge, ImageEdge>> = {
  top: 'bottom',
  bottom: 'top',
  left: 'right',
  right: 'left',
};

/** null while a direction is not known, or when the two lie along one line. */
export function bodyFrame({
  cranialEdge,
  sideEdge,
  image,
}: Pick<Film, 'cranialEdge' | 'sideEdge' | 'image'>): BodyFrame | null {
  if (cranialEdge === null || sideEdge === null) return null;
  const [upU, upV] = OUTWARD[cranialEdge];
  const [sideU, sideV] = OUTWARD[sideEdge];
  if (upU * sideU + upV * sideV !== 0) return null;
  const { pixelAspect } = image;
  return {
    upright: ({ u, v }) => {
      const y = v * pixelAspect;
      return { side: u * sideU + y * sideV, up: u * upU + y * upV };
    },
    film: ({ side, up }) => ({
      u: side * sideU + up * upU,
      v: (side * sideV + up * upV) / pixelAspect,
    }),
  };
}

export type UprightPoints = Readonly<Partial<Record<PointName, UprightPoint>>>;

export function uprightPoints(
  frame: BodyFrame,
  clicked: ClickedPoints,
  view: FilmView,
): UprightPoints {
  return Object.fromEntries(
    POINT_NAMES[view].flatMap((name) => {
      const mean = meanClick(clicked[name]);
      return mean ? [[name, frame.upright(mean)] as const] : [];
    }),
  );
}

/** What a file says of its directions; what it does not say, or says of another plane, is null and will be asked. */
export function edgesFrom(
  { rightEdge, lowerEdge }: ViewFacts,
  view: FilmView,
): Pick<Film, 'cranialEdge' | 'sideEdge'> {
  const found = (direction: BodyDirection, opposite: BodyDirection): ImageEdge | null => {
    if (rightEdge === direction) return 'right';
    if (rightEdge === opposite) return 'left';
    if (lowerEdge === direction) return 'bottom';
    return lowerEdge === opposite ? 'top' : null;
  };
  return {
    cranialEdge: found('H', 'F'),
    sideEdge: view === 'lateral' ? found('A', 'P') : found('R', 'L'),
  };
}
