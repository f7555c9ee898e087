/** Schemes under each other: name, answer, and in small print what would narrow it. */
import type { SchemeRow } from '../../viewModel/classification/schemeRows.ts';

export function SchemeList(props: { readonly rows: readonly SchemeRow[] }) {
  return (
    <dl className="schemes">
      {props.rows.map(({ id, name, answer, notes, source }) => (
        <div key={id} className="scheme" data-testid={`scheme-${id}`} title={source}>
          <dt>{name}</dt>
          <dd className="scheme-answer">{answer}</dd>
          {notes.length > 0 && <dd className="hint">{notes.join(' ')}</dd>}
        </div>
      ))}
    </dl>
  );
}
