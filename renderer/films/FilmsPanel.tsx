/** The films of the case: one to work on, with its tools above and what is known of it beside. Needs no graphics card. */
import { Contrast, FilePlus, Trash2 } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import type { KyphoDocument } from '../../shared/document/document.ts';
import { FILM_VIEWS, type Film } from '../../shared/film/film.ts';
import type { PointName } from '../../shared/film/points.ts';
import { IconButton } from '../controls/IconButton.tsx';
import { Scrolled } from '../controls/Scrolled.tsx';
import { SegmentedChoice } from '../controls/SegmentedChoice.tsx';
import { dispatch } from '../state/documentStore.ts';
import type { FilmImport } from '../state/filmImport.ts';
import { FILM_TOOLS, filmStore, showFilmView } from '../state/filmStore.ts';
import { text } from '../text/text.ts';
import { type FilmReport, filmReport } from '../viewModel/films/filmWords.ts';
import { CalibrationPart } from './CalibrationPart.tsx';
import { DirectionPart } from './DirectionPart.tsx';
import { FilmStatus } from './FilmStatus.tsx';
import { FilmView } from './FilmView.tsx';
import { LevelStrip } from './LevelStrip.tsx';
import { MeasuresPart } from './MeasuresPart.tsx';
import { useFilmPicture } from './useFilmPicture.ts';
import { WindowSliders } from './WindowSliders.tsx';

interface FilmsPanelProps {
  readonly document: KyphoDocument;
  readonly films: FilmImport;
}

const ACCEPTED = '.png,.jpg,.jpeg,.dcm,.dicom,image/png,image/jpeg,application/dicom';

export function FilmsPanel({ document, films }: FilmsPanelProps) {
  const { view, tool, inverted } = useStore(filmStore);
  const film = document.films[view];
  const input = useRef<HTMLInputElement>(null);
  const choose = () => input.current?.click();
  return (
    <section className="films" aria-label={text('films.name')} data-testid="films">
      <div className="films-bar">
        <SegmentedChoice
          label={text('films.which')}
          hideLabel
          options={FILM_VIEWS.map((value) => ({ value, label: text(`films.viewsShort.${value}`) }))}
          value={view}
          onChoose={(next) => next && showFilmView(next)}
          testId="film-which"
        />
        {film && (
          <>
            <SegmentedChoice
              label={text('films.tool')}
              hideLabel
              options={FILM_TOOLS.map((value) => ({ value, label: text(`films.tools.${value}`) }))}
              value={tool}
              onChoose={(next) => next && filmStore.setState({ tool: next, repeating: false })}
              testId="film-tool"
            />
            <IconButton
              label={text('films.invert')}
              onPress={() => filmStore.setState({ inverted: !inverted })}
            >
              <Contrast size={15} aria-hidden />
            </IconButton>
            <IconButton label={text('films.replace')} onPress={choose}>
              <FilePlus size={15} aria-hidden />
            </IconButton>
            <IconButton
              label={text('films.remove', { film: text(`films.views.${view}`) })}
              onPress={() => dispatch({ kind: 'removeFilm', view })}
              testId="film-remove"
            >
              <Trash2 size={15} aria-hidden />
            </IconButton>
          </>
        )}
        <input
          ref={input}
          type="file"
          hidden
          accept={ACCEPTED}
          data-testid="film-file"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = '';
            if (file) void films.load(file, view);
          }}
        />
      </div>
      {film ? (
        <FilmAtWork key={view} document={document} film={film} onChoose={choose} />
      ) : (
        <div className="films-empty" data-testid="films-empty">
          <p className="films-empty-title">{text(`films.empty.${view}`)}</p>
          <p>{text('films.empty.why')}</p>
          <Button
            className="button button-main button-words"
            data-testid="film-choose"
            onPress={choose}
          >
            <FilePlus size={16} aria-hidden />
            {text(`films.choose.${view}`)}
          </Button>
          <p className="hint">{text('films.empty.drop')}</p>
        </div>
      )}
    </section>
  );
}

interface FilmAtWorkProps {
  readonly document: KyphoDocument;
  readonly film: Film;
  readonly onChoose: () => void;
}

function FilmAtWork({ document, film, onChoose }: FilmAtWorkProps) {
  const chosen = useStore(filmStore, (state) => state.level);
  const { fracture, numbering } = document.case;
  const level = chosen ?? fracture.level;
  const picture = useFilmPicture(film, document.pictures[film.image.sha256]);
  const report = useMemo(() => filmReport(document, film), [document, film]);
  return (
    <div className="films-work">
      <div className="films-picture">
        {picture.kind === 'shown' ? (
          <FilmView
            document={document}
            film={film}
            level={level}
            pyramid={picture.pyramid}
            heightWords={(names) => heightOf(report, level, names)}
          />
        ) : (
          <FilmStatus picture={picture} onChoose={onChoose} />
        )}
        <WindowSliders film={film} />
        <p className="visually-hidden" id="film-keys">
          {text('films.keys')}
        </p>
      </div>
      <Scrolled className="films-side scroll" label={text('films.about')}>
        <MeasuresPart report={report} />
        <LevelStrip
          film={film}
          numbering={numbering}
          level={level}
          fracturedLevel={fracture.level}
        />
        <CalibrationPart film={film} />
        <DirectionPart film={film} />
      </Scrolled>
    </div>
  );
}

const PLACE_OF: Readonly<Partial<Record<PointName, string>>> = {
  superiorAnterior: 'anterior',
  superiorMiddle: 'middle',
  superiorPosterior: 'posterior',
};

function heightOf(
  { rows }: FilmReport,
  level: string,
  [superior]: readonly [PointName, PointName],
): string | null {
  const row = rows.find((each) => each.level === level);
  return row?.cells.find(({ key }) => key === PLACE_OF[superior])?.value?.split(' ')[0] ?? null;
}
