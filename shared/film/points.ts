/** The points of a body by name, in the order in which they are clicked; a repeated click refines its point. */
import type { FilmPoint, FilmView } from './film.ts';

export const ENDPLATES = ['superior', 'inferior'] as const;
export type EndplateName = (typeof ENDPLATES)[number];

/** From the edge that `sideEdge` names to the one across. */
export const COLUMNS = {
  lateral: ['Anterior', 'Middle', 'Posterior'],
  ap: ['Right', 'Middle', 'Left'],
} as const;
type Column = (typeof COLUMNS)[FilmView][number];

export type PointName = `${EndplateName}${Column}`;

/** Along the superior endplate, then along the inferior one. */
export const POINT_NAMES: Readonly<Record<FilmView, readonly PointName[]>> = {
  lateral: namesOf('lateral'),
  ap: namesOf('ap'),
};

function namesOf(view: FilmView): readonly PointName[] {
  return ENDPLATES.flatMap((endplate) =>
    COLUMNS[view].map((column): PointName => `${endplate}${column}`),
  );
}

/** All clicks on each point; the point is their mean. */
export type ClickedPoints = Readonly<Partial<Record<PointName, readonly FilmPoint[]>>>;

/** More repeats tell nothing new of a reader. */
export const MAX_CLICKS = 8;

export function meanClick(clicks: readonly FilmPoint[] | undefined): FilmPoint | null {
  if (!clicks || clicks.length === 0) return null;
  const mean = (pick: (click: FilmPoint) => number) =>
    clicks.reduce((sum, click) => sum + pick(click), 0) / clicks.length;
  return { u: mean(({ u }) => u), v: mean(({ v }) => v) };
}
