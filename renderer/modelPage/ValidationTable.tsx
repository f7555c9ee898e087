/** Published beside ours, misses marked by shape and word. */
import { Check, Minus, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { MODEL } from '../../shared/base/model.ts';
import { text } from '../text/text.ts';
import {
  countVerdicts,
  type Validation,
  type Verdict,
  validationRows,
} from '../viewModel/modelPage/validationRows.ts';

const VERDICT_ICON: Readonly<Record<Verdict, ReactNode>> = {
  within: <Check size={14} aria-hidden />,
  miss: <TriangleAlert size={14} aria-hidden />,
  notJudged: <Minus size={14} aria-hidden />,
};

export function ValidationTable({ validation }: { readonly validation: Validation }) {
  const rows = validationRows(validation);
  return (
    <div className="page-rows">
      <p className="page-lead">
        {text('modelPage.validation.lead', {
          rows: rows.length,
          misses: countVerdicts(rows, 'miss'),
          open: countVerdicts(rows, 'notJudged'),
        })}
      </p>
      <p className="hint">{text('modelPage.validation.rule')}</p>
      {validation.modelVersion !== MODEL.version && (
        <p className="page-note">
          {text('modelPage.validation.otherVersion', {
            made: validation.modelVersion,
            now: MODEL.version,
          })}
        </p>
      )}
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
            {rows.map((row) => (
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
                <td className="page-number page-strong">{row.ours}</td>
                <td className="page-number">{row.residual}</td>
                <td title={text(`modelPage.validation.roleWhat.${row.role}`)}>
                  {text(`modelPage.validation.roles.${row.role}`)}
                </td>
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
      <dl className="page-terms">
        {(['calibration', 'check', 'checkOnly', 'construction'] as const).map((role) => (
          <div key={role}>
            <dt>{text(`modelPage.validation.roles.${role}`)}</dt>
            <dd>{text(`modelPage.validation.roleWhat.${role}`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
