/** Pressure over inflation volume: plateau, bridging, rise, and where this run stands. */
import { useId } from 'react';
import { fullerSide } from '../../../shared/plan/inflation.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { PressureCurve } from '../../../shared/simulation/result.ts';
import { ExplainedNumber } from '../../controls/ExplainedNumber.tsx';
import { text } from '../../text/text.ts';
import { markPath } from '../../viewModel/charts/markShape.ts';
import {
  limitWordsX,
  PRESSURE_FRAME,
  pressureChart,
} from '../../viewModel/charts/pressureChart.ts';
import {
  limitWords,
  pressureLegend,
  pressureSummary,
} from '../../viewModel/charts/pressureWords.ts';
import { formatNumber, unitText } from '../../viewModel/formatQuantity.ts';
import { ChartMark } from './ChartMark.tsx';
import { TicksAcross, TicksBelow } from './ChartTicks.tsx';

interface PressurePictureProps {
  readonly curve: PressureCurve;
  readonly plan: Plan;
}

export function PressurePicture({ curve, plan }: PressurePictureProps) {
  const fuller = fullerSide(plan);
  const summaryId = useId();
  const frame = PRESSURE_FRAME;
  const chart = pressureChart(curve);
  if (!chart) return null;
  const limit = limitWords(curve, chart);
  return (
    <figure className="chart" data-testid="pressure-chart">
      <figcaption className="table-title">
        {text('charts.pressure.title')}
        <span className="section-aside">{text('charts.pressure.bandNote')}</span>
      </figcaption>
      <svg
        className="chart-picture"
        viewBox={`0 0 ${frame.width} ${frame.height}`}
        role="img"
        aria-label={text('charts.pressure.title')}
        aria-describedby={summaryId}
      >
        <TicksAcross frame={frame} ticks={chart.pressureTicks} gap={6} />
        <TicksBelow frame={frame} ticks={chart.volumeTicks} gap={14} />
        <text className="chart-unit" x={frame.left - 6} y={frame.top - 8} textAnchor="end">
          {unitText('pressureKpa')}
        </text>
        <text className="chart-unit" x={frame.right} y={frame.height - 4} textAnchor="end">
          {fuller
            ? text('charts.pressure.fullerAxis', {
                side: text(`paths.side.${fuller}`).toLowerCase(),
              })
            : text('charts.pressure.volumeAxis')}
        </text>
        <line
          className="chart-axis"
          x1={frame.left}
          x2={frame.right}
          y1={frame.bottom}
          y2={frame.bottom}
        />
        <path className="pressure-band" d={chart.band} />
        <path className="pressure-limit" d={chart.limit} />
        <text
          className="pressure-limit-words"
          x={limitWordsX(chart, limit)}
          y={(chart.limitY ?? frame.top) + 11}
        >
          {limit}
        </text>
        {chart.events.map((event) => (
          <line
            key={event.code}
            className="pressure-leader"
            data-meaning={event.code}
            x1={event.mark.x}
            x2={event.mark.x}
            y1={event.mark.y}
            y2={frame.bottom}
          />
        ))}
        <path className="pressure-line" d={chart.line} />
        <path className="pressure-hold" d={`M${chart.now.x} ${chart.now.y}V${chart.held.y}`} />
        {chart.planned && (
          <path
            className="chart-mark"
            data-meaning="planned"
            transform={`translate(${chart.planned.x} ${chart.planned.y - 5})`}
            d={markPath('triangle', 4.5)}
          />
        )}
        {chart.events.map((event) => (
          <g key={event.code} data-testid={`pressure-event-${event.code}`}>
            <path
              className="chart-mark"
              data-meaning={event.code}
              transform={`translate(${event.mark.x} ${event.mark.y})`}
              d={markPath(event.shape, 4.5)}
            />
            <text
              className="chart-word"
              x={event.word.x}
              y={event.word.y}
              dy="0.35em"
              textAnchor={event.word.anchor}
            >
              {text(`plan.${event.code}`)}
            </text>
          </g>
        ))}
        <path
          className="chart-mark"
          data-meaning="held"
          transform={`translate(${chart.held.x} ${chart.held.y})`}
          d={markPath('ring', 3.25)}
        />
        <path
          className="chart-mark"
          data-meaning="now"
          transform={`translate(${chart.now.x} ${chart.now.y})`}
          d={markPath('disc', 4.25)}
        />
      </svg>
      <ul className="chart-legend">
        {pressureLegend(curve, chart).map(({ key, shape, word, value, output }) => (
          <li key={key}>
            <ChartMark shape={shape} meaning={key} />
            <span>{word}</span>
            {output ? (
              <ExplainedNumber output={output} className="chart-value">
                {value}
              </ExplainedNumber>
            ) : (
              <span className="chart-value">{value}</span>
            )}
          </li>
        ))}
      </ul>
      <p className="visually-hidden" id={summaryId}>
        {pressureSummary(curve, chart)}
      </p>
      <table className="visually-hidden">
        <caption>{text('charts.pressure.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('charts.pressure.volumeColumn')}</th>
            <th scope="col">{text('charts.pressure.pressureColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {chart.table.map(({ volumePerSideMl, pressureKpa }) => (
            <tr key={volumePerSideMl}>
              <th scope="row">{formatNumber(volumePerSideMl, 'volumeMl')}</th>
              <td>{formatNumber(pressureKpa, 'pressureKpa')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
