/** The published rows of one part of the model; misses are marked by shape and word. */
import { Check, Minus, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { text } from '../text/text.ts';
import type { Verdict } from '../viewModel/modelPage/validation.ts';
import type { ValidationGroup } from '../viewModel/modelPage/validationRows.ts';

const VERDICT_ICON: Readonly<Record<Verdict, ReactNode>> = {
  within: <Check size={14} aria-hidden />,
  miss: <TriangleAlert size={14} aria-hidden />,
  notModelled: <Minus size={14} aria-hidden />,
};

export function ValidationTable({ group }: { readonly group: ValidationGroup }) {
  return (
    <section aria-label={text(`modelPage.validation.parts.${group.part}`)}>
      <h3 className="page-group">{text(`modelPage.validation.parts.${group.part}`)}</h3>
      <div className="page-table">
        <table className="validation">
          <thead>
            <tr>
              <th scope="col">{text('modelPage.validation.what')}</th>
              <th scope="col" className="page-number">
                {text('modelPage.validation.published')}
              </th>
              <th scope="col" className="page-number">
                {text('modelPage.validation.ours')}
              </th>
              <th scope="col" className="page-number">
                {text('modelPage.validation.residual')}
              </th>
              <th scope="col">{text('modelPage.validation.role')}</th>
              <th scope="col">{text('modelPage.validation.verdict')}</th>
            </tr>
          </thead>
          <tbody>
            {group.rows.map((row) => (
              <tr key={row.id} data-verdict={row.verdict} data-testid={`validation-${row.id}`}>
                <th scope="row">
                  {row.what}
                  <span className="page-small">{row.source}</span>
                  {row.assumed && (
                    <span className="page-small">
                      {text('modelPage.validation.assumed', { what: row.assumed })}
                    </span>
                  )}
                </th>
                <td className="page-number">
                  {row.published}
                  <span className="page-small">{row.count}</span>
                </td>
                <td className="page-number page-strong">
                  {row.ours}
                  <span className="page-small">{row.oursBand}</span>
                  <span className="page-small">{row.inflation}</span>
                  {row.atPublished && (
                    <span className="page-small">
                      {row.atPublished.words}{' '}
                      <span className="row-verdict" data-verdict={row.atPublished.verdict}>
                        {VERDICT_ICON[row.atPublished.verdict]}
                        {text(`modelPage.validation.verdicts.${row.atPublished.verdict}`)}
                      </span>
                    </span>
                  )}
                </td>
                <td className="page-number">
                  {row.residual}
                  <span className="page-small">{row.residualInSpreads}</span>
                </td>
                <td>{text(`modelPage.validation.roles.${row.role}`)}</td>
                <td>
                  <span className="row-verdict" data-verdict={row.verdict}>
                    {VERDICT_ICON[row.verdict]}
                    {text(`modelPage.validation.verdicts.${row.verdict}`)}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
