/** What trials found, for and against. */
import { text } from '../text/text.ts';
import { trialRows } from '../viewModel/compare/trialRows.ts';

export function TrialTable() {
  return (
    <div className="page-table">
      <table data-testid="compare-trials">
        <thead>
          <tr>
            <th scope="col">{text('compare.compared')}</th>
            <th scope="col">{text('compare.result')}</th>
            <th scope="col">{text('severity.source')}</th>
          </tr>
        </thead>
        <tbody>
          {trialRows().map(({ key, compared, found, source }) => (
            <tr key={key}>
              <th scope="row">{compared}</th>
              <td>{found}</td>
              <td className="page-faint">{source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
