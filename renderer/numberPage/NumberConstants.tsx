/** The constants a number was computed with. */
import type { ExplainedConstant } from '../../shared/pipeline/explain/explanation.ts';
import { SOURCES } from '../../shared/quantities/sources.ts';
import { text } from '../text/text.ts';
import { plainNumber, unitSymbol } from '../viewModel/modelPage/plainNumber.ts';

export function NumberConstants({
  constants,
}: {
  readonly constants: readonly ExplainedConstant[];
}) {
  return (
    <div className="page-table">
      <table className="constants">
        <thead>
          <tr>
            <th scope="col">{text('modelPage.constants.name')}</th>
            <th scope="col" className="page-number">
              {text('modelPage.constants.value')}
            </th>
            <th scope="col">{text('severity.source')}</th>
            <th scope="col">{text('modelPage.constants.confidence')}</th>
          </tr>
        </thead>
        <tbody>
          {constants.map(({ name, value, unit, source, confidence }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td className="page-number page-strong">
                {`${plainNumber(value)}\u00a0${unitSymbol(unit)}`.trim()}
              </td>
              <td>{SOURCES[source].citation}</td>
              <td>{text(`about.confidence.${confidence}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
