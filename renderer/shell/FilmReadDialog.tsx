/** What the file of a film holds and what of it is left out: which view it is, said by the file or asked, then into the case. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { FILM_VIEWS, type FilmView } from '../../shared/film/film.ts';
import { Dialog } from '../controls/Dialog.tsx';
import { SegmentedChoice } from '../controls/SegmentedChoice.tsx';
import type { FilmReadFacts } from '../state/dialogStore.ts';
import { text } from '../text/text.ts';

interface FilmReadDialogProps extends FilmReadFacts {
  readonly onAnswer: (view: FilmView | null) => void;
}

export function FilmReadDialog(props: FilmReadDialogProps) {
  const { name, format, widthPx, heightPx, halvings, notes, removed, stated, wanted } = props;
  const [view, setView] = useState<FilmView | null>(stated ?? wanted);
  return (
    <Dialog
      testId="film-read-dialog"
      title={text('films.read.title')}
      onDismiss={() => props.onAnswer(null)}
      answers={
        <>
          <Button className="button button-plain button-words" onPress={() => props.onAnswer(null)}>
            {text('actions.cancel')}
          </Button>
          <Button
            className="button button-main button-words"
            data-testid="film-use"
            isDisabled={view === null}
            onPress={() => props.onAnswer(view)}
          >
            {text('films.read.use')}
          </Button>
        </>
      }
    >
      <p>
        {text('films.read.file', {
          name,
          format: text(`films.formats.${format}`),
          widthPx,
          heightPx,
        })}
      </p>
      <SegmentedChoice
        label={text(stated ? 'films.read.viewStated' : 'films.read.view')}
        options={FILM_VIEWS.map((value) => ({ value, label: text(`films.views.${value}`) }))}
        value={view}
        onChoose={setView}
        testId="film-read-view"
      />
      {stated !== null && wanted !== null && stated !== wanted && (
        <p className="hint">
          {text('films.read.otherView', { film: text(`films.views.${stated}`) })}
        </p>
      )}
      {(notes.length > 0 || halvings > 0) && (
        <ul className="film-notes">
          {halvings > 0 && <li>{text('films.read.halved', { times: 2 ** halvings })}</li>}
          {notes.map((note) => (
            <li key={note}>{text(`radiograph.notes.${note}`)}</li>
          ))}
        </ul>
      )}
      <h3 className="table-title">{text('films.read.removedTitle')}</h3>
      {removed.length === 0 ? (
        <p className="hint">{text('films.read.removedNone')}</p>
      ) : (
        <ul className="film-removed" data-testid="film-removed">
          {removed.map(({ place, name: what }) => (
            <li key={place}>
              <code>{place}</code> {what}
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
