/**
 * AP and lateral film of one spine share the direction along it: a point of one lies on a known line of the other. The
 * link is fitted to the bodies clicked on both; it turns nothing over and moves no side [M-FI-8].
 */
import type { Level } from '../anatomy/levels.ts';
import { type BodyFrame, bodyFrame, uprightPoints } from './bodyFrame.ts';
import type { Film, FilmPoint, Films } from './film.ts';

export interface FilmLink {
  /** Height on the AP film = offset + scale · height on the lateral film, in pixels of each. */
  readonly scale: number;
  readonly offsetPx: number;
  /** Spread of the common points about the line, AP pixels; null with only two of them. */
  readonly residualPx: number | null;
}

/** null: a direction is unknown, or fewer than two heights are common. */
export function linkFilms({ lateral, ap }: Films): FilmLink | null {
  if (!lateral || !ap) return null;
  const [from, to] = [heightsOf(lateral), heightsOf(ap)];
  if (!from || !to) return null;
  const pairs = [...from].flatMap(([key, x]) => {
    const y = to.get(key);
    return y === undefined ? [] : [{ x, y }];
  });
  if (pairs.length < 2) return null;
  const meanOf = (pick: (pair: { x: number; y: number }) => number) =>
    pairs.reduce((sum, pair) => sum + pick(pair), 0) / pairs.length;
  const [meanX, meanY] = [meanOf(({ x }) => x), meanOf(({ y }) => y)];
  const spread = meanOf(({ x }) => (x - meanX) ** 2);
  const scale = meanOf(({ x, y }) => (x - meanX) * (y - meanY)) / spread;
  // Two films of one spine run the same way.
  if (!(scale > 0)) return null;
  const offsetPx = meanY - scale * meanX;
  const squares = pairs.reduce((sum, { x, y }) => sum + (y - offsetPx - scale * x) ** 2, 0);
  return {
    scale,
    offsetPx,
    residualPx: pairs.length > 2 ? Math.sqrt(squares / (pairs.length - 2)) : null,
  };
}

/** Mean height of each endplate that was clicked. */
function heightsOf(film: Film): Map<string, number> | null {
  const frame = bodyFrame(film);
  if (!frame) return null;
  const found = new Map<string, number>();
  for (const level of Object.keys(film.levels) as Level[]) {
    const points = Object.entries(uprightPoints(frame, film.levels[level] ?? {}, film.view));
    for (const endplate of ['superior', 'inferior']) {
      const ups = points.flatMap(([name, { up }]) => (name.startsWith(endplate) ? [up] : []));
      if (ups.length > 0)
        found.set(`${level}.${endplate}`, ups.reduce((sum, up) => sum + up, 0) / ups.length);
    }
  }
  return found;
}

/** The line across the other film on which a point of this one lies: its two ends at the edges of the picture. */
export function lineOnOther(
  point: FilmPoint,
  from: Film,
  other: Film,
  link: FilmLink,
): readonly [FilmPoint, FilmPoint] | null {
  const [here, there] = [bodyFrame(from), bodyFrame(other)];
  if (!here || !there) return null;
  const { up } = here.upright(point);
  const upThere =
    from.view === 'lateral' ? link.offsetPx + link.scale * up : (up - link.offsetPx) / link.scale;
  const sides = cornersOf(other).map((corner) => there.upright(corner).side);
  const end = (side: number) => endOf(there, side, upThere);
  return [end(Math.min(...sides)), end(Math.max(...sides))];
}

function cornersOf({ image }: Film): readonly FilmPoint[] {
  return [
    { u: 0, v: 0 },
    { u: image.widthPx - 1, v: image.heightPx - 1 },
  ];
}

function endOf(frame: BodyFrame, side: number, up: number): FilmPoint {
  return frame.film({ side, up });
}
