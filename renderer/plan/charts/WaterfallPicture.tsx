/** One height through the run: what posture, balloon, recoil, cement and standing add or take, against the height before. */
import { useId, useState } from 'react';
import { PLACES, type Place } from '../../../shared/anatomy/heights.ts';
import type { Estimate } from '../../../shared/quantities/estimate.ts';
import type { ProcedureResult } from '../../../shared/simulation/result.ts';
import { SegmentedChoice } from '../../controls/SegmentedChoice.tsx';
import { text } from '../../text/text.ts';
import { WATERFALL_FRAME, waterfallChart } from '../../viewModel/charts/waterfallChart.ts';
import { waterfallRows } from '../../viewModel/charts/waterfallRows.ts';
import { stepLabel, waterfallSummary } from '../../viewModel/charts/waterfallWords.ts';
import { formatQuantity, unitText } from '../../viewModel/formatQuantity.ts';
import { TicksAcross } from './ChartTicks.tsx';
import { WaterfallTable } from './WaterfallTable.tsx';

interface WaterfallPictureProps {
  readonly result: ProcedureResult;
  /** Height before the fracture; null when it is not known. */
  readonly intactMm: Readonly<Record<Place, Estimate>> | null;
}

export function WaterfallPicture({ result, intactMm }: WaterfallPictureProps) {
  const [place, setPlace] = useState<Place>('anterior');
  const summaryId = useId();
  const frame = WATERFALL_FRAME;
  const rows = waterfallRows(result, place);
  const intact = intactMm?.[place] ?? null;
  const { bars, ticks, target } = waterfallChart(rows, intact);
  return (
    <figure className="chart" data-testid="waterfall-chart">
      <figcaption className="table-title">
        {text('charts.waterfall.title')}
        {intact && (
          <span className="section-aside waterfall-target-words">
            {text('charts.waterfall.intact', { height: formatQuantity(intact.median, 'heightMm') })}
          </span>
        )}
      </figcaption>
      <SegmentedChoice
        label={text('assessment.place')}
        hideLabel
        options={PLACES.map((each) => ({ value: each, label: text(`places.${each}`) }))}
        value={place}
        onChoose={(next) => setPlace(next ?? 'anterior')}
      />
      <svg
        className="chart-picture"
        viewBox={`0 0 ${frame.width} ${frame.height}`}
        role="img"
        aria-label={text('charts.waterfall.of', { place: text(`places.${place}`) })}
        aria-describedby={summaryId}
      >
        <TicksAcross frame={frame} ticks={ticks} gap={5} />
        <text className="chart-unit" x={frame.left - 5} y={frame.top - 10} textAnchor="end">
          {unitText('heightMm')}
        </text>
        {target && (
          <g data-testid="waterfall-target">
            <rect
              className="waterfall-target-band"
              x={frame.left}
              width={frame.right - frame.left}
              y={target.highY}
              height={target.lowY - target.highY}
            />
            <line
              className="waterfall-target"
              x1={frame.left}
              x2={frame.right}
              y1={target.y}
              y2={target.y}
            />
          </g>
        )}
        {bars.map((bar) => (
          <g key={bar.code} data-testid={`waterfall-${bar.code}`} data-direction={bar.direction}>
            {bar.link && (
              <line
                className="waterfall-link"
                x1={bar.link.x1}
                x2={bar.link.x2}
                y1={bar.link.y}
                y2={bar.link.y}
              />
            )}
            <path
              className="waterfall-bar"
              data-step={bar.code}
              data-direction={bar.direction}
              d={bar.outline}
            />
            <path
              className="waterfall-whisker"
              d={`M${bar.middleX} ${bar.whisker.lowY}V${bar.whisker.highY}M${bar.middleX - 3} ${bar.whisker.highY}h6M${bar.middleX - 3} ${bar.whisker.lowY}h6`}
            />
            <text className="chart-number" x={bar.middleX} y={bar.numberY} textAnchor="middle">
              {bar.number}
            </text>
            <text
              className="chart-word waterfall-step"
              x={bar.middleX}
              y={frame.bottom + 15}
              textAnchor="middle"
            >
              {stepLabel(bar.code, result.procedure)}
            </text>
            <text className="chart-tick" x={bar.middleX} y={frame.bottom + 30} textAnchor="middle">
              {bar.height}
            </text>
          </g>
        ))}
      </svg>
      <p className="hint">{text('charts.waterfall.how')}</p>
      <p className="visually-hidden" id={summaryId}>
        {waterfallSummary(rows, intact, result.procedure)}
      </p>
      <WaterfallTable rows={rows} procedure={result.procedure} />
    </figure>
  );
}
