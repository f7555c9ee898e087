/** Where a value of the case is entered, so that whoever asks about a number can be brought back to it. */
import type { ReactNode } from 'react';

interface FieldPlaceProps {
  /** JSON pointer into the case file: of the value, or of all values that are entered here. */
  readonly at: string;
  readonly children: ReactNode;
}

export function FieldPlace({ at, children }: FieldPlaceProps) {
  return (
    <div className="field-place" data-place={at}>
      {children}
    </div>
  );
}
