/**
 * The waterfall as bars: up steps are filled and pointed upwards, down steps hollow and pointed downwards, and every number
 * carries its sign. The first bar is torn at its foot, because the axis does not start at zero.
 */
import { scaleLinear } from 'd3-scale';
import type { Estimate } from '../../../shared/quantities/estimate.ts';
import { formatNumber, formatSigned } from '../formatQuantity.ts';
import { type ChartFrame, extentOf, type Tick, tidy } from './chartFrame.ts';
import type { StepCode, WaterfallRow } from './waterfallRows.ts';

export const WATERFALL_FRAME: ChartFrame = {
  width: 320,
  height: 222,
  left: 24,
  right: 318,
  top: 20,
  bottom: 184,
};

export interface WaterfallBar {
  readonly code: StepCode;
  /** 'level': the printed change is zero. 'start': the first height. */
  readonly direction: 'start' | 'up' | 'down' | 'level';
  readonly outline: string;
  readonly middleX: number;
  readonly whisker: { readonly lowY: number; readonly highY: number };
  /** The signed change, or the height on the first bar. */
  readonly number: string;
  readonly numberY: number;
  readonly height: string;
  /** Line from this height to the next bar; null after the last. */
  readonly link: { readonly x1: number; readonly x2: number; readonly y: number } | null;
}

export interface WaterfallChart {
  readonly bars: readonly WaterfallBar[];
  readonly ticks: readonly Tick[];
  /** Height before the fracture with its band; null when it is not known. */
  readonly target: { readonly y: number; readonly lowY: number; readonly highY: number } | null;
}

/** Share of a column that its bar takes. */
const BAR_SHARE = 0.62;
const POINT = 5;
/** A smaller range would make noise look like an effect. */
const LEAST_RANGE_MM = 6;
/** Room below the lowest number, so that the first bar has a foot. */
const FOOT_MM = 2;

export function waterfallChart(
  rows: readonly WaterfallRow[],
  intactMm: Estimate | null,
): WaterfallChart {
  const frame = WATERFALL_FRAME;
  const shown = rows.flatMap(({ heightMm }) => [heightMm.low, heightMm.median, heightMm.high]);
  const [lowest, highest] = extentOf([...shown, ...(intactMm ? [intactMm.median] : [])]) ?? [0, 0];
  const low = Math.max(0, lowest - FOOT_MM);
  const y = scaleLinear([low, Math.max(highest, low + LEAST_RANGE_MM)], [frame.bottom, frame.top])
    .nice(5)
    .clamp(true);
  const column = (frame.right - frame.left) / Math.max(rows.length, 1);
  const middleX = (i: number) => frame.left + (i + 0.5) * column;
  const half = (column * BAR_SHARE) / 2;

  return {
    bars: rows.map((row, i): WaterfallBar => {
      const { median, low: from, high: to } = row.heightMm;
      const at = tidy(y(median));
      const [x1, x2] = [tidy(middleX(i) - half), tidy(middleX(i) + half)];
      const number =
        i === 0
          ? formatNumber(median, 'heightMm')
          : formatSigned(row.changeMm?.median ?? row.stepMm, 'heightChangeMm');
      const direction = i === 0 ? 'start' : directionOf(number);
      const whisker = { lowY: tidy(y(from)), highY: tidy(y(to)) };
      return {
        code: row.code,
        direction,
        outline: outlineOf(direction, x1, x2, tidy(y(median - row.stepMm)), at, frame.bottom),
        middleX: tidy(middleX(i)),
        whisker,
        number,
        numberY: Math.min(at, whisker.highY) - 5,
        height: formatNumber(median, 'heightMm'),
        link: i < rows.length - 1 ? { x1: x2, x2: tidy(middleX(i + 1) - half), y: at } : null,
      };
    }),
    ticks: y.ticks(5).map((mm) => ({ at: tidy(y(mm)), label: String(tidy(mm)) })),
    target: intactMm && {
      y: tidy(y(intactMm.median)),
      lowY: tidy(y(intactMm.low)),
      highY: tidy(y(intactMm.high)),
    },
  };
}

function directionOf(number: string): 'up' | 'down' | 'level' {
  if (!/[1-9]/.test(number)) return 'level';
  return number.startsWith('+') ? 'up' : 'down';
}

function outlineOf(
  direction: WaterfallBar['direction'],
  x1: number,
  x2: number,
  fromY: number,
  toY: number,
  footY: number,
): string {
  if (direction === 'start') return `M${x1} ${toY}H${x2}V${footY}${tornFoot(x1, x2, footY)}Z`;
  if (direction === 'level') return `M${x1} ${toY}H${x2}`;
  const sign = toY < fromY ? 1 : -1;
  const shoulder = tidy(toY + sign * Math.min(POINT, Math.abs(fromY - toY)));
  const middle = tidy((x1 + x2) / 2);
  return `M${x1} ${fromY}V${shoulder}L${middle} ${toY}L${x2} ${shoulder}V${fromY}Z`;
}

/** Teeth from right to left. */
function tornFoot(x1: number, x2: number, y: number): string {
  const teeth = 6;
  return Array.from({ length: teeth }, (_, i) => {
    const x = tidy(x2 - ((i + 1) * (x2 - x1)) / teeth);
    return `L${x} ${i % 2 === 0 ? y - 4 : y}`;
  }).join('');
}
