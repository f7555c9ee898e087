/** "Lateral film: superior anterior, inferior anterior": where a number was clicked. */
import type { FilmOrigin } from '../../../shared/film/filmOrigin.ts';
import { text } from '../../text/text.ts';

export function originWords({ view, points }: FilmOrigin): string {
  return text('films.origin', {
    film: text(`films.views.${view}`),
    points: points.map((point) => text(`films.points.${point}`)).join(', '),
  });
}
