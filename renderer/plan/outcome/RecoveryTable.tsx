/** Stiffness and strength as shares of the intact body; side by side where the cement is not alike on both. */
import type { OutputId } from '../../../shared/pipeline/explain/outputs/outputs.ts';
import type { Estimate } from '../../../shared/quantities/estimate.ts';
import type { RecoveryResult } from '../../../shared/simulation/after/result.ts';
import { ExplainedNumber } from '../../controls/ExplainedNumber.tsx';
import { text } from '../../text/text.ts';
import { formatShare, formatShareBand } from '../../viewModel/formatQuantity.ts';

interface RecoveryTableProps {
  readonly recovery: RecoveryResult;
  readonly sides: boolean;
}

export function RecoveryTable({ recovery, sides }: RecoveryTableProps) {
  const parts = sides ? (['whole', 'left', 'right'] as const) : (['whole'] as const);
  return (
    <>
      <table className="numbers" data-testid="recovery">
        <caption className="table-title">{text('afterwards.recovery')}</caption>
        {sides && (
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{text('afterwards.recovery')}</span>
              </th>
              {parts.map((part) => (
                <th key={part} scope="col">
                  {text(`afterwards.${part}`)}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {(['stiffness', 'strength'] as const).map((what) => (
            <tr key={what}>
              <th scope="row">{text(`afterwards.${what}`)}</th>
              {parts.map((part) => (
                <ShareCell key={part} share={recovery[what][part]} output={`${what}.${part}`} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">
        {text(`afterwards.marks.${recovery.mark}`)}{' '}
        <ExplainedNumber output="overStiffening" className="hint-number">
          {text('afterwards.stifferShare', { share: formatShare(recovery.stifferShare) })}
        </ExplainedNumber>
      </p>
    </>
  );
}

function ShareCell(props: { readonly share: Estimate; readonly output: OutputId }) {
  const { share, output } = props;
  return (
    <td>
      <ExplainedNumber output={output} className="cell-number">
        {formatShare(share.median)}
      </ExplainedNumber>
      <span className="cell-band">{formatShareBand(share)}</span>
    </td>
  );
}
