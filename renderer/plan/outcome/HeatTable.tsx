/** How hot setting cement was found, place by place. */
import { text } from '../../text/text.ts';
import { heatWords } from '../../viewModel/outcome/heatRows.ts';

export function HeatTable({ cementMl }: { readonly cementMl: number }) {
  const { rows, hints } = heatWords(cementMl);
  if (rows.length === 0) return null;
  return (
    <>
      <table className="numbers" data-testid="heat-table">
        <caption className="table-title">{text('heat.title')}</caption>
        <thead>
          <tr>
            <th scope="col" className="is-name">
              {text('heat.place')}
            </th>
            <th scope="col">{text('heat.in')}</th>
            <th scope="col">{text('heat.peak')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, place, measuredIn, peak }) => (
            <tr key={key}>
              <th scope="row">{place}</th>
              <td>{measuredIn}</td>
              <td>{peak}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {hints.map((hint) => (
        <p key={hint} className="hint">
          {hint}
        </p>
      ))}
    </>
  );
}
