/** What speaks against the plan or stays open: shape, word and colour for how grave, why, and what to do. */
import { useState } from 'react';
import type { VertebraShape } from '../../shared/anatomy/vertebraShape.ts';
import type { Finding } from '../../shared/plan/finding.ts';
import { marginOf } from '../../shared/plan/path/checkPaths.ts';
import type { PlannedPaths } from '../../shared/plan/path/planPaths.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { PlanEdit } from '../../shared/plan/planEdit.ts';
import { ExplainedNumber } from '../controls/ExplainedNumber.tsx';
import { Section } from '../controls/Section.tsx';
import { dispatch } from '../state/documentStore.ts';
import { goToInput } from '../state/goToInput.ts';
import { pathWhere } from '../state/roomiest.ts';
import { showOnFilm } from '../state/showOnFilm.ts';
import { text } from '../text/text.ts';
import { type FindingRow, findingRows } from '../viewModel/findingRows.ts';
import { outputName } from '../viewModel/numberPage/outputName.ts';
import { RoomiestFix } from './paths/RoomiestFix.tsx';
import { SeverityShape } from './SeverityShape.tsx';

interface FindingsSectionProps {
  readonly findings: readonly Finding[];
  readonly plan: Plan;
  readonly paths: PlannedPaths;
  /** Of the fractured level. */
  readonly shape: VertebraShape;
}

export function FindingsSection({ findings, ...planned }: FindingsSectionProps) {
  return (
    <Section section="findings">
      {findings.length === 0 ? (
        <p className="hint">{`${text('severity.none')}. ${text('severity.noneWhy')}`}</p>
      ) : (
        <ul className="findings">
          {findingRows(findings).map((row) => (
            <FindingItem key={row.key} row={row} {...planned} />
          ))}
        </ul>
      )}
    </Section>
  );
}

interface FindingItemProps extends Omit<FindingsSectionProps, 'findings'> {
  readonly row: FindingRow;
}

function FindingItem({ row, plan, paths, shape }: FindingItemProps) {
  const [open, setOpen] = useState(row.severity === 'danger');
  const margin = marginOf(row.code);
  const path = margin && row.side && pathWhere(paths, row.side);
  return (
    <li className="finding" data-severity={row.severity} data-testid={`finding-${row.code}`}>
      <span className="finding-shape">
        <SeverityShape severity={row.severity} />
      </span>
      <details
        className="finding-words"
        open={open}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
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
        {/* A search is not made for what nobody reads. */}
        {open && path && row.side && (
          <RoomiestFix plan={plan} path={path} shape={shape} where={row.side} margin={margin} />
        )}
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
        {row.input !== null && (
          <button
            type="button"
            className="button button-plain button-words finding-fix"
            data-testid={`answer-${row.code}`}
            onClick={() => row.input && goToInput(row.input)}
          >
            {text('severity.toField')}
          </button>
        )}
        {row.output !== null && (
          <p className="finding-source">
            <ExplainedNumber output={row.output} className="film-link">
              {text('numberPage.explain', { name: outputName(row.output) })}
            </ExplainedNumber>
          </p>
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
