/** Between a film and the box it is drawn in: which point lies in the middle, and how large a pixel is. */
import type { FilmImage, FilmPoint } from '../../../shared/film/film.ts';

export interface Box {
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface FilmTransform {
  /** Width of a pixel of the film on the screen. */
  readonly scale: number;
  /** In the middle of the box. */
  readonly centre: FilmPoint;
}

export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

type Image = Pick<FilmImage, 'widthPx' | 'heightPx' | 'pixelAspect'>;

const MOST_SCALE = 24;

export function fitFilm(image: Image, box: Box): FilmTransform {
  return {
    scale: Math.min(
      box.widthPx / image.widthPx,
      box.heightPx / (image.heightPx * image.pixelAspect),
    ),
    centre: { u: (image.widthPx - 1) / 2, v: (image.heightPx - 1) / 2 },
  };
}

export function toScreen(
  { u, v }: FilmPoint,
  { scale, centre }: FilmTransform,
  image: Image,
  box: Box,
): ScreenPoint {
  return {
    x: box.widthPx / 2 + (u - centre.u) * scale,
    y: box.heightPx / 2 + (v - centre.v) * scale * image.pixelAspect,
  };
}

export function toFilm(
  { x, y }: ScreenPoint,
  { scale, centre }: FilmTransform,
  image: Image,
  box: Box,
): FilmPoint {
  return {
    u: centre.u + (x - box.widthPx / 2) / scale,
    v: centre.v + (y - box.heightPx / 2) / (scale * image.pixelAspect),
  };
}

/** How many times as wide and as high as what is looked at the box is seen: room for what lies around it. */
const CLOSE_UP_TIMES = 2.5;

/** Some points in the middle, as large as leaves their surroundings in sight. */
export function closeUp(points: readonly FilmPoint[], image: Image, box: Box): FilmTransform {
  const [us, vs] = [points.map(({ u }) => u), points.map(({ v }) => v)];
  const span = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  const middle = (values: readonly number[]) => (Math.max(...values) + Math.min(...values)) / 2;
  const scale = Math.min(
    box.widthPx / (CLOSE_UP_TIMES * span(us)),
    box.heightPx / (CLOSE_UP_TIMES * span(vs) * image.pixelAspect),
    MOST_SCALE,
  );
  return {
    scale: Math.max(scale, fitFilm(image, box).scale),
    centre: { u: middle(us), v: middle(vs) },
  };
}

/** A point can only be on the picture. */
export function onPicture({ u, v }: FilmPoint, { widthPx, heightPx }: Image): FilmPoint {
  const within = (value: number, most: number) => Math.min(Math.max(value, 0), most);
  return { u: within(u, widthPx - 1), v: within(v, heightPx - 1) };
}

/** Factor for a turn of the wheel, down for smaller; pixels, as the browser counts a turn. */
export function wheelZoom(deltaYPx: number): number {
  return 1.0015 ** -deltaYPx;
}

/** Larger or smaller about a point of the screen that stays where it is; never smaller than the whole film. */
export function zoomAt(
  at: ScreenPoint,
  factor: number,
  transform: FilmTransform,
  image: Image,
  box: Box,
): FilmTransform {
  const least = fitFilm(image, box).scale;
  const scale = Math.min(Math.max(transform.scale * factor, least), Math.max(MOST_SCALE, least));
  const fixed = toFilm(at, transform, image, box);
  const centre = {
    u: fixed.u - (at.x - box.widthPx / 2) / scale,
    v: fixed.v - (at.y - box.heightPx / 2) / (scale * image.pixelAspect),
  };
  return { scale, centre: onPicture(centre, image) };
}

export function panBy(by: ScreenPoint, transform: FilmTransform, image: Image): FilmTransform {
  const { scale, centre } = transform;
  const moved = { u: centre.u - by.x / scale, v: centre.v - by.y / (scale * image.pixelAspect) };
  return { scale, centre: onPicture(moved, image) };
}
