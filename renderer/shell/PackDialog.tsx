/** The loaded anatomy pack: whose bones, which levels, where ours stay and why, and the way back. */
import { useStore } from 'zustand';
import { Answer } from '../controls/Answer.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { anatomyPackStore, type LoadedPack } from '../state/anatomyPack.ts';
import { text } from '../text/text.ts';

interface PackDialogProps {
  readonly onAnswer: (answer: 'close' | 'own') => void;
}

export function PackDialog({ onAnswer }: PackDialogProps) {
  const pack = useStore(anatomyPackStore, (state) => state.pack);
  return (
    <Dialog
      testId="pack-dialog"
      title={text('anatomyPack.title')}
      onDismiss={() => onAnswer('close')}
      answers={
        <>
          <Answer
            words={text('anatomyPack.useOwn')}
            testId="pack-own"
            onPress={() => onAnswer('own')}
          />
          <Answer
            main
            words={text('actions.close')}
            testId="pack-close"
            autoFocus
            onPress={() => onAnswer('close')}
          />
        </>
      }
    >
      {pack && <PackFacts pack={pack} />}
      <p className="hint">{text('anatomyPack.why')}</p>
    </Dialog>
  );
}

/** Name, levels, levels left out, copyright: also a part of the About page. */
export function PackFacts({ pack }: { readonly pack: LoadedPack }) {
  return (
    <dl className="error-parts">
      <div>
        <dt>{text('anatomyPack.file')}</dt>
        <dd>{pack.name}</dd>
      </div>
      <div>
        <dt>{text('anatomyPack.levels')}</dt>
        <dd>{pack.levels.join(', ')}</dd>
      </div>
      {pack.leftOut.length > 0 && (
        <div>
          <dt>{text('anatomyPack.leftOut')}</dt>
          <dd>
            {pack.leftOut.map(({ level, reason }) => (
              <span key={level} className="pack-reason">
                {text('anatomyPack.leftOutLevel', {
                  level,
                  reason: text(`anatomyPack.reasons.${reason}`),
                })}
              </span>
            ))}
          </dd>
        </div>
      )}
      <div>
        <dt>{text('anatomyPack.copyright')}</dt>
        <dd>{pack.copyright || text('anatomyPack.noCopyright')}</dd>
      </div>
    </dl>
  );
}
