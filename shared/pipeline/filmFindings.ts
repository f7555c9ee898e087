/** Points of the films that cannot be where they are [M-FI-3]: as long as they stand, their film gives no number. */
import type { Numbering } from '../anatomy/numbering.ts';
import { assert } from '../base/assert.ts';
import { keepLast } from '../base/keepLast.ts';
import { bodyFrame } from '../film/bodyFrame.ts';
import { checkPoints, POINT_FAULTS, type PointFault } from '../film/checkPoints.ts';
import { FILM_VIEWS, type Films, type FilmView } from '../film/film.ts';
import { type Finding, finding } from '../plan/finding.ts';

/** One for each kind of fault on each film. A film that nobody turned yet has no up and down to be wrong about. */
export const filmFindings = keepLast((films: Films, numbering: Numbering): readonly Finding[] =>
  FILM_VIEWS.flatMap((view) => {
    const film = films[view];
    const frame = film && bodyFrame(film);
    const faults = frame ? checkPoints(film, frame, numbering) : [];
    return POINT_FAULTS.flatMap((code) => {
      const alike = faults.filter((fault) => fault.code === code);
      return alike.length > 0 ? [ofPoints(view, alike)] : [];
    });
  }),
);

/** It is mended at the first of them. */
function ofPoints(view: FilmView, faults: readonly PointFault[]): Finding {
  const [first] = faults;
  const [level] = first?.levels ?? [];
  assert(first !== undefined && level !== undefined, 'a fault of points lies at a level');
  const levels = faults.map((fault) => fault.levels.join(' / ')).join(', ');
  const words = { film: view, fault: first.code, levels };
  const found = finding('filmPoints', 'caution', 'model', {}, words);
  return { ...found, film: { view, level, points: first.points } };
}
