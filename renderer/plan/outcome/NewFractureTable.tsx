/** New fractures in published groups, as people of a hundred, each with who was counted. */
import type { Procedure } from '../../../shared/plan/plan.ts';
import { text } from '../../text/text.ts';
import { newFractureRows } from '../../viewModel/outcome/newFractureRows.ts';

export function NewFractureTable({ procedure }: { readonly procedure: Procedure }) {
  return (
    <>
      <table className="numbers" data-testid="new-fractures">
        <caption className="table-title">{text('afterwards.newFractures')}</caption>
        <tbody>
          {newFractureRows(procedure).map(({ key, name, rate, counted, source }) => (
            <tr key={key} title={source}>
              <th scope="row" className="is-long">
                {name}
                <span className="cell-band">{counted}</span>
              </th>
              <td>
                <span className="cell-number">{rate}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">{text('afterwards.newFracturesWhy')}</p>
    </>
  );
}
