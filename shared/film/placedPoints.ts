/** The points of a body, upright, each with what its repeats leave of a click's error. */
import { type BodyFrame, uprightPoints } from './bodyFrame.ts';
import type { FilmView } from './film.ts';
import type { ClickedPoints, PointName } from './points.ts';
import type { Placed } from './reading.ts';

export function placedPoints(
  frame: BodyFrame,
  clicked: ClickedPoints,
  view: FilmView,
): (name: PointName) => Placed | null {
  const points = uprightPoints(frame, clicked, view);
  return (name) => {
    const at = points[name];
    return at ? { ...at, share: 1 / Math.sqrt(clicked[name]!.length) } : null;
  };
}
