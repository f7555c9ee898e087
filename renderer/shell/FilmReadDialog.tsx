/** What the file of a film holds and what of it is left out: which view it is, said by the file or asked, then into the case. */
import { useState } from 'react';
import { FILM_VIEWS, type FilmView } from '../../shared/film/film.ts';
import { Answer } from '../controls/Answer.tsx';
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
          <Answer words={text('actions.cancel')} onPress={() => props.onAnswer(null)} />
          <Answer
            main
            words={text('films.read.use')}
            testId="film-use"
            isDisabled={view === null}
            onPress={() => props.onAnswer(view)}
          />
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
