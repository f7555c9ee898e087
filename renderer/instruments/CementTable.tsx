/** Cements by viscosity: what the model knows of each. */
import { text } from '../text/text.ts';
import { CEMENT_TEMPERATURE_C, cementRows } from '../viewModel/instruments/cementRows.ts';

const COLUMNS = ['workingFrom', 'workingUntil', 'hardAt'] as const;

export function CementTable() {
  return (
    <section aria-label={text('instruments.cements')}>
      <h3 className="page-group">{text('instruments.cements')}</h3>
      <div className="page-table">
        <table className="instruments" data-testid="instruments-cements">
          <thead>
            <tr>
              <th scope="col">{text('instruments.viscosity')}</th>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" className="page-number">
                  {text(`instruments.${column}`)}
                </th>
              ))}
              <th scope="col">{text('instruments.source')}</th>
            </tr>
          </thead>
          <tbody>
            {cementRows().map(({ key, label, cells, source }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                {cells.map((cell, i) => (
                  <td key={COLUMNS[i]} className="page-number">
                    {cell}
                  </td>
                ))}
                <td className="page-faint">{source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="hint">
        {text('instruments.cementWhat', { temperature: CEMENT_TEMPERATURE_C })}
      </p>
    </section>
  );
}
