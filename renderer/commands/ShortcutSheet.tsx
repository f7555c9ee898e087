/** Every key of the window on one page, by what it is for. */
import { Answer } from '../controls/Answer.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { text } from '../text/text.ts';
import { keyText } from './keys.ts';
import { shortcutGroups } from './shortcutGroups.ts';

interface ShortcutSheetProps {
  readonly onAnswer: (answer: 'close' | 'palette') => void;
}

export function ShortcutSheet({ onAnswer }: ShortcutSheetProps) {
  return (
    <Dialog
      wide
      testId="shortcut-sheet"
      title={text('actions.shortcuts')}
      onDismiss={() => onAnswer('close')}
      answers={
        <>
          <Answer words={text('actions.palette')} onPress={() => onAnswer('palette')} />
          <Answer main words={text('actions.close')} onPress={() => onAnswer('close')} />
        </>
      }
    >
      <div className="shortcut-groups">
        {shortcutGroups().map(({ title, rows }) => (
          <section key={title} className="shortcut-group">
            <h3 className="table-title">{title}</h3>
            <dl>
              {rows.map(({ name, keys }) => (
                <div key={name} className="shortcut">
                  <dt>{name}</dt>
                  <dd>
                    {keys.map((key) => (
                      <kbd key={key} className="key">
                        {keyText(key)}
                      </kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
