/** How the film lies and how the patient stood: read from the file or asked, never guessed. */
import { type Film, IMAGE_EDGES } from '../../shared/film/film.ts';
import { Choice } from '../controls/Choice.tsx';
import { PoseChoice } from '../controls/PictureChoices.tsx';
import { dispatch } from '../state/documentStore.ts';
import { text } from '../text/text.ts';
import { hasDirections } from '../viewModel/films/filmOverlay.ts';

export function DirectionPart({ film }: { readonly film: Film }) {
  const { view, cranialEdge, sideEdge, pose } = film;
  const edges = IMAGE_EDGES.map((value) => ({ value, label: text(`films.edges.${value}`) }));
  const known = hasDirections(film);
  return (
    <section className="film-part" aria-labelledby="film-direction">
      <h2 className="film-part-title" id="film-direction">
        {text('films.directionTitle')}
      </h2>
      {!known && (
        <p className="film-state" data-done={false}>
          {text(`films.directionWhy.${view}`)}
        </p>
      )}
      <div className="film-row">
        <Choice
          label={text('films.head')}
          options={edges}
          value={cranialEdge}
          unknown
          onChoose={(value) => dispatch({ kind: 'editFilm', view, field: 'cranialEdge', value })}
          testId="film-head"
        />
        <Choice
          label={text(view === 'lateral' ? 'films.front' : 'films.patientRight')}
          options={edges}
          value={sideEdge}
          unknown
          onChoose={(value) => dispatch({ kind: 'editFilm', view, field: 'sideEdge', value })}
          testId="film-side"
        />
        <PoseChoice
          value={pose}
          onChoose={(value) => dispatch({ kind: 'editFilm', view, field: 'pose', value })}
          testId="film-pose"
        />
      </div>
    </section>
  );
}
