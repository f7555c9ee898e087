/** What went in, unknown facts first in sight: what is not known says what the runs used instead. */
import type { ExplainedInput } from '../../shared/pipeline/explain/explanation.ts';
import { text } from '../text/text.ts';
import { inputRow } from '../viewModel/numberPage/inputRows.ts';

export function InputsTable({ inputs }: { readonly inputs: readonly ExplainedInput[] }) {
  const rows = inputs.map(inputRow);
  return (
    <div className="page-table">
      <table data-testid="number-inputs">
        <thead>
          <tr>
            <th scope="col">{text('numberPage.field')}</th>
            <th scope="col">{text('numberPage.value')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ path, name, value, known, instead }) => (
            <tr key={path} data-known={known}>
              <th scope="row">{name}</th>
              <td>
                <span className={known ? 'page-strong' : 'page-faint'}>{value}</span>
                {instead && <span className="page-small">{instead}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
