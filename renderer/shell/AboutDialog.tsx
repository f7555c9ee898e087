/** What this is, which model, on which sources, with whose data, under which licences. */
import { useStore } from 'zustand';
import { MODEL } from '../../shared/base/model.ts';
import { SOURCES } from '../../shared/quantities/sources.ts';
import { Answer } from '../controls/Answer.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { anatomyPackStore } from '../state/anatomyPack.ts';
import { documentStore } from '../state/documentStore.ts';
import { text } from '../text/text.ts';
import { creditRows } from '../viewModel/credits.ts';
import { PackFacts } from './PackDialog.tsx';

interface AboutDialogProps {
  readonly onAnswer: (answer: 'close' | 'model') => void;
}

export function AboutDialog({ onAnswer }: AboutDialogProps) {
  const attribution = useStore(
    documentStore,
    (state) => state.open?.history.present.case.attribution ?? '',
  );
  const pack = useStore(anatomyPackStore, (state) => state.pack);
  return (
    <Dialog
      wide
      testId="about-dialog"
      title={text('about.title')}
      onDismiss={() => onAnswer('close')}
      answers={
        <>
          <Answer
            words={text('actions.model')}
            testId="about-model"
            onPress={() => onAnswer('model')}
          />
          <Answer main words={text('actions.close')} onPress={() => onAnswer('close')} />
        </>
      }
    >
      <p className="about-what">{text('about.what')}</p>
      <p className="hint">{text('app.modelVersion', { version: MODEL.version })}</p>
      {attribution && (
        <>
          <h3 className="table-title">{text('about.data')}</h3>
          <p>{attribution}</p>
        </>
      )}
      {pack && (
        <>
          <h3 className="table-title">{text('anatomyPack.title')}</h3>
          <PackFacts pack={pack} />
        </>
      )}
      <h3 className="table-title">{text('about.sources')}</h3>
      <ul className="sources">
        {Object.values(SOURCES).map(({ citation, confidence }) => (
          <li key={citation}>
            <span>{citation}</span>
            <span className="source-confidence">{text(`about.confidence.${confidence}`)}</span>
          </li>
        ))}
      </ul>
      <h3 className="table-title">{text('about.credits')}</h3>
      <p>{text('about.creditsWhy')}</p>
      <ul className="sources">
        {creditRows().map(({ what, from, licence }) => (
          <li key={what}>
            <span>
              {what}
              <span className="hint"> {from}</span>
            </span>
            <span className="source-confidence">{licence}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
