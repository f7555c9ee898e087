/**
 * Measured over predicted height, one mark a value with its band lying beside it: on the diagonal the middle was met,
 * and a band that crosses the diagonal held.
 */
import { scaleLinear } from 'd3-scale';
import type { BandPlace } from '../../../shared/pipeline/afterwards/bandPlace.ts';
import { predictionOf, type SeriesRow } from '../../../shared/pipeline/afterwards/series.ts';
import { type ChartFrame, extentOf, type Tick, tidy } from '../charts/chartFrame.ts';
import { formatNumber } from '../formatQuantity.ts';

export const CALIBRATION_FRAME: ChartFrame = {
  width: 420,
  height: 380,
  left: 44,
  right: 408,
  top: 16,
  bottom: 330,
};

export interface CalibrationMark {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  /** Ends of the predicted band on the axis of predictions. */
  readonly fromX: number;
  readonly toX: number;
  readonly place: BandPlace;
}

export interface CalibrationChart {
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  readonly marks: readonly CalibrationMark[];
  readonly diagonal: {
    readonly x1: number;
    readonly y1: number;
    readonly x2: number;
    readonly y2: number;
  };
}

const ROOM_MM = 1;

/** Heights alone: the other measures have other units. null without a height that has a prediction. */
export function calibrationChart(rows: readonly SeriesRow[]): CalibrationChart | null {
  const heights = rows.flatMap((row, index) => {
    const prediction = predictionOf(row);
    return prediction && row.measure.endsWith('HeightMm')
      ? [{ key: `${index}-${row.measure}`, actual: row.actual, ...prediction }]
      : [];
  });
  const extent = extentOf(
    heights.flatMap(({ actual, estimate }) => [actual, estimate.low, estimate.high]),
  );
  if (!extent) return null;
  const frame = CALIBRATION_FRAME;
  const domain = [extent[0] - ROOM_MM, extent[1] + ROOM_MM];
  const x = scaleLinear(domain, [frame.left, frame.right]).nice();
  const y = scaleLinear(x.domain(), [frame.bottom, frame.top]);
  const [least = 0, most = 0] = x.domain();
  const ticks = x.ticks(6);
  return {
    xTicks: ticks.map((mm) => ({ at: tidy(x(mm)), label: formatNumber(mm, 'heightMm') })),
    yTicks: ticks.map((mm) => ({ at: tidy(y(mm)), label: formatNumber(mm, 'heightMm') })),
    marks: heights.map(({ key, actual, estimate, place }) => ({
      key,
      x: tidy(x(estimate.median)),
      y: tidy(y(actual)),
      fromX: tidy(x(estimate.low)),
      toX: tidy(x(estimate.high)),
      place,
    })),
    diagonal: { x1: tidy(x(least)), y1: tidy(y(least)), x2: tidy(x(most)), y2: tidy(y(most)) },
  };
}
