import { describe, expect, it } from 'vitest';
import { PLACES } from '../../../shared/anatomy/heights.ts';
import { procedureInput } from '../../../shared/pipeline/derive.ts';
import {
  createRun,
  isFinished,
  type RunState,
  stepRun,
} from '../../../shared/simulation/engine.ts';
import { buildDocument, measurement, runOf } from './builders.ts';

function start(change: Parameters<typeof buildDocument>[0] = {}): RunState {
  const input = procedureInput(buildDocument(change));
  if (!input.available) throw new Error(input.reason);
  return createRun(input.value);
}

function play(state: RunState): RunState[] {
  const states = [state];
  while (!isFinished(states.at(-1)!)) {
    states.push(stepRun(states.at(-1)!));
    if (states.length > 100) throw new Error('the run does not end');
  }
  return states;
}

describe('the steppable run', () => {
  it('[M-SIM-9] goes through the stages in order, inflating in steps of 0.25 mL', () => {
    const states = play(start({ plan: { inflationVolumePerSideMl: 2 } }));
    expect([...new Set(states.map(({ stage }) => stage))]).toEqual([
      'before',
      'positioned',
      'inflated',
      'deflated',
      'cemented',
      'standing',
      'sixMonths',
    ]);
    const volumes = states
      .filter(({ stage }) => stage === 'inflated')
      .map((s) => s.volumePerSideMl);
    expect(volumes).toEqual([0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2]);
  });

  it('[M-SIM-9] replays to the same states, also from a stored one', () => {
    const states = play(start());
    const stored = JSON.parse(JSON.stringify(states[5])) as RunState;
    expect(play(stored).at(-1)).toEqual(states.at(-1));
    expect(play(start())).toEqual(states);
  });

  it('[M-SIM-9] never lowers an endplate while inflating, and names bridging once, before any lift', () => {
    const states = play(start({ plan: { inflationVolumePerSideMl: 4 } }));
    const inflating = states.filter(({ stage }) => stage === 'inflated');
    const positioned = states.find(({ stage }) => stage === 'positioned')!;
    for (let i = 1; i < inflating.length; i++)
      for (const place of PLACES)
        expect(inflating[i]!.heightsMm[place]).toBeGreaterThanOrEqual(
          inflating[i - 1]!.heightsMm[place],
        );
    for (const state of inflating)
      if (!state.events.some(({ code }) => code === 'bridging'))
        expect(state.heightsMm).toEqual(positioned.heightsMm);
    const last = inflating.at(-1)!;
    expect(last.events.filter(({ code }) => code === 'bridging')).toHaveLength(1);
  });

  it('[M-SIM-9] ends near the medians of the draws', () => {
    const last = play(start()).at(-1)!;
    const { stages, cement } = runOf(buildDocument());
    for (const place of PLACES)
      expect(Math.abs(last.heightsMm[place] - stages[6]!.heightsMm[place].median)).toBeLessThan(1);
    expect(Math.abs(last.cementVolumeMl - cement.volumeMl.median)).toBeLessThan(0.4);
  });

  it('[M-CEM-3] holds no more cement than the draws do when the plan asks for more than a body', () => {
    const small = {
      facts: { level: 'T5' },
      levels: {
        T5: measurement([8, 8, 15], {
          fractured: true,
          endplateDepthMm: 20,
          endplateWidthMm: 22,
        }),
      },
    } as const;
    const change = {
      ...small,
      plan: { procedure: 'vertebroplasty', cementVolumeMl: 8 },
    } as const;
    const last = play(start(change)).at(-1)!;
    expect(last.cementVolumeMl).toBeLessThan(8);
    expect(last.cementVolumeMl).toBeCloseTo(0.6 * last.setup.bodyMl, 9);
    const { median } = runOf(buildDocument(change)).cement.volumeMl;
    expect(Math.abs(last.cementVolumeMl / median - 1)).toBeLessThan(0.05);
  });

  it('stays where it is when it is finished, and does without inflation', () => {
    const last = play(start({ plan: { inflationVolumePerSideMl: 0 } })).at(-1)!;
    expect(stepRun(last)).toBe(last);
    expect(last.cementVolumeMl).toBe(0);
  });
});
