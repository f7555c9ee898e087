/** What to export: every format with a sentence of what it is for, and the stage where a model has one. */
import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { PHASES, type Phase } from '../../shared/simulation/phase.ts';
import { Answer } from '../controls/Answer.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { SegmentedChoice } from '../controls/SegmentedChoice.tsx';
import { exportStore } from '../state/exporting.ts';
import {
  EXPORT_GROUPS,
  type ExportChoice,
  type ExportGroup,
  type ExportWish,
  FILM_SIZES,
  FILM_SIZES_PX,
  type FilmWish,
  FRAME_RATES,
  hasStage,
  isFilm,
} from '../state/exportWish.ts';
import { text } from '../text/text.ts';

interface ExportDialogProps {
  /** Without a run there is only the spine as measured. */
  readonly canSimulate: boolean;
  readonly onAnswer: (wish: ExportWish | null) => void;
}

const GROUPS = Object.keys(EXPORT_GROUPS) as readonly ExportGroup[];

export function ExportDialog({ canSimulate, onAnswer }: ExportDialogProps) {
  const [wish, setWish] = useState(exportStore.getState().lastWish);
  const { stage, film } = wish;
  // Without a run there is nothing to play.
  const choice = isFilm(wish.choice) && !canSimulate ? 'glb' : wish.choice;
  const groups = GROUPS.filter((group) => group !== 'film' || canSimulate);
  return (
    <Dialog
      testId="export-dialog"
      title={text('exports.title')}
      onDismiss={() => onAnswer(null)}
      answers={
        <>
          <Answer
            words={text('actions.cancel')}
            testId="export-dismiss"
            onPress={() => onAnswer(null)}
          />
          <Answer
            main
            words={text(choice === 'clipboard' ? 'exports.copy' : 'exports.export')}
            testId="export-do"
            onPress={() => onAnswer({ choice, stage, film })}
          />
        </>
      }
    >
      <p>{text('exports.why')}</p>
      <RadioGroup
        className="export-formats"
        aria-label={text('exports.what')}
        value={choice}
        onChange={(next) => setWish({ ...wish, choice: next as ExportChoice })}
      >
        {groups.map((group) => (
          <div key={group} className="export-group">
            <span className="field-label">{text(`exports.groups.${group}`)}</span>
            {EXPORT_GROUPS[group].map((each) => (
              <Radio
                key={each}
                value={each}
                className="export-format"
                data-testid={`export-${each}`}
              >
                <span className="export-name">{text(`exports.formats.${each}.name`)}</span>
                <span className="export-what">{text(`exports.formats.${each}.what`)}</span>
              </Radio>
            ))}
          </div>
        ))}
      </RadioGroup>
      {hasStage(choice) && (
        <StageChoice
          stage={stage}
          canSimulate={canSimulate}
          onChoose={(next) => setWish({ ...wish, stage: next })}
        />
      )}
      {isFilm(choice) && (
        <FilmChoice film={film} onChoose={(next) => setWish({ ...wish, film: next })} />
      )}
    </Dialog>
  );
}

interface FilmChoiceProps {
  readonly film: FilmWish;
  readonly onChoose: (film: FilmWish) => void;
}

function FilmChoice({ film, onChoose }: FilmChoiceProps) {
  return (
    <>
      <div className="export-film">
        <SegmentedChoice
          label={text('exports.frameRate')}
          testId="export-frame-rate"
          options={FRAME_RATES.map((value) => ({ value, label: value }))}
          value={film.framesPerSecond}
          onChoose={(next) => next && onChoose({ ...film, framesPerSecond: next })}
        />
        <SegmentedChoice
          label={text('exports.size')}
          testId="export-size"
          options={FILM_SIZES.map((value) => ({
            value,
            label: text('exports.sizePx', FILM_SIZES_PX[value]),
          }))}
          value={film.size}
          onChoose={(next) => next && onChoose({ ...film, size: next })}
        />
      </div>
      <p className="hint">{text('exports.filmWhat')}</p>
    </>
  );
}

interface StageChoiceProps {
  readonly stage: Phase;
  readonly canSimulate: boolean;
  readonly onChoose: (stage: Phase) => void;
}

function StageChoice({ stage, canSimulate, onChoose }: StageChoiceProps) {
  if (!canSimulate) return <p className="hint">{text('exports.noRun')}</p>;
  return (
    <>
      <SegmentedChoice
        label={text('exports.stage')}
        testId="export-stage"
        options={PHASES.map((value) => ({ value, label: text(`phases.${value}`) }))}
        value={stage}
        onChoose={(next) => next && onChoose(next)}
      />
      <p className="hint">{text(`exports.stageWhat.${stage}`)}</p>
    </>
  );
}
