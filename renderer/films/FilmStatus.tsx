/** In the place of a picture that is not there: being unpacked, not part of the file, or not what the film names. */
import { Button } from 'react-aria-components';
import { text } from '../text/text.ts';
import { filmFailureWords, filmFaultWords } from '../viewModel/films/filmFaultWords.ts';
import type { FilmPicture } from './useFilmPicture.ts';

interface FilmStatusProps {
  readonly picture: Exclude<FilmPicture, { kind: 'shown' }>;
  readonly onChoose: () => void;
}

export function FilmStatus({ picture, onChoose }: FilmStatusProps) {
  if (picture.kind === 'loading')
    return (
      <p className="films-status" role="status" data-testid="film-loading">
        {text('films.unpacking')}
      </p>
    );
  const words =
    picture.kind === 'missing'
      ? {
          what: text('films.missing.what'),
          why: text('films.missing.why'),
          next: text('films.missing.next'),
        }
      : picture.kind === 'refused'
        ? filmFaultWords(picture.fault, text('films.inTheCase'))
        : filmFailureWords(picture.message, text('films.inTheCase'));
  return (
    <div className="films-status" role="alert" data-testid="film-fault">
      <p className="films-empty-title">{words.what}</p>
      {words.why && <p>{words.why}</p>}
      <p>{words.next}</p>
      <p className="hint">{text('films.marksStay')}</p>
      <Button className="button button-plain button-words" onPress={onChoose}>
        {text('films.chooseAgain')}
      </Button>
    </div>
  );
}
