/** A value, and small beside it its band or where it comes from. A computed one opens the page on itself. */
import { text } from '../text/text.ts';
import type { CompareCell, ExplainedOf } from '../viewModel/compare/compareRows.ts';
import { outputName } from '../viewModel/numberPage/outputName.ts';

interface CompareCellViewProps {
  readonly cell: CompareCell;
  /** Absent where no cell is explained. */
  readonly onExplain?: (of: ExplainedOf) => void;
}

export function CompareCellView({ cell: { value, beside, of }, onExplain }: CompareCellViewProps) {
  return (
    <td>
      {of && onExplain ? (
        <button
          type="button"
          className="explained page-strong"
          title={text('numberPage.explain', { name: outputName(of.output) })}
          data-explains={of.output}
          onClick={() => onExplain(of)}
        >
          {value}
        </button>
      ) : (
        <span className="page-strong">{value}</span>
      )}
      <span className="page-small">{beside}</span>
    </td>
  );
}
