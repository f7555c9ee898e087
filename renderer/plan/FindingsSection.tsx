/** What speaks against the plan or stays open: shape, word and colour for how grave, why, and what to do. */
import type { Finding } from '../../shared/plan/finding.ts';
import type { PlanEdit } from '../../shared/plan/planEdit.ts';
import { Section } from '../controls/Section.tsx';
import { dispatch } from '../state/documentStore.ts';
import { showOnFilm } from '../state/showOnFilm.ts';
import { text } from '../text/text.ts';
import { type FindingRow, findingRows } from '../viewModel/findingRows.ts';
import { SeverityShape } from './SeverityShape.tsx';

export function FindingsSection(props: { readonly findings: readonly Finding[] }) {
  const { findings } = props;
  return (
    <Section section="findings">
      {findings.length === 0 ? (
        <p className="hint">{`${text('severity.none')}. ${text('severity.noneWhy')}`}</p>
      ) : (
        <ul className="findings">
          {findingRows(findings).map((row) => (
            <FindingItem key={row.key} row={row} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function FindingItem({ row }: { readonly row: FindingRow }) {
  return (
    <li className="finding" data-severity={row.severity} data-testid={`finding-${row.code}`}>
      <span className="finding-shape">
        <SeverityShape severity={row.severity} />
      </span>
      <details className="finding-words" open={row.severity === 'danger'}>
        <summary className="finding-head">
          <span className="finding-title">{row.title}</span>
          {row.where !== null && <span className="finding-where">{row.where}</span>}
          <span className="finding-severity">{row.severityWord}</span>
        </summary>
        <p className="finding-why">{row.why}</p>
        <p className="finding-next">
          <strong>{text('severity.next')}</strong> {row.next}
        </p>
        {row.fix !== null && <FixButton fix={row.fix} label={row.fixWords} code={row.code} />}
        {row.film !== null && (
          <button
            type="button"
            className="button button-plain button-words finding-fix"
            data-testid={`mend-${row.code}`}
            onClick={() => row.film && showOnFilm(row.film)}
          >
            {row.filmWords}
          </button>
        )}
        <p className="finding-source">
          {text('severity.source')}: {row.source}
        </p>
      </details>
    </li>
  );
}

/** One step of the history, named and undoable like any other. */
function FixButton(props: {
  readonly fix: PlanEdit;
  readonly label: string;
  readonly code: string;
}) {
  return (
    <button
      type="button"
      className="button button-plain button-words finding-fix"
      data-testid={`fix-${props.code}`}
      onClick={() => dispatch(props.fix)}
    >
      {props.label}
    </button>
  );
}
