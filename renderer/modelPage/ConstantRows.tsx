/** Constants as a table: name, value with its spread, unit, source, confidence. */
import { text } from '../text/text.ts';
import type { ConstantRow } from '../viewModel/modelPage/constantGroups.ts';

export function ConstantRows({ rows }: { readonly rows: readonly ConstantRow[] }) {
  return (
    <div className="page-table">
      <table className="constants">
        <thead>
          <tr>
            <th scope="col">{text('modelPage.constants.name')}</th>
            <th scope="col" className="page-number">
              {text('modelPage.constants.value')}
            </th>
            <th scope="col">{text('modelPage.constants.unit')}</th>
            <th scope="col">{text('severity.source')}</th>
            <th scope="col">{text('modelPage.constants.confidence')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">
                <code>{row.name}</code>
              </th>
              <td className="page-number page-strong">{row.value}</td>
              <td>
                {row.unit || (
                  <span className="page-faint">{text('modelPage.constants.ratio')}</span>
                )}
              </td>
              <td>{row.citation}</td>
              <td>{text(`about.confidence.${row.confidence}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
