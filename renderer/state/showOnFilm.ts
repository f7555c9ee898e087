/** From a number to the film and the points it came from. */
import type { FilmOrigin } from '../../shared/film/filmOrigin.ts';
import { filmStore, showFilmView } from './filmStore.ts';
import { viewStore } from './viewStore.ts';

export function showOnFilm(origin: FilmOrigin): void {
  showFilmView(origin.view);
  filmStore.setState({ tool: 'points', level: origin.level, pointedOut: origin });
  viewStore.setState({ picture: 'films' });
}
