/** The model met a fault of its own: what happened and the way back. The entries stay editable. */
import { Button } from 'react-aria-components';
import type { Derivation } from '../state/derived.ts';
import { text } from '../text/text.ts';

interface FailureNoteProps {
  readonly derivation: Derivation;
  readonly onUndo: () => void;
}

export function FailureNote({ derivation, onUndo }: FailureNoteProps) {
  return (
    <div className="scene-fault" role="alert" data-testid="model-failure">
      <p className="scene-fault-title">{text('failure.title')}</p>
      <p>{text('failure.why')}</p>
      {!derivation.ok && (
        <p className="scene-fault-message">
          {text('failure.message')}: {derivation.message}
        </p>
      )}
      <Button className="button button-main button-words" onPress={onUndo}>
        {text('actions.undo')}
      </Button>
    </div>
  );
}
