// The time line under the picture: keys, playing with and without motion, and the numbers of its moment.
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { useStore } from 'zustand';
import { TimelineBar } from '../../../renderer/stage/TimelineBar.tsx';
import { showStage, viewStore } from '../../../renderer/state/viewStore.ts';
import { readingWords } from '../../../renderer/viewModel/numberPage/readingWords.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import { OUTPUTS, type OutputId } from '../../../shared/pipeline/explain/outputs/outputs.ts';
import { timelineOf } from '../../../shared/pipeline/timelineOf.ts';
import type { TimelinePhase } from '../../../shared/simulation/timeline/phases.ts';
import { PLAN } from '../../shared/simulation/builders.ts';
import { withPlan } from '../plan/plannedCase.ts';
import { byTestId, cleanUp, press, render, type } from '../window/setUp.ts';

const document = withPlan({});
const made = timelineOf(document, derive(document));
if (!made.available) throw new Error(made.reason);
const timeline = made.value;
const END = timeline.phases.length;

const at = () => viewStore.getState().timelineAt;
const slider = () => byTestId('timeline') as HTMLInputElement;
const readings = () => byTestId('timeline-readings').textContent ?? '';

function motion(reduced: boolean) {
  vi.stubGlobal('matchMedia', () => ({
    matches: reduced,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
}

function Bar() {
  const stage = useStore(viewStore, (view) => view.stage);
  return <TimelineBar timeline={timeline} plan={PLAN} stage={stage} />;
}

const show = () => render(<Bar />);

beforeEach(() => {
  vi.useFakeTimers();
  motion(false);
  showStage('before');
});
afterEach(() => {
  cleanUp();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('by hand', () => {
  test('stands at the stage that is chosen, and says its moment in words', () => {
    showStage('inflated');
    show();
    expect(slider().value).toBe(String(timeline.phases.indexOf('opening') + 1));
    expect(slider().getAttribute('aria-valuetext')).toMatch(/^Balloon up 100\s%, Anterior height/);
  });

  test('a slide is a moment at once: the numbers follow, and the stage on its way is told', () => {
    show();
    type(slider(), '2.5');
    expect(viewStore.getState()).toMatchObject({ timelineAt: 2.5, stage: 'inflated' });
    expect(readings()).toMatch(/Volume per side.*mL.*Pressure.*bar/);
    type(slider(), '4.5');
    expect(readings()).toContain('not modelled');
    type(slider(), '5.5');
    expect(readings()).toMatch(/Cement, in total.*Minute since mixing.*22 °C.*Pa·s/);
  });

  test('a number of the model opens its page, and it is the same number there', () => {
    const derived = derive(document);
    show();
    const explained = (position: number) => {
      type(slider(), String(position));
      const found = byTestId('timeline-readings').querySelectorAll<HTMLElement>('[data-explains]');
      return [...found].map(({ dataset, textContent }) => {
        const output = dataset.explains as OutputId;
        const { value } = readingWords(OUTPUTS[output].read(derived, document));
        // A clock is read to a tenth of a minute here.
        expect(Number.parseFloat(textContent ?? '')).toBeCloseTo(Number.parseFloat(value), 1);
        return output;
      });
    };
    const atEndOf = (phase: TimelinePhase) => explained(timeline.phases.indexOf(phase) + 1);
    expect(explained(0)).toEqual(['height.before.anterior']);
    expect(atEndOf('needle')).toEqual(['height.positioned.anterior']);
    expect(atEndOf('opening')).toEqual(['height.inflated.anterior', 'reachedVolume', 'pressure']);
    expect(atEndOf('lowering')).toEqual(['height.deflated.anterior']);
    expect(atEndOf('cement')).toEqual([
      'height.cemented.anterior',
      'cementVolume',
      'clock.workingUntil',
    ]);
    expect(atEndOf('setting')).toEqual([
      'height.cemented.anterior',
      'cementVolume',
      'clock.hardAt',
    ]);
    // On the way between two of them nothing is a number of its own.
    expect(explained(2.5)).toEqual([]);
  });

  test('Page Up and Page Down go to the ends of phases, and stop at the ends of the line', () => {
    show();
    type(slider(), '1.4');
    press(slider(), 'PageUp');
    expect(at()).toBe(2);
    press(slider(), 'PageUp');
    expect(at()).toBe(3);
    press(slider(), 'PageDown');
    expect(at()).toBe(2);
    for (let i = 0; i < 9; i++) press(slider(), 'PageDown');
    expect(at()).toBe(0);
    for (let i = 0; i < 9; i++) press(slider(), 'PageUp');
    expect(at()).toBe(END);
  });

  test('choosing a stage leaves the line', () => {
    show();
    type(slider(), '2.5');
    act(() => showStage('cemented'));
    expect(at()).toBeNull();
    expect(slider().value).toBe(String(END));
  });
});

describe('played', () => {
  const wait = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

  test('Space plays evenly to the end and stops there; played again it starts anew', () => {
    show();
    press(slider(), ' ');
    wait(1000);
    expect(at()).toBeGreaterThan(0.4);
    expect(at()).toBeLessThan(0.6);
    press(slider(), ' ');
    const paused = at();
    wait(3000);
    expect(at()).toBe(paused);
    press(slider(), ' ');
    wait(END * 2000);
    expect(at()).toBe(END);
    wait(3000);
    press(slider(), ' ');
    wait(250);
    expect(at()).toBeLessThan(0.5);
  });

  test('with less motion it goes in whole phases', () => {
    motion(true);
    show();
    press(slider(), ' ');
    wait(1900);
    expect(at()).toBeNull();
    const seen: (number | null)[] = [];
    for (let i = 0; i < END + 2; i++) {
      wait(2000);
      seen.push(at());
    }
    expect(seen).toEqual([...Array.from({ length: END }, (_, i) => i + 1), END, END]);
  });

  test('a hand on the line ends the playing', () => {
    show();
    press(slider(), ' ');
    wait(500);
    type(slider(), '3.5');
    wait(2000);
    expect(at()).toBe(3.5);
  });
});
