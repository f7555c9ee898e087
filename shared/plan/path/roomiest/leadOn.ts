/** Where to look next: the way within a box that straight lines through what is known say leaves most (M-PL-10). */
import { worthOf } from './floors.ts';
import type { Way, Ways } from './ways.ts';

/** What a margin has to spare around one way, as if it changed evenly. */
export interface Line {
  readonly spare: number;
  /** For each millimetre of each number of the way. */
  readonly slopes: Way;
  readonly floor: number | null;
}

const FINEST_MM = 0.06;
/** Less is no gain but rounding. */
const NOTICED_MM = 1e-6;

/** All sides of a place at once: a ridge between two lines is followed on its diagonals. */
const NEIGHBOURS: readonly Way[] = [-1, 0, 1].flatMap((a) =>
  [-1, 0, 1].flatMap((b) => [-1, 0, 1].flatMap((c) => [-1, 0, 1].map((d): Way => [a, b, c, d]))),
);

export function leadOn(
  lines: readonly Line[],
  from: Way,
  boxMm: number,
  allowed: Ways['allowed'],
): Way {
  let best = from;
  let most = worthOf(lines);
  for (let meshMm = boxMm / 2; meshMm >= FINEST_MM; ) {
    const start = best;
    for (const neighbour of NEIGHBOURS) {
      const tried = allowed(stepped(start, neighbour, meshMm));
      if (tried.some((value, i) => Math.abs(value - from[i]!) > boxMm)) continue;
      const worth = worthOf(lines.map((line) => ({ ...line, spare: spareAt(line, from, tried) })));
      if (worth <= most + NOTICED_MM) continue;
      most = worth;
      best = tried;
    }
    if (best === start) meshMm /= 2;
  }
  return best;
}

export function stepped(from: Way, by: Way, timesMm: number): Way {
  return [
    from[0] + timesMm * by[0],
    from[1] + timesMm * by[1],
    from[2] + timesMm * by[2],
    from[3] + timesMm * by[3],
  ];
}

function spareAt({ spare, slopes }: Line, from: Way, to: Way): number {
  return (
    spare +
    slopes[0] * (to[0] - from[0]) +
    slopes[1] * (to[1] - from[1]) +
    slopes[2] * (to[2] - from[2]) +
    slopes[3] * (to[3] - from[3])
  );
}
