// The controls of a plan: each procedure shows its own, keeps what the others need, and every choice is one step.
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { useStore } from 'zustand';
import { PlanSection } from '../../../renderer/plan/settings/PlanSection.tsx';
import { derivationOf } from '../../../renderer/state/derived.ts';
import { documentStore, openDocument, undoStep } from '../../../renderer/state/documentStore.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { byTestId, cleanUp, render, type } from '../window/setUp.ts';
import { withPlan } from './plannedCase.ts';

function Panel() {
  const document = useStore(documentStore, (state) => state.open?.history.present);
  if (!document) return null;
  const derivation = derivationOf(document);
  return (
    <PlanSection
      plan={document.plan}
      run={derivation.ok ? derivation.derived.run : null}
      onInstruments={() => undefined}
    />
  );
}

const open = (document: KyphoDocument) =>
  act(() => openDocument({ document, handle: null, fileName: null, unsaved: false }));
const plan = () => documentStore.getState().open?.history.present.plan as Plan;
const has = (id: string) => document.querySelector(`[data-testid="${id}"]`) !== null;
const choose = (group: string, value: string) =>
  act(() => byTestId(group).querySelector<HTMLInputElement>(`input[value="${value}"]`)?.click());
const click = (id: string) => act(() => byTestId(id).click());
const offered = (group: string) =>
  [...byTestId(group).querySelectorAll('input')].map(({ value }) => value);

beforeEach(() => open(withPlan({})));
afterEach(() => {
  cleanUp();
  documentStore.setState({ open: null });
});

describe('the procedure', () => {
  test('of a kyphoplasty asks for balloon and inflation, with their events', () => {
    render(<Panel />);
    expect(has('inflation-slider') && has('balloon')).toBe(true);
    expect(has('cement-target-slider')).toBe(false);
    expect(document.querySelectorAll('.event')).toHaveLength(2);
    expect(offered('access')).toEqual(['8G', '10G']);
  });

  test('of a vertebroplasty asks for cement: neither balloon, inflation nor events', () => {
    render(<Panel />);
    choose('procedure', 'vertebroplasty');
    expect(plan().procedure).toBe('vertebroplasty');
    expect(has('cement-target-slider')).toBe(true);
    expect(has('inflation-slider') || has('balloon') || has('stent') || has('jack')).toBe(false);
    expect(document.querySelectorAll('.event, .slider-band')).toHaveLength(0);
    expect(offered('access')).toEqual(['8G', '10G', '11G', '13G']);
  });

  test('of a stent ends the slider at what the stent holds and offers no balloon', () => {
    render(<Panel />);
    choose('procedure', 'stent');
    expect(byTestId('inflation-slider').getAttribute('max')).toBe('4.5');
    expect(has('balloon')).toBe(false);
    expect(byTestId('stent').textContent).toMatch(/15 mm.*4\.5.*30\.0/);
  });

  test('of a jack says how far it opens, and asks for no volume', () => {
    render(<Panel />);
    expect(offered('procedure')).toEqual(['kyphoplasty', 'vertebroplasty', 'stent', 'jack']);
    choose('procedure', 'jack');
    expect(plan().procedure).toBe('jack');
    expect(has('inflation-slider') || has('cement-target-slider') || has('balloon')).toBe(false);
    expect(byTestId('jack').textContent).toMatch(/5\.0.*17\.0.*500/);
    expect(offered('access')).toEqual(['8G', '10G']);
  });

  test('keeps what the other procedures were given', () => {
    render(<Panel />);
    type(byTestId('inflation-slider'), '3.1');
    choose('procedure', 'vertebroplasty');
    type(byTestId('cement-target-slider'), '5.5');
    choose('access', '13G');
    choose('procedure', 'kyphoplasty');
    expect(plan()).toMatchObject({
      inflationVolumePerSideMl: 3.1,
      cementVolumeMl: 5.5,
      sides: { left: { access: '13G' }, right: { access: '13G' } },
    });
    // Shown as it is, so that nobody takes another gauge for the planned one.
    expect(offered('access')).toEqual(['8G', '10G', '13G']);
  });

  test('makes one step of a drag of the cement', () => {
    render(<Panel />);
    choose('procedure', 'vertebroplasty');
    const slider = byTestId('cement-target-slider') as HTMLInputElement;
    for (const value of ['4.5', '5.0', '5.6']) type(slider, value);
    act(() => void slider.dispatchEvent(new Event('change', { bubbles: true })));
    expect(documentStore.getState().open?.history.past).toHaveLength(2);
    act(undoStep);
    expect(plan()).toMatchObject({ cementVolumeMl: 4, procedure: 'vertebroplasty' });
  });
});

describe('the inflation', () => {
  test('is set apart, each side by itself, and linked again to the side that is named', () => {
    render(<Panel />);
    type(byTestId('inflation-slider'), '3.1');
    click('inflation-apart');
    expect(plan().inflationVolumePerSideMl).toEqual({ left: 3.1, right: 3.1 });
    type(byTestId('inflation-left-slider'), '2');
    expect(plan().inflationVolumePerSideMl).toEqual({ left: 2, right: 3.1 });
    // One side at a time keeps what the other one was given.
    choose('approach', 'left');
    type(byTestId('inflation-slider'), '1.8');
    choose('approach', 'bilateral');
    expect(plan().inflationVolumePerSideMl).toEqual({ left: 1.8, right: 3.1 });
    expect(byTestId('inflation-same-left').getAttribute('aria-label')).toMatch(/left: 1\.8/);
    click('inflation-same-left');
    expect(plan().inflationVolumePerSideMl).toBe(1.8);
    act(undoStep);
    expect(plan().inflationVolumePerSideMl).toEqual({ left: 1.8, right: 3.1 });
  });
});

describe('the sides', () => {
  test('stand as they are seen from behind: patient left on the left', () => {
    render(<Panel />);
    expect(offered('approach')).toEqual(['left', 'bilateral', 'right']);
  });

  test.each(['left', 'right'] as const)('%s is the patient’s', (side) => {
    render(<Panel />);
    choose('approach', side);
    expect(plan().approach).toBe(side);
    act(undoStep);
    expect(plan().approach).toBe('bilateral');
  });
});

test('the viscosity is an edit of the plan', () => {
  render(<Panel />);
  choose('viscosity', 'high');
  expect(plan().cementViscosity).toBe('high');
});
