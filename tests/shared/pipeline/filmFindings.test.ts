/** Points that cannot be right speak among the findings, once for each kind of fault, with where to mend them. */
import { describe, expect, it } from 'vitest';
import { USUAL_NUMBERING } from '../../../shared/anatomy/numbering.ts';
import { type Film, NO_FILMS } from '../../../shared/film/film.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import { filmFindings } from '../../../shared/pipeline/filmFindings.ts';
import { films, projectedFilm } from '../film/projectSpine.ts';
import { buildDocument } from '../simulation/builders.ts';

const lateral = films.lateral as Film;
const found = (film: Film) => filmFindings({ ...NO_FILMS, [film.view]: film }, USUAL_NUMBERING);
const { L1: l1 = {}, L2: l2 = {}, ...others } = lateral.levels;

describe('points of films among the findings', () => {
  it('[M-FI-3] are none on films that can be, and none before a film is turned', () => {
    expect(filmFindings(films, USUAL_NUMBERING)).toEqual([]);
    expect(found(projectedFilm('lateral', { cranialEdge: 'bottom', sideEdge: null }))).toEqual([]);
  });

  it('[M-FI-3] name the film, the levels, and the first place to mend', () => {
    const swapped = found(projectedFilm('lateral', { levels: { ...others, L1: l2, L2: l1 } }));
    expect(swapped.find(({ words }) => words.fault === 'levelsOutOfOrder')).toMatchObject({
      code: 'filmPoints',
      severity: 'caution',
      words: { film: 'lateral', fault: 'levelsOutOfOrder', levels: 'L1 / L2' },
      film: { view: 'lateral', level: 'L1', points: [] },
    });
    const crossed = {
      ...l2,
      inferiorAnterior: l2.superiorAnterior ?? [],
      superiorAnterior: l2.inferiorAnterior ?? [],
    };
    expect(
      found(projectedFilm('lateral', { levels: { ...others, L2: crossed } }))[0],
    ).toMatchObject({
      words: { fault: 'endplatesCross', levels: 'L2' },
      film: { level: 'L2', points: ['superiorAnterior', 'inferiorAnterior'] },
    });
  });

  it('[M-FI-3] of one kind speak once, whatever the number of levels', () => {
    const turned = found(projectedFilm('ap', { cranialEdge: 'bottom' }));
    const kinds = turned.map(({ words }) => words.fault);
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(turned[0]?.words.levels).toBe(Object.keys(lateral.levels).join(', '));
  });

  it('[M-FI-3] stand among those of the plan until they are mended', () => {
    const codes = (film: Film) =>
      derive(buildDocument({ films: { ...NO_FILMS, lateral: film } })).findings.map((f) => f.code);
    expect(codes(projectedFilm('lateral', { cranialEdge: 'bottom' }))).toContain('filmPoints');
    expect(codes(lateral)).not.toContain('filmPoints');
  });
});
