// Measuring without a pointer: landmarks from the lists, the number of the stage that is shown, and keys that undo nothing else.
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { useStore } from 'zustand';
import { MeasureBar } from '../../../renderer/stage/MeasureBar.tsx';
import { documentStore, openDocument } from '../../../renderer/state/documentStore.ts';
import { addSpot, chooseMeasure, toggleMeasuring } from '../../../renderer/state/measuring.ts';
import { showPlannedStage, viewStore } from '../../../renderer/state/viewStore.ts';
import { formatQuantity } from '../../../renderer/viewModel/formatQuantity.ts';
import type { Landmark } from '../../../shared/measure/landmarks.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import { heightsAtMm, standingHeightsMm } from '../../../shared/pipeline/stagedBodies.ts';
import { withPlan } from '../plan/plannedCase.ts';
import { byTestId, cleanUp, press, render } from '../window/setUp.ts';

const document = withPlan({});
const derived = derive(document);

function Bar() {
  const { measuring, stage } = useStore(viewStore);
  if (!measuring) return <input type="text" data-testid="field" />;
  return (
    <>
      <MeasureBar
        measuring={measuring}
        derived={derived}
        standingMm={standingHeightsMm(derived, stage)}
        caption="Inflated"
      />
      <input type="text" data-testid="field" />
    </>
  );
}

const take = (landmark: Landmark) =>
  act(() => addSpot({ kind: 'landmark', level: 'L1', landmark }));
const spots = () => viewStore.getState().measuring?.spots ?? null;
const number = () => byTestId('measure-number').textContent;
const click = (id: string) => act(() => byTestId(id).click());
const key = (name: string) => press(window.document.body, name);

beforeEach(() => {
  openDocument({ document, handle: null, fileName: null, unsaved: false });
  viewStore.setState({ ...viewStore.getInitialState(), stage: 'before' }, true);
  toggleMeasuring();
  render(<Bar />);
});
afterEach(() => {
  cleanUp();
  viewStore.setState(viewStore.getInitialState(), true);
});

describe('the number', () => {
  test('of two corners is the height of the stage that is shown, at every stage', () => {
    take('superiorAnterior');
    expect(number()).toBe('1 of 2 points');
    take('inferiorAnterior');
    const shown = new Set<string | null>();
    for (const stage of ['before', 'inflated', 'standing'] as const) {
      act(() => viewStore.setState({ stage }));
      expect(number()).toBe(formatQuantity(heightsAtMm(derived, stage).anterior, 'lengthMm'));
      shown.add(number());
    }
    expect(shown.size).toBe(3);
  });

  test('of three points is an angle, and none where two of them are one', () => {
    act(() => chooseMeasure('angle'));
    take('superiorAnterior');
    take('superiorPosterior');
    take('inferiorPosterior');
    expect(number()).toMatch(/^[89]\d°$/);
    click('measure-remove');
    take('superiorPosterior');
    expect(number()).toBe('No angle: two points are the same');
  });

  test('says that it is the model’s and at which stage', () => {
    expect(byTestId('measure-bar').textContent).toContain(
      'model’s bones (Inflated), not on the patient',
    );
  });
});

describe('points', () => {
  test('are added from the lists, and told by name', () => {
    click('measure-add');
    expect(spots()).toEqual([{ kind: 'landmark', level: 'L1', landmark: 'superiorAnterior' }]);
    expect(byTestId('measure-spots').textContent).toBe('L1, superior endplate, front');
  });

  test('beyond those that are needed begin anew', () => {
    for (const each of ['superiorAnterior', 'inferiorAnterior', 'pedicleLeft'] as const) take(each);
    expect(spots()).toEqual([{ kind: 'landmark', level: 'L1', landmark: 'pedicleLeft' }]);
  });

  test('belong to the way of looking: neither the case nor its history knows them', () => {
    const before = documentStore.getState().open;
    take('superiorAnterior');
    key('Backspace');
    expect(documentStore.getState().open).toBe(before);
    act(() => showPlannedStage());
    expect(spots()).toBeNull();
  });
});

describe('keys', () => {
  test('Backspace takes the last point, Escape all of them and then the tool', () => {
    for (const each of ['superiorAnterior', 'inferiorAnterior'] as const) take(each);
    key('Backspace');
    expect(spots()).toHaveLength(1);
    key('Escape');
    expect(spots()).toEqual([]);
    key('Backspace');
    expect(spots()).toEqual([]);
    key('Escape');
    expect(spots()).toBeNull();
  });

  test('are left to a field that is typed into', () => {
    take('superiorAnterior');
    for (const each of ['Backspace', 'Escape']) press(byTestId('field'), each);
    expect(spots()).toHaveLength(1);
  });
});
