/** One mark in a legend line: the shape that stands in the picture. */
import { type MarkShape, markPath } from '../../viewModel/charts/markShape.ts';

export function ChartMark(props: { readonly shape: MarkShape; readonly meaning: string }) {
  return (
    <svg className="chart-key" viewBox="-7 -7 14 14" aria-hidden="true">
      <path className="chart-mark" data-meaning={props.meaning} d={markPath(props.shape, 5)} />
    </svg>
  );
}
