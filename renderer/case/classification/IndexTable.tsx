/** The indices of the fracture with their bands. */
import type { FractureIndices } from '../../../shared/fracture/schemes/classification.ts';
import { ExplainedNumber } from '../../controls/ExplainedNumber.tsx';
import { Term } from '../../glossary/Term.tsx';
import type { TermId } from '../../glossary/terms.ts';
import { text } from '../../text/text.ts';
import { indexRows } from '../../viewModel/classification/indexRows.ts';

const INDEX_TERMS: Readonly<Partial<Record<string, TermId>>> = {
  beck: 'beckIndex',
  sagittalIndex: 'sagittalIndex',
  canal: 'canalCompromise',
};

export function IndexTable(props: { readonly indices: FractureIndices }) {
  return (
    <table className="numbers">
      <caption className="table-title">{text('classification.indices')}</caption>
      <tbody>
        {indexRows(props.indices).map(({ key, name, what, value, band, output }) => (
          <tr key={key}>
            <th scope="row" className="is-long">
              <Term id={INDEX_TERMS[key]}>{name}</Term>
              {what && <span className="cell-band">{what}</span>}
            </th>
            <td>
              {output ? (
                <ExplainedNumber output={output} className="cell-number">
                  {value}
                </ExplainedNumber>
              ) : (
                <span>{value}</span>
              )}
              {band && <span className="cell-band">{band}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
