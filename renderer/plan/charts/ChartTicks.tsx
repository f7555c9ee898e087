/** Ticks of a chart: lines across it with their numbers on the left, numbers below it. */
import type { ChartFrame, Tick } from '../../viewModel/charts/chartFrame.ts';

interface ChartTicksProps {
  readonly frame: ChartFrame;
  readonly ticks: readonly Tick[];
  /** Between the numbers and the plot, picture units. */
  readonly gap: number;
}

export function TicksAcross({ frame, ticks, gap }: ChartTicksProps) {
  return ticks.map(({ at, label }) => (
    <g key={label}>
      <line className="chart-grid" x1={frame.left} x2={frame.right} y1={at} y2={at} />
      <text className="chart-tick" x={frame.left - gap} y={at} dy="0.35em" textAnchor="end">
        {label}
      </text>
    </g>
  ));
}

export function TicksBelow({ frame, ticks, gap }: ChartTicksProps) {
  return ticks.map(({ at, label }) => (
    <text key={label} className="chart-tick" x={at} y={frame.bottom + gap} textAnchor="middle">
      {label}
    </text>
  ));
}
