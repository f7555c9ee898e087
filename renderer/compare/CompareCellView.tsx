/** A value, and small beside it its band or where it comes from. */
import type { CompareCell } from '../viewModel/compare/compareRows.ts';

export function CompareCellView({ cell: { value, beside } }: { readonly cell: CompareCell }) {
  return (
    <td>
      <span className="page-strong">{value}</span>
      <span className="page-small">{beside}</span>
    </td>
  );
}
