/** The margins of one needle, the one with least to spare first: a word as well as a colour for each. */

import type { PlannedPath } from '../../../shared/plan/path/planPaths.ts';
import { ExplainedNumber } from '../../controls/ExplainedNumber.tsx';
import { Term } from '../../glossary/Term.tsx';
import { text } from '../../text/text.ts';
import { marginRows } from '../../viewModel/paths/marginRows.ts';

export function MarginTable({ path }: { readonly path: PlannedPath }) {
  return (
    <table className="margins" data-testid={`margins-${path.side}`}>
      <caption>{text('paths.margins')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('paths.margin')}</th>
          <th scope="col">{text('paths.room')}</th>
          <th scope="col">{text('paths.wanted')}</th>
        </tr>
      </thead>
      <tbody>
        {marginRows(path).map((row) => (
          <tr key={row.key} data-state={row.state}>
            <th scope="row">
              <Term id={row.key === 'medialRule' ? 'medialRule' : undefined}>{row.name}</Term>
            </th>
            <td>
              <ExplainedNumber
                output={`pathMargin.${path.side}Needle.${row.key}`}
                className="cell-number"
              >
                {row.room}
              </ExplainedNumber>{' '}
              <span className="margin-state">{row.stateWord}</span>
            </td>
            <td>{row.wanted}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
