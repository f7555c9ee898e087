/** New fractures in published groups, as people of a hundred, each with who was counted. */
import type { Procedure } from '../../../shared/plan/plan.ts';
import { text } from '../../text/text.ts';
import { newFractureRows } from '../../viewModel/outcome/newFractureRows.ts';

export function NewFractureTable({ procedure }: { readonly procedure: Procedure }) {
  const rows = newFractureRows(procedure);
  return (
    <>
      <table className="numbers" data-testid="new-fractures">
        <caption className="table-title">{text('afterwards.newFractures')}</caption>
        <tbody>
          {rows.map(({ key, name, rate, counted, source }) => (
            <tr key={key} title={source}>
              <th scope="row" className="is-long">
                {name}
                <span className="cell-band">{counted}</span>
              </th>
              <td>
                <strong>{rate}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">{text('afterwards.newFracturesWhy')}</p>
      <p className="hint" data-testid="new-fracture-sources">
        {[...new Set(rows.map(({ source }) => source))].join('; ')}
      </p>
    </>
  );
}
