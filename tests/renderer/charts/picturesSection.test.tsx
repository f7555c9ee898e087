// The pictures in the panel: described, with a table beside them, and the pressure only where the run has a curve.
import { act } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { PicturesSection } from '../../../renderer/plan/PicturesSection.tsx';
import type { ProcedureResult } from '../../../shared/simulation/result.ts';
import { byTestId, cleanUp, render } from '../window/setUp.ts';
import { CURVE, NO_NUMBER } from './sampleCurve.ts';
import { DERIVED, DOCUMENT, RUN } from './sampleRun.ts';

const BARE: ProcedureResult = { ...RUN, pressureCurve: null };
const show = (result: ProcedureResult) =>
  render(<PicturesSection document={DOCUMENT} derived={DERIVED} result={result} />);

afterEach(cleanUp);

/** Text of the element that describes the picture. */
function descriptionOf(chart: HTMLElement): string {
  const picture = chart.querySelector('[role="img"]');
  const id = picture?.getAttribute('aria-describedby') ?? '';
  return document.getElementById(id)?.textContent ?? '';
}

describe('the waterfall', () => {
  test('is there without a curve, described and as a table', () => {
    show(BARE);
    const chart = byTestId('waterfall-chart');
    expect(descriptionOf(chart)).toMatch(
      /From \d+\.\d\smm.*as measured to \d.*Six months.*before the fracture/s,
    );
    expect(chart.querySelectorAll('tbody tr')).toHaveLength(BARE.stages.length);
    expect(chart.innerHTML).not.toMatch(NO_NUMBER);
    expect(document.querySelector('[data-testid="pressure-chart"]')).toBeNull();
  });

  test('shows another place when it is chosen', () => {
    show(BARE);
    const before = byTestId('waterfall-before').textContent;
    const middle = document.querySelector<HTMLInputElement>('input[type="radio"][value="middle"]');
    act(() => middle?.click());
    expect(byTestId('waterfall-before').textContent).not.toBe(before);
  });

  test('draws the target only when the height before the fracture is known', () => {
    show(BARE);
    expect(byTestId('waterfall-target')).toBeTruthy();
    cleanUp();
    render(
      <PicturesSection
        document={DOCUMENT}
        derived={{ ...DERIVED, fracture: { available: false, reason: 'noHeights' } }}
        result={BARE}
      />,
    );
    expect(document.querySelector('[data-testid="waterfall-target"]')).toBeNull();
  });
});

describe('the pressure curve', () => {
  test('names its events in the picture and describes itself', () => {
    show({ ...BARE, pressureCurve: CURVE });
    const chart = byTestId('pressure-chart');
    expect(byTestId('pressure-event-bridging').textContent).toBe('Bridging');
    expect(byTestId('pressure-event-wallLimit').textContent).toBe('Wall limit');
    expect(descriptionOf(chart)).toMatch(/30 s/);
    expect(chart.querySelectorAll('tbody tr').length).toBeGreaterThan(3);
    expect(chart.innerHTML).not.toMatch(NO_NUMBER);
  });

  test('a curve without a point shows nothing', () => {
    show({ ...BARE, pressureCurve: { ...CURVE, points: [] } });
    expect(document.querySelector('[data-testid="pressure-chart"]')).toBeNull();
  });
});
