/** The label over a choice. One that explains itself is a button, and a button has no place in a label: the choice is named beside it. */
import { Label } from 'react-aria-components';
import { Term } from '../glossary/Term.tsx';
import type { TermId } from '../glossary/terms.ts';

interface FieldLabelProps {
  readonly label: string;
  readonly term: TermId | undefined;
}

export function FieldLabel({ label, term }: FieldLabelProps) {
  if (term === undefined) return <Label className="field-label">{label}</Label>;
  return (
    <span className="field-label">
      <Term id={term}>{label}</Term>
    </span>
  );
}
