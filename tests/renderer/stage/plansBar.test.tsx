// The bar over the picture: calm with one plan for one level, and every step of it is a command that undo takes back.
import { act } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useStore } from 'zustand';
import { PlansBar } from '../../../renderer/stage/plans/PlansBar.tsx';
import { derivationOf, useOpenDocument } from '../../../renderer/state/derived.ts';
import {
  dispatch,
  documentStore,
  openDocument,
  undoLabel,
  undoStep,
} from '../../../renderer/state/documentStore.ts';
import { identityLine, identityLines } from '../../../renderer/viewModel/identity.ts';
import { treatedLevels, variantsInUse } from '../../../shared/document/aside/treated.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import { withPlan } from '../plan/plannedCase.ts';
import { byTestId, cleanUp, press, render } from '../window/setUp.ts';

afterEach(cleanUp);

/** As the window does it: derived anew from the document at hand. */
function Bar() {
  const document = useOpenDocument();
  const label = useStore(documentStore, undoLabel);
  const derivation = document && derivationOf(document);
  if (!document || !derivation?.ok) return null;
  return (
    <>
      <PlansBar document={document} derived={derivation.derived} />
      <span data-testid="undo">{label}</span>
    </>
  );
}

function present(): KyphoDocument {
  const { open } = documentStore.getState();
  if (!open) throw new Error('nothing is open');
  return open.history.present;
}
const shown = (id: string) => document.querySelector(`[data-testid="${id}"]`);

beforeEach(() => {
  openDocument({ document: withPlan({}), handle: null, fileName: null, unsaved: false });
  render(<Bar />);
});

test('one plan for one level offers another of each and says nothing else', () => {
  expect(byTestId('plans-bar').textContent).toBe('PlanLevel');
  for (const id of ['variants', 'levels', 'session-total', 'plans-less'])
    expect(shown(id)).toBeNull();
  expect(identityLine(present())).toMatch(/KP-1$/);
});

test('another plan comes to hand under the next letter, and no fourth is offered', () => {
  act(() => byTestId('add-variant').click());
  expect(present().aside.variant).toBe('B');
  expect(byTestId('variants').textContent).toBe('AB');
  expect(identityLine(present())).toMatch(/KP-1 · B$/);
  act(() => byTestId('add-variant').click());
  expect(variantsInUse(present())).toEqual(['A', 'B', 'C']);
  expect(shown('add-variant')).toBeNull();
  act(undoStep);
  act(undoStep);
  expect(byTestId('plans-bar').textContent).toBe('PlanLevel');
});

test('each treated level has its chip with its dangers, by mouse and by keys, and the total names what it leaves out', () => {
  act(() => dispatch({ kind: 'treatLevel', level: 'T9' }));
  expect(treatedLevels(present())).toEqual(['T9', 'L1']);
  expect(byTestId('session-total').textContent).toMatch(
    /^2 levels · \d\.\d\smL .*cement without T9$/,
  );
  expect(identityLines(present()).at(-1)).toBe('Also treated: L1');
  const first = byTestId('levels').querySelector<HTMLInputElement>('input:checked');
  if (!first) throw new Error('no level is at hand');
  act(() => first.focus());
  press(first, 'ArrowRight');
  expect(present().case.fracture.level).toBe('L1');
  expect(byTestId('undo').textContent).toBe('Show L1');
});
