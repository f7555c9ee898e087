/** Levels a case speaks of although its spine, as it was counted, has no such vertebra. */
import { ALL_LEVELS, type Level } from '../anatomy/levels.ts';
import { levelsOf } from '../anatomy/numbering.ts';
import { FILM_VIEWS } from '../film/film.ts';
import type { KyphoDocument } from './document.ts';
import { excerpt, type Fault, pointer } from './fault.ts';

/** Treated levels first, then measured ones: a height nobody could have taken must not lie hidden in a case. */
export function absentLevels({
  case: { numbering, fracture, levels, earlier },
  aside,
  films,
}: Pick<KyphoDocument, 'case' | 'aside' | 'films'>): Fault[] {
  const spine = levelsOf(numbering);
  const named: readonly (readonly [readonly (string | number)[], Level])[] = [
    [['case', 'fracture', 'level'], fracture.level],
    ...aside.fractures.map(
      ({ facts }, i) => [['aside', 'fractures', i, 'facts', 'level'], facts.level] as const,
    ),
    ...ALL_LEVELS.filter((level) => levels[level]).map(
      (level) => [['case', 'levels', level], level] as const,
    ),
    ...ALL_LEVELS.filter((level) => earlier?.levels[level]).map(
      (level) => [['case', 'earlier', 'levels', level], level] as const,
    ),
    ...FILM_VIEWS.flatMap((view) =>
      ALL_LEVELS.filter((level) => films[view]?.levels[level]).map(
        (level) => [['films', view, 'levels', level], level] as const,
      ),
    ),
  ];
  return named
    .filter(([, level]) => !spine.includes(level))
    .map(([path, level]) => ({
      code: 'absentLevel',
      path: pointer(path),
      at: null,
      expected: {
        kind: 'countedLevel',
        values: { thoracic: numbering.thoracicCount, lumbar: numbering.lumbarCount },
      },
      found: excerpt(level),
      hint: null,
    }));
}
