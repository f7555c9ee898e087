/** The table of two cases: who they are above each column, then what was measured, planned and expected, and the findings. */
import { treatedLevels } from '../../../shared/document/aside/treated.ts';
import { SeverityCounts } from '../../plan/SeverityCounts.tsx';
import { text } from '../../text/text.ts';
import { type CaseRow, type ComparedCase, caseRows } from '../../viewModel/compare/caseRows.ts';
import { identityLine } from '../../viewModel/identity.ts';
import { CompareCellView } from '../CompareCellView.tsx';

export interface NamedCase extends ComparedCase {
  readonly fileName: string;
}

interface CaseTableProps {
  readonly open: NamedCase;
  readonly other: NamedCase;
}

export function CaseTable({ open, other }: CaseTableProps) {
  return (
    <div className="page-table">
      <table className="compare compare-cases" data-testid="compare-cases-table">
        <thead>
          <tr>
            <td />
            <Head role={text('compareCases.open')} of={open} />
            <Head role={text('compareCases.readOnly')} of={other} />
            <th scope="col">
              {text('compareCases.difference')}
              <span className="page-small">{text('compareCases.differenceIs')}</span>
            </th>
          </tr>
        </thead>
        {caseRows([open, other]).map(({ key, rows }) => (
          <tbody key={key} data-group={key}>
            <GroupHead words={text(`compareCases.groups.${key}`)} columns={[open, other]} />
            {rows.map((row) => (
              <Row key={row.key} row={row} />
            ))}
          </tbody>
        ))}
        <tbody data-group="findings">
          <GroupHead words={text('sections.findings')} columns={[open, other]} />
          <tr data-row="findings">
            <th scope="row">{text('compareCases.rows.findings')}</th>
            {[open, other].map((each) => (
              <td key={each === open ? 'open' : 'other'}>
                <SeverityCounts findings={each.derived.findings} />
              </td>
            ))}
            <td />
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function Head({ role, of }: { readonly role: string; readonly of: NamedCase }) {
  const { document, fileName } = of;
  const levels = treatedLevels(document);
  return (
    <th scope="col">
      <span className="compare-role">{role}</span>
      <span className="compare-file">{fileName}</span>
      <span className="page-small">{document.case.title}</span>
      <span className="page-small">{identityLine(document)}</span>
      {levels.length > 1 && (
        <span className="page-small">
          {text('compareCases.levels', { levels: levels.join(', ') })}
        </span>
      )}
    </th>
  );
}

/** Says again whose columns these are: the head is out of sight by then. */
function GroupHead(props: { readonly words: string; readonly columns: readonly NamedCase[] }) {
  const { words, columns } = props;
  return (
    <tr>
      <th scope="rowgroup" className="compare-group">
        {words}
      </th>
      {columns.map(({ fileName, derived: { fracturedLevel } }, at) => (
        <td key={at === 0 ? 'open' : 'other'} className="compare-group">
          <span className="page-small">
            {text('compareCases.column', { file: fileName, level: fracturedLevel })}
          </span>
        </td>
      ))}
      <td className="compare-group" />
    </tr>
  );
}

function Row({ row: { key, name, cells, difference } }: { readonly row: CaseRow }) {
  return (
    <tr data-row={key}>
      <th scope="row">{name}</th>
      <CompareCellView cell={cells[0]} />
      <CompareCellView cell={cells[1]} />
      <CompareCellView cell={difference} />
    </tr>
  );
}
