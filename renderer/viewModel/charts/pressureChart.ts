/**
 * The pressure–volume curve as lines and marks, up to the volume reached, inside the limits of the balloon.
 */
import { scaleLinear } from 'd3-scale';
import { area, curveMonotoneX, line } from 'd3-shape';
import { toShown } from '../../../shared/quantities/units.ts';
import type { PressureCurve } from '../../../shared/simulation/result.ts';
import { formatNumber } from '../formatQuantity.ts';
import { type ChartFrame, extentOf, type Spot, type Tick, tidy } from './chartFrame.ts';
import type { MarkShape } from './markShape.ts';
import { cleanPoints, type PressurePoint, pressureAtKpa } from './pressureAt.ts';

export const PRESSURE_FRAME: ChartFrame = {
  width: 320,
  height: 206,
  left: 30,
  right: 310,
  top: 36,
  bottom: 174,
};

export interface EventMark {
  readonly code: PressureCurve['events'][number]['code'];
  readonly shape: MarkShape;
  /** The mark stands above the plot, one row for each event, so that it never covers the curve; a line leads down. */
  readonly mark: Spot;
  readonly word: Spot & { readonly anchor: 'start' | 'end' };
}

export interface PressureChart {
  readonly line: string;
  readonly band: string;
  readonly volumeTicks: readonly Tick[];
  readonly pressureTicks: readonly Tick[];
  /** Largest pressure, then largest volume; the pressure is left out when it lies far above the picture. */
  readonly limit: string;
  /** Height of the pressure limit; null when it lies above the picture. */
  readonly limitY: number | null;
  readonly events: readonly EventMark[];
  readonly now: Spot;
  /** After the hold, straight below: the volume stays. */
  readonly held: Spot;
  /** On the volume axis; null when the plan was reached, where the curve ends anyway. */
  readonly planned: Spot | null;
  readonly nowKpa: number;
  /** Volumes of the table beside the picture. */
  readonly table: readonly PressurePoint[];
}

/** The curve fills at least this share of the picture; a limit further up is named, not drawn. */
const LEAST_FILL = 0.4;
const HEADROOM = 1.08;
/** Height of one row of event words. */
const WORD_ROW = 14;
/** From the middle of a mark to its word. */
const MARK_ROOM = 8;
const EVENT_SHAPE = { bridging: 'diamond', wallLimit: 'square' } as const;

/** Null when there is nothing to draw. */
export function pressureChart(curve: PressureCurve): PressureChart | null {
  const frame = PRESSURE_FRAME;
  const points = cleanPoints(curve);
  if (points.length === 0) return null;
  const band = curve.band.filter((row) =>
    [row.volumePerSideMl, row.lowKpa, row.highKpa].every(Number.isFinite),
  );
  const [, lastMl] = extentOf([...points.map((p) => p.volumePerSideMl), curve.maxVolumeMl])!;
  const [, peakKpa] = extentOf([
    ...points.map((p) => p.pressureKpa),
    ...band.map((row) => row.highKpa),
    0,
  ])!;
  const limitShown = peakKpa > 0 && peakKpa >= LEAST_FILL * curve.maxPressureKpa;
  const topKpa = Math.max(limitShown ? curve.maxPressureKpa : peakKpa, peakKpa) * HEADROOM;
  // A flat or empty curve still gets axes: 1 mL and 1 bar at least.
  const x = scaleLinear([0, Math.max(lastMl, 1)], [frame.left, frame.right]);
  const y = scaleLinear([0, Math.max(topKpa, 100)], [frame.bottom, frame.top]).clamp(true);
  const yBar = scaleLinear(
    y.domain().map((kpa) => toShown(kpa, 'kPa', 'bar')),
    y.range(),
  );

  const draw = line<PressurePoint>(
    (p) => x(p.volumePerSideMl),
    (p) => y(p.pressureKpa),
  ).curve(curveMonotoneX);
  const shade = area<(typeof band)[number]>()
    .x((row) => x(row.volumePerSideMl))
    .y0((row) => y(row.lowKpa))
    .y1((row) => y(row.highKpa))
    .curve(curveMonotoneX);
  const nowKpa = pressureAtKpa(points, curve.reachedVolumeMl);
  const spot = (volumeMl: number, kpa: number): Spot => ({ x: tidy(x(volumeMl)), y: tidy(y(kpa)) });
  const limitY = limitShown ? tidy(y(curve.maxPressureKpa)) : null;
  const volumeTicks = x.ticks(5);

  return {
    line: (points.length > 1 && draw(points)) || '',
    band: (band.length > 1 && shade(band)) || '',
    volumeTicks: volumeTicks.map((ml) => ({ at: tidy(x(ml)), label: tickWords(ml) })),
    pressureTicks: yBar.ticks(4).map((bar) => ({ at: tidy(yBar(bar)), label: tickWords(bar) })),
    limit: `M${limitY === null ? '' : `${frame.left} ${limitY}L`}${tidy(x(curve.maxVolumeMl))} ${limitY ?? frame.top}V${frame.bottom}`,
    limitY,
    events: curve.events.map((event, row) => {
      const mark = {
        x: spot(event.volumePerSideMl, event.pressureKpa).x,
        y: frame.top - 28 + row * WORD_ROW,
      };
      const left = mark.x < (frame.left + frame.right) / 2;
      return {
        code: event.code,
        shape: EVENT_SHAPE[event.code],
        mark,
        word: {
          x: left ? mark.x + MARK_ROOM : mark.x - MARK_ROOM,
          y: mark.y,
          anchor: left ? 'start' : 'end',
        },
      };
    }),
    now: spot(curve.reachedVolumeMl, nowKpa),
    held: spot(curve.reachedVolumeMl, curve.heldPressureKpa),
    planned:
      formatNumber(curve.plannedVolumeMl, 'volumeMl') ===
      formatNumber(curve.reachedVolumeMl, 'volumeMl')
        ? null
        : { x: tidy(x(curve.plannedVolumeMl)), y: frame.bottom },
    nowKpa,
    table: volumeTicks
      .filter((ml) => ml >= points[0]!.volumePerSideMl && ml <= points.at(-1)!.volumePerSideMl)
      .map((ml) => ({ volumePerSideMl: ml, pressureKpa: pressureAtKpa(points, ml) })),
  };
}

/** Of a letter at the size of the words, with room to spare. */
const LETTER_PX = 6;
const WORD_INSET = 5;

/** Where the words of the limit start: in the first gap between the leaders that holds them, else in the widest. */
export function limitWordsX({ events }: PressureChart, words: string): number {
  const { left, right } = PRESSURE_FRAME;
  const edges = [left, ...events.map(({ mark }) => mark.x), right].toSorted((a, b) => a - b);
  const gaps = edges.slice(1).map((end, i) => ({ start: edges[i]!, width: end - edges[i]! }));
  const needed = words.length * LETTER_PX + 2 * WORD_INSET;
  const widest = gaps.reduce((best, gap) => (gap.width > best.width ? gap : best));
  return (gaps.find(({ width }) => width >= needed) ?? widest).start + WORD_INSET;
}

/** Ticks are round numbers: as many decimals as they need. */
function tickWords(value: number): string {
  return String(tidy(value));
}
