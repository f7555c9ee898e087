/** From one way to better ones, a bounded number of looks in all (M-PL-10). */
import { type Margin, type PathMargins, spareMm } from '../margins/pathMargins.ts';
import { type Floors, worthOf } from './floors.ts';
import { type Line, leadOn, stepped } from './leadOn.ts';
import type { Way, Ways } from './ways.ts';

/** One way with what is known of it. */
export interface Look {
  readonly way: Way;
  readonly margins: readonly Margin[];
  readonly worth: number;
}

/** Lines are drawn anew this often at most, each time through five ways. */
const ROUNDS = 6;
/** How far apart two ways are that a line is drawn through. */
const APART_MM = 0.25;
const FIRST_BOX_MM = 2;
/** A box that leads to nothing better is looked through again this much smaller. */
const SMALLER = 0.3;
const LEAST_BOX_MM = 0.1;
/** A round that brings no more has looked too far around. */
const LITTLE_MM = 0.03;

const DIRECTIONS: readonly Way[] = [
  [1, 0, 0, 0],
  [0, 1, 0, 0],
  [0, 0, 1, 0],
  [0, 0, 0, 1],
];

export function lookAt(way: Way, { margins, passage }: PathMargins, floors: Floors): Look {
  const spares = margins.map((margin) => ({ spare: spareMm(margin), floor: floors(margin.key) }));
  // Past the body there is no wall to be short of.
  return { way, margins, worth: passage ? worthOf(spares) : Number.NEGATIVE_INFINITY };
}

export function climb(
  start: Look,
  look: (way: Way) => Look,
  allowed: Ways['allowed'],
  floors: Floors,
): Look {
  let best = start;
  let boxMm = FIRST_BOX_MM;
  for (let round = 0; round < ROUNDS && boxMm >= LEAST_BOX_MM; round++) {
    const lines = linesThrough(best, look, floors);
    const before = best;
    while (best === before && boxMm >= LEAST_BOX_MM) {
      const tried = look(leadOn(lines, before.way, boxMm, allowed));
      if (tried.worth > before.worth) best = tried;
      else boxMm *= SMALLER;
    }
    if (best.worth - before.worth < LITTLE_MM) boxMm *= SMALLER;
  }
  return best;
}

function linesThrough(
  { way, margins }: Look,
  look: (way: Way) => Look,
  floors: Floors,
): readonly Line[] {
  const beside = DIRECTIONS.map(
    (direction) =>
      new Map(
        look(stepped(way, direction, APART_MM)).margins.map((margin) => [
          margin.key,
          spareMm(margin),
        ]),
      ),
  );
  return margins.map((margin): Line => {
    const spare = spareMm(margin);
    // A margin that is gone a step further on, such as that at a line the needle no longer crosses, tells no slope.
    const slope = (i: number) => ((beside[i]?.get(margin.key) ?? spare) - spare) / APART_MM;
    return {
      spare,
      slopes: [slope(0), slope(1), slope(2), slope(3)],
      floor: floors(margin.key),
    };
  });
}
