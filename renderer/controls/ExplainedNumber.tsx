/** A number that opens the page on where it comes from. */
import type { ReactNode } from 'react';
import type { OutputId } from '../../shared/pipeline/explain/outputs/outputs.ts';
import { ask } from '../state/dialogStore.ts';
import { text } from '../text/text.ts';
import { outputName } from '../viewModel/numberPage/outputName.ts';

interface ExplainedNumberProps {
  readonly output: OutputId;
  readonly className: string;
  readonly children: ReactNode;
}

/** The number stays the accessible name; that it explains itself is its description. */
export function ExplainedNumber({ output, className, children }: ExplainedNumberProps) {
  return (
    <button
      type="button"
      className={`explained ${className}`}
      title={text('numberPage.explain', { name: outputName(output) })}
      data-explains={output}
      onClick={() => void ask('number', { output })}
    >
      {children}
    </button>
  );
}
