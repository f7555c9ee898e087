/** What the last thing that was done here came to, over the buttons of the page. */
import { Button } from 'react-aria-components';
import type { OwnDevice } from '../../shared/devices/ownDevice.ts';
import type { DeviceKind } from '../../shared/document/deviceFile.ts';
import { ErrorParts } from '../controls/ErrorParts.tsx';
import type { FileOutcome } from '../state/instruments.ts';
import { text } from '../text/text.ts';
import type { ErrorWords } from '../viewModel/errorWords.ts';

export type Note =
  | FileOutcome
  | { readonly kind: 'reading' }
  | { readonly kind: 'removed'; readonly of: DeviceKind; readonly device: OwnDevice };

interface InstrumentNoteProps {
  readonly note: Note | null;
  readonly onPutBack: (kind: DeviceKind, device: OwnDevice) => void;
}

/** The live region is always there: one that comes with its words is not read out. */
export function InstrumentNote({ note, onPutBack }: InstrumentNoteProps) {
  return (
    <div className="instrument-note scroll" aria-live="polite" data-testid="instruments-note">
      {note?.kind === 'reading' && <p>{text('instruments.importing')}</p>}
      {note?.kind === 'done' && <p>{note.words}</p>}
      {note?.kind === 'removed' && (
        <p className="instrument-removed">
          {text('instruments.removed', { label: note.device.label })}
          <Button
            className="button button-plain button-words"
            data-testid="instruments-put-back"
            onPress={() => onPutBack(note.of, note.device)}
          >
            {text('instruments.putBack')}
          </Button>
        </p>
      )}
      {note?.kind === 'refused' && <Refused name={note.name} error={note.error} />}
    </div>
  );
}

function Refused({ name, error }: { readonly name: string; readonly error: ErrorWords }) {
  return (
    <>
      <p className="error-what">
        {text('instruments.refused', { name })}. {error.what}
      </p>
      <ErrorParts error={error} />
    </>
  );
}
