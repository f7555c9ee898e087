/** What a length on the film is known from, in plain words; without one there are ratios and angles and no millimetres. */
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { NEEDLE_IDS } from '../../shared/devices/catalogue.ts';
import type { Film } from '../../shared/film/film.ts';
import { Choice } from '../controls/Choice.tsx';
import { FieldPlace } from '../controls/FieldPlace.tsx';
import { QuantityField } from '../controls/QuantityField.tsx';
import { dispatch } from '../state/documentStore.ts';
import { filmStore, type MarkKind, mark } from '../state/filmStore.ts';
import { text } from '../text/text.ts';
import { scaleWords } from '../viewModel/films/filmWords.ts';

const MARK_KINDS: readonly MarkKind[] = ['ball', 'length', 'needle'];

export function CalibrationPart({ film }: { readonly film: Film }) {
  const { marking, tool } = useStore(filmStore);
  const { view, spacing, calibration } = film;
  const { words, calibrated } = scaleWords(film);
  const start = () => {
    mark({ placed: [] });
    filmStore.setState({ tool: 'marks', markAt: null, repeating: false });
  };
  return (
    <section className="film-part" aria-labelledby="film-scale">
      <h2 className="film-part-title" id="film-scale">
        {text('films.scaleTitle')}
      </h2>
      <p className="film-state" data-done={calibrated} data-testid="film-scale">
        {words}
      </p>
      <div className="film-row">
        <FieldPlace at={`/films/${view}/calibration`}>
          <Choice
            label={text('films.scaleFrom')}
            options={MARK_KINDS.map((value) => ({
              value,
              label: text(`films.markKinds.${value}.name`),
              what: text(`films.markKinds.${value}.what`),
            }))}
            value={marking.kind}
            onChoose={(kind) => kind && mark({ kind, placed: [] })}
            testId="film-mark-kind"
          />
        </FieldPlace>
        {marking.kind === 'ball' && (
          <QuantityField
            required
            quantityKey="ballDiameterMm"
            label={text('quantities.ballDiameterMm')}
            value={marking.ballDiameterMm}
            onCommit={(value) => value !== null && mark({ ballDiameterMm: value })}
            testId="film-ball"
          />
        )}
        {marking.kind === 'length' && (
          <QuantityField
            required
            quantityKey="knownLengthMm"
            label={text('quantities.knownLengthMm')}
            value={marking.knownLengthMm}
            onCommit={(value) => value !== null && mark({ knownLengthMm: value })}
            testId="film-length"
          />
        )}
        {marking.kind === 'needle' && (
          <Choice
            label={text('films.gauge')}
            options={NEEDLE_IDS.map((value) => ({ value, label: value }))}
            value={marking.gauge}
            onChoose={(gauge) => gauge && mark({ gauge })}
          />
        )}
      </div>
      <div className="film-row">
        <Button
          className={`button button-words ${tool === 'marks' || calibrated ? 'button-plain' : 'button-main'}`}
          data-testid="film-mark"
          onPress={start}
        >
          {text(tool === 'marks' ? 'films.markAgain' : 'films.mark')}
        </Button>
        {spacing.imagerPitch && calibration?.kind !== 'file' && (
          <Button
            className="button button-plain button-words"
            onPress={() => dispatch({ kind: 'calibrateFilm', view, calibration: { kind: 'file' } })}
          >
            {text('films.useFile')}
          </Button>
        )}
        {calibration && (
          <Button
            className="button button-quiet button-words"
            onPress={() => dispatch({ kind: 'calibrateFilm', view, calibration: null })}
          >
            {text('films.noScale')}
          </Button>
        )}
      </div>
      {calibration?.kind === 'file' && <p className="hint">{text('films.fileScaleWhy')}</p>}
    </section>
  );
}
