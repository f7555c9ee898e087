// Plan and results together: the numbers follow the slider in the same event, one drag is one step.
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { useStore } from 'zustand';
import { PlanPanel } from '../../../renderer/plan/PlanPanel.tsx';
import { derivationOf } from '../../../renderer/state/derived.ts';
import { documentStore, openDocument, undoStep } from '../../../renderer/state/documentStore.ts';
import { filmStore } from '../../../renderer/state/filmStore.ts';
import { viewStore } from '../../../renderer/state/viewStore.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import { createDocument } from '../../../shared/document/newDocument.ts';
import { NO_FILMS } from '../../../shared/film/film.ts';
import { UNMEASURED } from '../../../shared/fracture/facts.ts';
import { projectedFilm } from '../../shared/film/projectSpine.ts';
import { byTestId, cleanUp, render, type } from './setUp.ts';

const BLANK = createDocument({ level: 'L1', title: 'A case', planId: 'KP-1' });
const height = (a: number, m: number, p: number) => ({
  ...UNMEASURED,
  anteriorHeightMm: a,
  middleHeightMm: m,
  posteriorHeightMm: p,
});
const CASE = {
  ...BLANK,
  case: {
    ...BLANK.case,
    levels: { T12: height(23, 23, 25), L1: height(16, 14, 24), L2: height(26, 25, 26) },
  },
};

function Panel() {
  const document = useStore(documentStore, (state) => state.open?.history.present);
  if (!document) return null;
  const derivation = derivationOf(document);
  return (
    <PlanPanel
      document={document}
      derived={derivation.ok ? derivation.derived : null}
      onSeries={() => undefined}
      onInstruments={() => undefined}
    />
  );
}

const open = (document: KyphoDocument) =>
  act(() => openDocument({ document, handle: null, fileName: null, unsaved: false }));
const settle = (slider: HTMLElement) =>
  act(() => void slider.dispatchEvent(new Event('change', { bubbles: true })));

beforeEach(() => open(CASE));
afterEach(() => {
  cleanUp();
  documentStore.setState({ open: null });
});

describe('the inflation slider', () => {
  test('changes the cement in the same event', () => {
    render(<Panel />);
    const before = byTestId('result-cement').textContent;
    type(byTestId('inflation-slider'), '3.2');
    expect(byTestId('result-cement').textContent).not.toBe(before);
    expect((byTestId('inflation-field') as HTMLInputElement).value).toBe('3.2');
  });

  test('makes one step of a drag', () => {
    render(<Panel />);
    const slider = byTestId('inflation-slider') as HTMLInputElement;
    for (const value of ['2.6', '2.8', '3.0']) type(slider, value);
    settle(slider);
    expect(documentStore.getState().open?.history.past).toHaveLength(1);
    act(undoStep);
    expect(slider.value).toBe('2.4');
  });

  test('says its value with the unit', () => {
    render(<Panel />);
    expect(byTestId('inflation-slider').getAttribute('aria-valuetext')).toBe('2.4\u00a0mL');
  });

  test('ends at the largest volume of the balloon', () => {
    render(<Panel />);
    expect(byTestId('inflation-slider').getAttribute('max')).toBe('4');
  });
});

test('findings are marked by their code and say their severity as a word', () => {
  render(<Panel />);
  expect(byTestId('finding-cleftUnknown').textContent).toMatch(/Not assessed/);
});

test('a case without heights has no run and says why', () => {
  open(BLANK);
  render(<Panel />);
  expect(byTestId('no-run').textContent).toMatch(/no measured heights/);
});

test('a fault of points is told among the findings, and opens its film at its level', () => {
  const lateral = projectedFilm('lateral', { cranialEdge: 'bottom' });
  open({ ...CASE, films: { ...NO_FILMS, lateral } });
  render(<Panel />);
  expect(byTestId('finding-filmPoints').textContent).toContain('Lateral film');
  act(() => byTestId('mend-filmPoints').click());
  const { view, tool, level, pointedOut } = filmStore.getState();
  expect({ view, tool, level }).toEqual({ view: 'lateral', tool: 'points', level: 'T11' });
  expect(pointedOut?.points).toHaveLength(6);
  expect(viewStore.getState().picture).toBe('films');
});
