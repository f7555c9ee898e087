/** Schemes under each other: name, answer, and in small print what would narrow it. */
import { ExplainedNumber } from '../../controls/ExplainedNumber.tsx';
import { Term } from '../../glossary/Term.tsx';
import type { TermId } from '../../glossary/terms.ts';
import type { SchemeRow } from '../../viewModel/classification/schemeRows.ts';

const SCHEME_TERMS: Readonly<Partial<Record<SchemeRow['id'], TermId>>> = {
  genant: 'genantGrade',
  of: 'ofClass',
  aoSpine: 'aoSpine',
  kummell: 'kummell',
};

export function SchemeList(props: { readonly rows: readonly SchemeRow[] }) {
  return (
    <dl className="schemes">
      {props.rows.map(({ id, name, output, answer, notes, source }) => (
        <div key={id} className="scheme" data-testid={`scheme-${id}`} title={source}>
          <dt>
            <Term id={SCHEME_TERMS[id]}>{name}</Term>
          </dt>
          <dd>
            <ExplainedNumber output={output} className="scheme-answer">
              {answer}
            </ExplainedNumber>
          </dd>
          {notes.length > 0 && <dd className="hint">{notes.join(' ')}</dd>}
        </div>
      ))}
    </dl>
  );
}
