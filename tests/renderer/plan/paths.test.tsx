// Each side has its own needle: what is typed for one leaves the other, and the proposal is one step away.
import { act } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useStore } from 'zustand';
import { PathsSection } from '../../../renderer/plan/paths/PathsSection.tsx';
import { documentStore, openDocument, undoStep } from '../../../renderer/state/documentStore.ts';
import { text } from '../../../renderer/text/text.ts';
import { marginsAside } from '../../../renderer/viewModel/paths/marginRows.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import { blur, byTestId, cleanUp, render, type } from '../window/setUp.ts';
import { withPlan } from './plannedCase.ts';

const plan = () => documentStore.getState().open!.history.present.plan;

function Panel() {
  const document = useStore(documentStore, ({ open }) => open!.history.present);
  return <PathsSection plan={document.plan} paths={derive(document).paths} />;
}

beforeEach(() => {
  openDocument({ document: withPlan({}), handle: null, fileName: null, unsaved: false });
  render(<Panel />);
  act(() => byTestId('paths-section').click());
});
afterEach(cleanUp);

test('a typed angle sets the path of its own side alone, and undo gives the proposal back', () => {
  const field = byTestId('path-left').querySelector<HTMLInputElement>(
    '[data-testid="transverseAngleDeg-left"]',
  );
  expect(plan().sides.left.path).toBeNull();
  type(field!, '8');
  blur(field!);
  expect(plan().sides.left.path).not.toBeNull();
  expect(plan().sides.right.path).toBeNull();
  expect(byTestId('path-left').textContent).toContain(text('paths.stored'));
  act(undoStep);
  expect(plan().sides.left.path).toBeNull();
});

test('the closed fold says how many margins are short', () => {
  const { paths } = derive(withPlan({}));
  const rows = document.querySelectorAll('[data-state="short"], [data-state="none"]').length;
  const aside = marginsAside(paths);
  expect(aside).toBe(
    rows === 0
      ? text('paths.asideHolds')
      : text('paths.asideShort', {
          short: rows,
          all: paths.flatMap(({ margins }) => margins).length,
        }),
  );
});
