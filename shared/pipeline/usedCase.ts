/** The case as the model uses it: what was typed, and where nothing was, what the films give [M-FI-7]. Never stored. */
import type { Level } from '../anatomy/levels.ts';
import type { Numbering } from '../anatomy/numbering.ts';
import type { Case, KyphoDocument } from '../document/document.ts';
import type { Films, FilmView } from '../film/film.ts';
import { withFilmHeights } from '../film/filmHeights.ts';
import type { FilmOrigin } from '../film/filmOrigin.ts';
import { COLUMNS, type PointName } from '../film/points.ts';
import type { LevelMeasurement, LevelMeasurements } from '../fracture/facts.ts';

/** By what was typed: another level at hand is another case with the same measurements. */
const used = new WeakMap<
  LevelMeasurements,
  { readonly films: Films; readonly numbering: Numbering; readonly levels: LevelMeasurements }
>();

/** The very same case when the films add nothing. */
export function usedCase({ case: typed, films }: Pick<KyphoDocument, 'case' | 'films'>): Case {
  if (!films.lateral && !films.ap) return typed;
  const { levels, numbering } = typed;
  const known = used.get(levels);
  const holds = known?.films === films && known.numbering === numbering;
  const made = holds ? known.levels : withFilmHeights(levels, films, numbering);
  if (!holds) used.set(levels, { films, numbering, levels: made });
  return made === levels ? typed : { ...typed, levels: made };
}

const PLACES_OF = {
  anteriorHeightMm: 'Anterior',
  middleHeightMm: 'Middle',
  posteriorHeightMm: 'Posterior',
} as const;

/** null: typed, or unknown altogether. */
export function filmOrigin(
  document: Pick<KyphoDocument, 'case' | 'films'>,
  level: Level,
  field: keyof LevelMeasurement,
): FilmOrigin | null {
  const typed = document.case.levels[level]?.[field] ?? null;
  const value = usedCase(document).levels[level]?.[field] ?? null;
  if (typed !== null || value === null) return null;
  if (field === 'endplateWidthMm') return { view: 'ap', level, points: cornersOf('ap') };
  if (field === 'endplateDepthMm') return { view: 'lateral', level, points: cornersOf('lateral') };
  if (field in PLACES_OF) {
    const column = PLACES_OF[field as keyof typeof PLACES_OF];
    return { view: 'lateral', level, points: [`superior${column}`, `inferior${column}`] };
  }
  return null;
}

function cornersOf(view: FilmView): readonly PointName[] {
  const [first, , last] = COLUMNS[view];
  return [`superior${first}`, `superior${last}`, `inferior${first}`, `inferior${last}`];
}
