/** Points that cannot be where they were clicked: turned over, crossed, beside their endplate, on another level [M-FI-3]. */
import type { Level } from '../anatomy/levels.ts';
import { levelsOf, type Numbering } from '../anatomy/numbering.ts';
import type { BodyFrame } from './bodyFrame.ts';
import { type UprightPoint, type UprightPoints, uprightPoints } from './bodyFrame.ts';
import { MIDDLE_FROM, MIDDLE_TO, SKIPPED_LEVEL_RATIO } from './constants.ts';
import type { Film, FilmView } from './film.ts';
import { COLUMNS, ENDPLATES, type PointName } from './points.ts';

export const POINT_FAULTS = [
  'upsideDown',
  'backToFront',
  'rightToLeft',
  'endplatesCross',
  'middleOutside',
  'coincident',
  'levelsOutOfOrder',
  'levelsOverlap',
  'levelSkipped',
] as const;

export interface PointFault {
  readonly code: (typeof POINT_FAULTS)[number];
  /** Cranial first; two where the order of levels is in question. */
  readonly levels: readonly Level[];
  readonly points: readonly PointName[];
}

/** The two ends of an endplate, each at the place of the other. */
const SWAPPED = {
  lateral: 'backToFront',
  ap: 'rightToLeft',
} as const satisfies Record<FilmView, PointFault['code']>;

const LEAST_APART_PX = 2;

/** All faults of a film; the levels themselves first, then how they follow each other. */
export function checkPoints(film: Film, frame: BodyFrame, numbering: Numbering): PointFault[] {
  const bodies = levelsOf(numbering).flatMap((level) => {
    const clicked = film.levels[level];
    return clicked ? [{ level, points: uprightPoints(frame, clicked, film.view) }] : [];
  });
  return [
    ...bodies.flatMap(({ level, points }) => checkBody(level, points, film.view)),
    ...checkOrder(bodies, numbering),
  ];
}

function checkBody(level: Level, points: UprightPoints, view: FilmView): PointFault[] {
  const fault = (code: PointFault['code'], names: readonly PointName[]): PointFault => ({
    code,
    levels: [level],
    points: names,
  });
  const near = coincident(points);
  if (near) return [fault('coincident', near)];

  const columns = COLUMNS[view].flatMap((column) => {
    const names = ENDPLATES.map((endplate): PointName => `${endplate}${column}`);
    const [superior, inferior] = names.map((name) => points[name]);
    return superior && inferior ? [{ names, turned: superior.up <= inferior.up }] : [];
  });
  const turned = columns.filter((column) => column.turned).flatMap(({ names }) => names);
  const vertical =
    turned.length === 0
      ? []
      : [fault(turned.length === 2 * columns.length ? 'upsideDown' : 'endplatesCross', turned)];

  const [first, middle, last] = COLUMNS[view];
  const alongEndplates = ENDPLATES.flatMap((endplate) => {
    const name = (column: string) => `${endplate}${column}` as PointName;
    const [front, back] = [points[name(first)], points[name(last)]];
    if (!front || !back) return [];
    if (front.side <= back.side) return [fault(SWAPPED[view], [name(first), name(last)])];
    const centre = points[name(middle)];
    const share = centre ? shareAlong(back, front, centre) : 0.5;
    return share >= MIDDLE_FROM.value && share <= MIDDLE_TO.value
      ? []
      : [fault('middleOutside', [name(middle)])];
  });
  return [...vertical, ...alongEndplates];
}

function coincident(points: UprightPoints): readonly PointName[] | undefined {
  const entries = Object.entries(points) as [PointName, UprightPoint][];
  for (const [i, [name, a]] of entries.entries())
    for (const [other, b] of entries.slice(i + 1))
      if (Math.hypot(a.side - b.side, a.up - b.up) < LEAST_APART_PX) return [name, other];
  return undefined;
}

/** 0 at the back point, 1 at the front point, of the foot of the middle point on their line. */
function shareAlong(back: UprightPoint, front: UprightPoint, centre: UprightPoint): number {
  const [side, up] = [front.side - back.side, front.up - back.up];
  return ((centre.side - back.side) * side + (centre.up - back.up) * up) / (side * side + up * up);
}

interface Body {
  readonly level: Level;
  readonly points: UprightPoints;
}

function checkOrder(bodies: readonly Body[], numbering: Numbering): PointFault[] {
  const spine = levelsOf(numbering);
  const centred = bodies.flatMap(({ level, points }) => {
    const superior = meanUp(points, 'superior');
    const inferior = meanUp(points, 'inferior');
    return superior === null || inferior === null
      ? []
      : [{ level, superior, inferior, index: spine.indexOf(level) }];
  });
  const pairs = centred.slice(1).map((lower, i) => ({ upper: centred[i]!, lower }));
  const steps = pairs.map(
    ({ upper, lower }) => (middleOf(upper) - middleOf(lower)) / (lower.index - upper.index),
  );
  const usual = [...steps].sort((a, b) => a - b)[Math.floor((steps.length - 1) / 2)];
  return pairs.flatMap(({ upper, lower }, i) => {
    const fault = (code: PointFault['code']): PointFault[] => [
      { code, levels: [upper.level, lower.level], points: [] },
    ];
    if (middleOf(upper) <= middleOf(lower)) return fault('levelsOutOfOrder');
    if (upper.inferior < lower.superior) return fault('levelsOverlap');
    // Only a usual step that others show can be exceeded.
    const skipped =
      steps.length > 1 && usual !== undefined && steps[i]! > SKIPPED_LEVEL_RATIO.value * usual;
    return skipped ? fault('levelSkipped') : [];
  });
}

const middleOf = ({ superior, inferior }: { superior: number; inferior: number }) =>
  (superior + inferior) / 2;

function meanUp(points: UprightPoints, endplate: (typeof ENDPLATES)[number]): number | null {
  const ups = (Object.entries(points) as [PointName, UprightPoint][]).flatMap(([name, { up }]) =>
    name.startsWith(endplate) ? [up] : [],
  );
  return ups.length > 0 ? ups.reduce((sum, up) => sum + up, 0) / ups.length : null;
}
