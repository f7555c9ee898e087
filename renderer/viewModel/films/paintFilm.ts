/** Grey of a film for a rectangle of screen pixels: only what is seen is computed, from the size that fits the zoom. */
import type { FilmPoint } from '../../../shared/film/film.ts';
import type { SampleWindow } from '../../../shared/readers/radiograph/radiograph.ts';
import type { FilmPyramid } from '../../workers/showFilm.ts';

export interface Painting {
  readonly pyramid: FilmPyramid;
  readonly window: SampleWindow;
  readonly inverted: boolean;
  /** Film point in the middle of the rectangle. */
  readonly centre: FilmPoint;
  /** Screen pixels a pixel of the film is wide. */
  readonly scale: number;
  readonly pixelAspect: number;
}

const MAX_SAMPLE = 65_535;
const OUTSIDE = 0xff000000;

/** Opaque grey for every sample: black up to `low`, white from `high` on. */
export function greyTable({ low, high }: SampleWindow, inverted: boolean): Uint32Array {
  const table = new Uint32Array(MAX_SAMPLE + 1);
  const span = Math.max(high - low, 1);
  for (let sample = 0; sample <= MAX_SAMPLE; sample++) {
    const share = Math.min(Math.max((sample - low) / span, 0), 1);
    const grey = Math.round(255 * (inverted ? 1 - share : share));
    table[sample] = 0xff000000 | (grey << 16) | (grey << 8) | grey;
  }
  return table;
}

/** Fills `pixels`, one 32-bit word each, row by row. */
export function paintFilm(
  { pyramid, window, inverted, centre, scale, pixelAspect }: Painting,
  pixels: Uint32Array,
  widthPx: number,
  heightPx: number,
): void {
  const table = greyTable(window, inverted);
  const step = Math.min(Math.max(Math.floor(Math.log2(1 / scale) + 0.25), 0), pyramid.length - 1);
  const picture = pyramid[step]!;
  const shrunk = 2 ** step;
  /** From a film coordinate to the nearest sample of the shrunk picture. */
  const indexAt = (film: number) => Math.floor((film + 0.5) / shrunk);
  const columns = Int32Array.from({ length: widthPx }, (_, x) =>
    indexAt(centre.u + (x + 0.5 - widthPx / 2) / scale),
  );
  for (let y = 0, at = 0; y < heightPx; y++) {
    const row = indexAt(centre.v + (y + 0.5 - heightPx / 2) / (scale * pixelAspect));
    const inside = row >= 0 && row < picture.heightPx;
    const start = row * picture.widthPx;
    for (let x = 0; x < widthPx; x++, at++) {
      const column = columns[x]!;
      pixels[at] =
        inside && column >= 0 && column < picture.widthPx
          ? table[picture.samples[start + column]!]!
          : OUTSIDE;
    }
  }
}
