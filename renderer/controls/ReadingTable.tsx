/** Numbers that explain themselves, one row each or side by side, as their own pages tell them. */
import type { KyphoDocument } from '../../shared/document/document.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import { OUTPUTS, type OutputId } from '../../shared/pipeline/explain/outputs/outputs.ts';
import { readingWords } from '../viewModel/numberPage/readingWords.ts';
import { ExplainedNumber } from './ExplainedNumber.tsx';

export interface ReadingRow {
  readonly key: string;
  readonly name: string;
  /** One for each column. */
  readonly outputs: readonly OutputId[];
}

interface ReadingTableProps {
  readonly title: string;
  readonly document: KyphoDocument;
  readonly derived: Derived;
  readonly rows: readonly ReadingRow[];
  /** Of the names and of each column; none where one column needs no head. */
  readonly heads?: readonly string[];
  readonly testId: string;
}

export function ReadingTable(props: ReadingTableProps) {
  const { title, document, derived, rows, heads = [], testId } = props;
  const [nameHead, ...columnHeads] = heads;
  return (
    <table className="numbers" data-testid={testId}>
      <caption className="table-title">{title}</caption>
      {nameHead && (
        <thead>
          <tr>
            <th scope="col" className="is-name">
              {nameHead}
            </th>
            {columnHeads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map(({ key, name, outputs }) => (
          <tr key={key}>
            <th scope="row" className="is-long">
              {name}
            </th>
            {outputs.map((output) => (
              <ReadingCell key={output} output={output} document={document} derived={derived} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ReadingCellProps {
  readonly output: OutputId;
  readonly document: KyphoDocument;
  readonly derived: Derived;
}

function ReadingCell({ output, document, derived }: ReadingCellProps) {
  const reading = OUTPUTS[output].read(derived, document);
  const { value, beside } = readingWords(reading);
  // Of the middle of every range there is no band, and the page says so.
  const band = reading.available && reading.value.kind === 'middle' ? '' : beside;
  return (
    <td>
      <ExplainedNumber output={output} className="cell-number">
        {value}
      </ExplainedNumber>
      <span className="cell-band">{band}</span>
    </td>
  );
}
