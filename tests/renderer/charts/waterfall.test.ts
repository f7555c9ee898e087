// One height step by step: rows from the stages of a run, bars that show the direction by shape and sign.
import { describe, expect, test } from 'vitest';
import {
  WATERFALL_FRAME,
  waterfallChart,
} from '../../../renderer/viewModel/charts/waterfallChart.ts';
import {
  type WaterfallRow,
  waterfallRows,
} from '../../../renderer/viewModel/charts/waterfallRows.ts';
import { stepWord, waterfallSummary } from '../../../renderer/viewModel/charts/waterfallWords.ts';
import type { ProcedureResult } from '../../../shared/simulation/result.ts';
import { NO_NUMBER } from './sampleCurve.ts';
import { RUN } from './sampleRun.ts';

const estimate = (median: number, half = 1) => ({
  median,
  low: median - half,
  high: median + half,
});
const INTACT = estimate(25);
const chart = () => waterfallChart(waterfallRows(RUN, 'anterior'), INTACT);

describe('the steps', () => {
  test('are the stages of the run in its order, from the first picture to six months', () => {
    expect(waterfallRows(RUN, 'anterior').map(({ code }) => code)).toEqual([
      'before',
      'posture',
      'balloon',
      'recoil',
      'cement',
      'settling',
      'followUp',
    ]);
  });

  test.each(['anterior', 'middle', 'posterior'] as const)(
    'add up to the last height: %s',
    (place) => {
      const rows = waterfallRows(RUN, place);
      const sum = rows.reduce((total, { stepMm }) => total + stepMm, rows[0]!.heightMm.median);
      expect(sum).toBeCloseTo(rows.at(-1)!.heightMm.median, 9);
    },
  );

  test('a missing stage leaves no hole: the next step starts where the last one ended', () => {
    const without = {
      ...RUN,
      stages: RUN.stages.filter(({ stage }) => stage !== 'deflated'),
    } satisfies ProcedureResult;
    const rows = waterfallRows(without, 'anterior');
    const [balloon, cement] = [rows[2]!, rows[3]!];
    expect(cement.code).toBe('cement');
    expect(cement.stepMm).toBeCloseTo(cement.heightMm.median - balloon.heightMm.median, 9);
  });

  test('a change has the band that the run took draw by draw', () => {
    const rows = waterfallRows(RUN, 'anterior');
    expect(rows[0]?.changeMm).toBeNull();
    expect(rows[1]?.changeMm).toEqual(RUN.stages[1]?.changeMm.anterior);
  });
});

test('the step that lifts has the name of what lifts', () => {
  expect(stepWord('balloon', 'kyphoplasty')).toBe('Balloon');
  expect(stepWord('balloon', 'jack')).toBe('Jack');
});

describe('the bars', () => {
  test('float from one height to the next', () => {
    const { bars } = chart();
    for (const [i, bar] of bars.slice(0, -1).entries())
      expect(bars[i + 1]!.outline).toContain(`${bar.link!.y}`);
    expect(bars.at(-1)?.link).toBeNull();
  });

  test('say up and down by sign and by shape', () => {
    const { bars } = chart();
    const by = Object.fromEntries(bars.map((bar) => [bar.code, bar]));
    expect(by.balloon).toMatchObject({ direction: 'up', number: expect.stringMatching(/^\+/) });
    expect(by.recoil).toMatchObject({ direction: 'down', number: expect.stringMatching(/^−/) });
    expect(by.cement).toMatchObject({ direction: 'level', number: '0.0' });
    expect(by.before).toMatchObject({ direction: 'start' });
  });

  test('a whisker spans the band of its height', () => {
    for (const { whisker } of chart().bars) expect(whisker.highY).toBeLessThan(whisker.lowY);
  });

  test('stay inside the frame, and so does the height before the fracture', () => {
    const { bars, target } = chart();
    const ys = [target!.y, ...bars.flatMap(({ whisker }) => [whisker.lowY, whisker.highY])];
    for (const y of ys) {
      expect(y).toBeGreaterThanOrEqual(WATERFALL_FRAME.top);
      expect(y).toBeLessThanOrEqual(WATERFALL_FRAME.bottom);
    }
  });
});

describe('data that is hardly any', () => {
  const row = (median: number, half: number): WaterfallRow => ({
    code: 'before',
    heightMm: estimate(median, half),
    stepMm: 0,
    changeMm: null,
  });

  test.each<[string, readonly WaterfallRow[]]>([
    ['no row', []],
    ['one row', [row(20, 1)]],
    ['equal values without a band', [row(20, 0), { ...row(20, 0), code: 'posture' }]],
    ['zero height', [row(0, 0)]],
  ])('%s gives numbers everywhere', (_, rows) => {
    for (const intact of [null, estimate(20, 0)]) {
      const { bars, ticks, target } = waterfallChart(rows, intact);
      expect(JSON.stringify([bars.map(({ link: _link, ...bar }) => bar), ticks])).not.toMatch(
        NO_NUMBER,
      );
      expect(target === null).toBe(intact === null);
      expect(waterfallSummary(rows, intact, 'kyphoplasty')).not.toMatch(NO_NUMBER);
    }
  });
});
