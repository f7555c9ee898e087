// The pressure–volume curve as a picture: order and place of what it shows, and no picture without a number.
import { describe, expect, test } from 'vitest';
import { pressureAtKpa } from '../../../renderer/viewModel/charts/pressureAt.ts';
import {
  limitWordsX,
  PRESSURE_FRAME,
  pressureChart,
} from '../../../renderer/viewModel/charts/pressureChart.ts';
import {
  limitWords,
  pressureLegend,
  pressureSummary,
} from '../../../renderer/viewModel/charts/pressureWords.ts';
import type { PressureCurve } from '../../../shared/simulation/result.ts';
import { CURVE, NO_NUMBER } from './sampleCurve.ts';

function chartOf(change: Partial<PressureCurve> = {}) {
  const curve = { ...CURVE, ...change };
  const chart = pressureChart(curve);
  if (!chart) throw new Error('nothing was drawn');
  return { curve, chart };
}

describe('reading a curve', () => {
  const points = [
    { volumePerSideMl: 1, pressureKpa: 100 },
    { volumePerSideMl: 2, pressureKpa: 300 },
  ];

  test('is straight between points and level beyond them', () => {
    expect(pressureAtKpa(points, 1.5)).toBe(200);
    expect(pressureAtKpa(points, 0)).toBe(100);
    expect(pressureAtKpa(points, 9)).toBe(300);
  });

  test('a step up at one volume is read without a division by zero', () => {
    const step = [points[0]!, { volumePerSideMl: 1, pressureKpa: 200 }, points[1]!];
    expect(pressureAtKpa(step, 1)).toBe(100);
    expect(pressureAtKpa(step, 1.5)).toBe(250);
  });
});

describe('the pressure picture', () => {
  test('shows where the run stands, and the hold as a drop at the same volume', () => {
    const { chart } = chartOf();
    expect(chart.held.x).toBe(chart.now.x);
    expect(chart.held.y).toBeGreaterThan(chart.now.y);
  });

  test('puts bridging before the wall limit, each with a shape of its own', () => {
    const { chart } = chartOf();
    const [bridging, wall] = chart.events;
    expect(bridging!.mark.x).toBeLessThan(wall!.mark.x);
    expect(bridging!.mark.y).not.toBe(wall!.mark.y);
    expect(bridging!.shape).not.toBe(wall!.shape);
  });

  test('the line ends where the run stands', () => {
    const { chart } = chartOf();
    expect(chart.line).toMatch(new RegExp(`${chart.now.x},${chart.now.y}$`));
  });

  test('marks the planned volume only where the run did not come there', () => {
    expect(chartOf().chart.planned?.x).toBeGreaterThan(chartOf().chart.now.x);
    expect(chartOf({ plannedVolumeMl: 3 }).chart.planned).toBeNull();
  });

  test('names a limit far above the curve instead of pressing the curve flat', () => {
    const near = chartOf({ band: [], maxPressureKpa: 2000 });
    expect(near.chart.limitY).toBeGreaterThan(PRESSURE_FRAME.top);
    expect(limitWords(near.curve, near.chart)).toBe('Limit 20.0\u00a0bar');
    const far = chartOf({ band: [], maxPressureKpa: 4800 });
    expect(far.chart.limitY).toBeNull();
    expect(limitWords(far.curve, far.chart)).toMatch(/48\.0.*above/);
  });

  test('writes the limit where no leader runs through its words', () => {
    const LEAST_LETTER_PX = 5;
    for (let bridgingMl = 0.1; bridgingMl < 3; bridgingMl += 0.1) {
      const { curve, chart } = chartOf({
        events: [
          { code: 'bridging', volumePerSideMl: bridgingMl, pressureKpa: 660 },
          { code: 'wallLimit', volumePerSideMl: 3, pressureKpa: 900 },
        ],
      });
      const words = limitWords(curve, chart);
      const start = limitWordsX(chart, words);
      const end = start + words.length * LEAST_LETTER_PX;
      expect(end).toBeLessThan(PRESSURE_FRAME.right);
      for (const { mark } of chart.events)
        expect(mark.x < start - 2 || mark.x > end + 2, `${bridgingMl}: ${mark.x}`).toBe(true);
    }
  });

  test('stays inside its frame', () => {
    const { chart } = chartOf({ heldPressureKpa: 99_999, reachedVolumeMl: 4 });
    for (const { x, y } of [chart.now, chart.held]) {
      expect(x).toBeGreaterThanOrEqual(PRESSURE_FRAME.left);
      expect(x).toBeLessThanOrEqual(PRESSURE_FRAME.right);
      expect(y).toBeGreaterThanOrEqual(PRESSURE_FRAME.top);
      expect(y).toBeLessThanOrEqual(PRESSURE_FRAME.bottom);
    }
  });

  test('says in words what it shows', () => {
    const { curve, chart } = chartOf();
    expect(pressureSummary(curve, chart)).toMatch(
      /3\.0\smL per balloon.*8\.0\sbar after holding.*Bridging at 2\.0.*27\.0/s,
    );
    expect(pressureLegend(curve, chart).map(({ key }) => key)).toEqual([
      'now',
      'held',
      'bridging',
      'wallLimit',
      'planned',
    ]);
  });
});

describe('data that is hardly any', () => {
  const flat = (kpa: number) => CURVE.points.map((p) => ({ ...p, pressureKpa: kpa }));
  const point = { volumePerSideMl: 2, pressureKpa: 500 };

  test('nothing to draw is nothing', () => {
    expect(pressureChart({ ...CURVE, points: [] })).toBeNull();
    expect(
      pressureChart({ ...CURVE, points: [{ volumePerSideMl: Number.NaN, pressureKpa: 1 }] }),
    ).toBeNull();
  });

  test.each<[string, Partial<PressureCurve>]>([
    ['one point', { points: [point], band: [], reachedVolumeMl: 2 }],
    ['the same point twice', { points: [point, point], reachedVolumeMl: 2 }],
    ['no pressure at all', { points: flat(0), band: [] }],
    ['one pressure', { points: flat(500), band: [] }],
    ['no limits', { maxPressureKpa: 0, maxVolumeMl: 0 }],
    ['nothing inflated', { reachedVolumeMl: 0, plannedVolumeMl: 0, heldPressureKpa: 0 }],
    ['no events', { events: [] }],
    ['a band of one row', { band: [{ volumePerSideMl: 1, lowKpa: 1, highKpa: 2 }] }],
    ['a hole in the points', { points: [...CURVE.points, { ...point, pressureKpa: Number.NaN }] }],
  ])('%s gives numbers everywhere', (_, change) => {
    const { curve, chart } = chartOf(change);
    const { planned: _planned, limitY: _limitY, ...numbers } = chart;
    expect(JSON.stringify(numbers)).not.toMatch(NO_NUMBER);
    expect(`${chart.line}${chart.band}${chart.limit}`).not.toMatch(NO_NUMBER);
    expect(pressureSummary(curve, chart)).not.toMatch(NO_NUMBER);
  });
});
