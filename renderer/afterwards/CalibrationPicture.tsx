/** Measured height over predicted height, each with its band; the diagonal is where the middle would have been met. */
import type { SeriesRow } from '../../shared/pipeline/afterwards/series.ts';
import { TicksAcross, TicksBelow } from '../plan/charts/ChartTicks.tsx';
import { text } from '../text/text.ts';
import { CALIBRATION_FRAME, calibrationChart } from '../viewModel/afterwards/calibrationChart.ts';
import { markPath } from '../viewModel/charts/markShape.ts';

/** A shape for each place: colour is not the only sign. */
const SHAPES = { below: 'triangle', within: 'disc', above: 'diamond' } as const;

export function CalibrationPicture({ rows }: { readonly rows: readonly SeriesRow[] }) {
  const chart = calibrationChart(rows);
  if (!chart) return null;
  const frame = CALIBRATION_FRAME;
  return (
    <figure className="chart calibration" data-testid="series-picture">
      <figcaption className="table-title">{text('series.picture')}</figcaption>
      <svg
        className="chart-picture"
        viewBox={`0 0 ${frame.width} ${frame.height}`}
        role="img"
        aria-label={text('series.pictureWords', { count: chart.marks.length })}
      >
        <TicksAcross frame={frame} ticks={chart.yTicks} gap={6} />
        <TicksBelow frame={frame} ticks={chart.xTicks} gap={16} />
        <text className="chart-unit" x={frame.left} y={frame.top - 4}>
          {text('series.measuredAxis')}
        </text>
        <text className="chart-unit" x={frame.right} y={frame.height - 8} textAnchor="end">
          {text('series.predictedAxis')}
        </text>
        <line className="calibration-diagonal" {...chart.diagonal} />
        {chart.marks.map(({ key, x, y, fromX, toX, place }) => (
          <g key={key} data-place={place}>
            <line className="calibration-band" x1={fromX} x2={toX} y1={y} y2={y} />
            <path
              className="calibration-mark"
              transform={`translate(${x} ${y})`}
              d={markPath(SHAPES[place], 4)}
            />
          </g>
        ))}
      </svg>
    </figure>
  );
}
