// Between film and screen, grey of what is seen, and what stands over it: left is never right.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  drawnBodies,
  edgeMarks,
  linesOfOther,
  nextPoint,
} from '../../../renderer/viewModel/films/filmOverlay.ts';
import {
  closeUp,
  fitFilm,
  panBy,
  toFilm,
  toScreen,
  zoomAt,
} from '../../../renderer/viewModel/films/filmTransform.ts';
import { paintFilm } from '../../../renderer/viewModel/films/paintFilm.ts';
import { USUAL_NUMBERING } from '../../../shared/anatomy/numbering.ts';
import { films, projectedFilm } from '../../shared/film/projectSpine.ts';

const SEED = 20261128;
const image = { widthPx: 3000, heightPx: 2000, pixelAspect: 1.25 };
const box = { widthPx: 640, heightPx: 480 };

describe('a film in its box', () => {
  const spot = fc.record({
    x: fc.integer({ min: 0, max: 640 }),
    y: fc.integer({ min: 0, max: 480 }),
  });

  it(`goes to the screen and back, and keeps the place it is zoomed at (seed ${SEED})`, () => {
    fc.assert(
      fc.property(spot, fc.double({ min: 1, max: 8, noNaN: true }), (at, factor) => {
        const fit = fitFilm(image, box);
        const film = toFilm(at, fit, image, box);
        const back = toScreen(film, fit, image, box);
        expect(back.x).toBeCloseTo(at.x, 9);
        expect(back.y).toBeCloseTo(at.y, 9);
        const inside = film.u >= 0 && film.u < 3000 && film.v >= 0 && film.v < 2000;
        if (!inside) return;
        const zoomed = zoomAt(at, factor, fit, image, box);
        const kept = toScreen(film, zoomed, image, box);
        expect(Math.hypot(kept.x - at.x, kept.y - at.y)).toBeLessThan(1);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('is never smaller than whole, and a drag to the right moves the picture to the right', () => {
    const fit = fitFilm(image, box);
    expect(zoomAt({ x: 9, y: 9 }, 0.01, fit, image, box).scale).toBe(fit.scale);
    const moved = panBy({ x: 30, y: 0 }, zoomAt({ x: 320, y: 240 }, 4, fit, image, box), image);
    expect(moved.centre.u).toBeLessThan(fit.centre.u);
  });

  it('brings points close: all in sight, in the middle, with room around them', () => {
    const points = [
      { u: 1000, v: 700 },
      { u: 1300, v: 780 },
    ];
    const close = closeUp(points, image, box);
    const [a, b] = points.map((at) => toScreen(at, close, image, box));
    expect(a!.x + b!.x).toBeCloseTo(box.widthPx, 9);
    expect(a!.y + b!.y).toBeCloseTo(box.heightPx, 9);
    expect((b!.x - a!.x) / box.widthPx).toBeCloseTo(0.4, 9);
    expect(b!.y - a!.y).toBeLessThan(0.4 * box.heightPx);
    // One point alone has no size: as large as the film gets, and never without an end.
    expect(closeUp(points.slice(0, 1), image, box).scale).toBe(24);
    const corners = [
      { u: 0, v: 0 },
      { u: 2999, v: 1999 },
    ];
    expect(closeUp(corners, image, box).scale).toBe(fitFilm(image, box).scale);
  });

  it('is painted as its window says, black outside, and turned round when asked', () => {
    const samples = Uint16Array.from([0, 100, 200, 300]);
    const painting = {
      pyramid: [{ widthPx: 2, heightPx: 2, samples }],
      window: { low: 100, high: 300 },
      centre: { u: 0.5, v: 0.5 },
      scale: 1,
      pixelAspect: 1,
    };
    const greys = (inverted: boolean) => {
      const pixels = new Uint32Array(16);
      paintFilm({ ...painting, inverted }, pixels, 4, 4);
      return Array.from(pixels, (word) => word & 0xff);
    };
    const ring = (a: number, b: number, c: number, d: number) => [
      0,
      0,
      0,
      0,
      0,
      a,
      b,
      0,
      0,
      c,
      d,
      0,
      0,
      0,
      0,
      0,
    ];
    expect(greys(false)).toEqual(ring(0, 0, 128, 255));
    expect(greys(true)).toEqual(ring(255, 255, 128, 0));
  });
});

describe('marks over a film', () => {
  it('stand at the edge the data names, and nowhere while nobody knows', () => {
    const marks = (sideEdge: 'left' | 'right' | null) =>
      edgeMarks(projectedFilm('ap', { sideEdge, cranialEdge: null }));
    expect(marks('right')).toEqual([
      { edge: 'right', mark: 'right' },
      { edge: 'left', mark: 'left' },
    ]);
    expect(marks('left')).toEqual([
      { edge: 'left', mark: 'right' },
      { edge: 'right', mark: 'left' },
    ]);
    expect(marks(null)).toEqual([]);
  });

  it('join what was clicked, cranial first', () => {
    const bodies = drawnBodies(films.lateral, USUAL_NUMBERING);
    expect(bodies.map(({ level }) => level)).toEqual(['T11', 'T12', 'L1', 'L2', 'L3']);
    const [first] = bodies;
    expect(first!.points.map(({ key }) => key)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(first!.heights.length).toBe(3);
  });

  it('carry an endplate of one view to its height in the other', () => {
    const lines = linesOfOther(films, films.ap, 'L1');
    expect(lines.length).toBe(2);
    const clicked = films.ap.levels.L1!.superiorMiddle![0]!;
    for (const { v } of lines[0]!.ends) expect(Math.abs(v - clicked.v)).toBeLessThan(8);
    expect(linesOfOther({ ...films, lateral: null }, films.ap, 'L1')).toEqual([]);
  });

  it('lead from point to point: the missing ones first, all of them when they are repeated', () => {
    const { superiorMiddle: _, ...others } = films.lateral.levels.L1!;
    const film = { ...films.lateral, levels: { L1: others } };
    expect(nextPoint(film, 'L1', null, false)).toBe('superiorMiddle');
    expect(nextPoint(film, 'L1', 'superiorMiddle', false)).toBeNull();
    expect(nextPoint(film, 'L1', 'superiorAnterior', true)).toBe('superiorMiddle');
    expect(nextPoint(film, 'L1', 'inferiorPosterior', true)).toBeNull();
  });
});
