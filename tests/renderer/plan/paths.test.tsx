// Each side has its own needle: what is typed for one leaves the other, and the proposal is one step away.
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useStore } from 'zustand';
import { windowCommand } from '../../../renderer/commands/windowCommands.ts';
import { PathsSection } from '../../../renderer/plan/paths/PathsSection.tsx';
import {
  dispatch,
  documentStore,
  openDocument,
  undoStep,
} from '../../../renderer/state/documentStore.ts';
import { noticeStore } from '../../../renderer/state/noticeStore.ts';
import { text } from '../../../renderer/text/text.ts';
import { marginsAside } from '../../../renderer/viewModel/paths/marginRows.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import { fracturedShape } from '../../../shared/pipeline/stagedBodies.ts';
import { blur, byTestId, cleanUp, render, type } from '../window/setUp.ts';
import { withPlan } from './plannedCase.ts';

/** One for the whole file, so that what is derived of it is remembered. */
const CASE = withPlan({});
const plan = () => documentStore.getState().open!.history.present.plan;

function Panel() {
  const document = useStore(documentStore, ({ open }) => open!.history.present);
  const derived = derive(document);
  return (
    <PathsSection plan={document.plan} paths={derived.paths} shape={fracturedShape(derived)} />
  );
}

beforeEach(() => {
  vi.useFakeTimers();
  openDocument({ document: CASE, handle: null, fileName: null, unsaved: false });
  render(<Panel />);
  act(() => byTestId('paths-section').click());
});
afterEach(() => {
  cleanUp();
  vi.useRealTimers();
});

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
  const derived = derive(CASE);
  const { paths } = derived;
  const rows = document.querySelectorAll('[data-state="short"], [data-state="none"]').length;
  const aside = marginsAside(paths, fracturedShape(derived));
  expect(aside).toBe(
    rows === 0
      ? text('paths.asideHolds')
      : text('paths.asideShort', {
          short: rows,
          all: paths.flatMap(({ margins }) => margins).length,
        }),
  );
});

test('no margin holds in a body that nobody measured', () => {
  const unmeasured = derive({ ...CASE, case: { ...CASE.case, levels: {} } });
  expect(marginsAside(unmeasured.paths, fracturedShape(unmeasured))).toBe(
    text('paths.asideUnmeasured'),
  );
  expect(unmeasured.findings.map(({ code }) => code)).toContain('bodyAssumed');
});

const words = (side: 'left' | 'right') => byTestId(`roomiest-words-${side}`).textContent;
const off = () => byTestId('roomiest-left').getAttribute('aria-disabled') === 'true';
const rest = () => act(() => vi.advanceTimersByTime(400));

test('the roomiest path is looked for at rest, offered with its gain, taken by one step and given back by one', () => {
  expect(words('left')).toBe(text('paths.roomiest.looking'));
  rest();
  expect(words('left')).toMatch(/^Least to spare −?\d.*instead of −?\d.*°/);
  expect(plan().sides.left.path).toBeNull();
  act(() => byTestId('roomiest-left').click());
  expect(plan().sides.left.path).not.toBeNull();
  expect(plan().sides.right.path).toBeNull();
  expect(noticeStore.getState().notice).toContain('Least to spare');
  act(undoStep);
  expect(plan().sides.left.path).toBeNull();
});

test('where nothing better is found the button is off and says why', () => {
  for (let taken = 0; taken < 6; taken++) {
    rest();
    if (off()) break;
    act(() => byTestId('roomiest-left').click());
  }
  expect(off()).toBe(true);
  const { path } = plan().sides.left;
  act(() => byTestId('roomiest-left').click());
  expect(plan().sides.left.path).toBe(path);
  expect(words('left')).toMatch(/^No way around the proposal leaves more/);
});

test('a path that is not run is not searched from', () => {
  const { entry, target } = derive(CASE).paths[0]!.path;
  act(() =>
    dispatch({
      kind: 'editSide',
      side: 'left',
      field: 'path',
      value: { entry: target, target: entry },
    }),
  );
  rest();
  expect(off()).toBe(true);
  expect(words('left')).toBe(text('paths.roomiest.notRun'));
});

test('the command takes the path of its side', () => {
  act(() => void windowCommand('roomiestPath:right').run({} as never));
  expect(plan().sides.right.path).not.toBeNull();
  expect(plan().sides.left.path).toBeNull();
});

test('every room and every number that follows opens the page on where it comes from', () => {
  const { paths } = derive(CASE);
  for (const { side, margins } of paths) {
    const rooms = byTestId(`margins-${side}`).querySelectorAll('tbody tr');
    expect(rooms).toHaveLength(margins.length);
    for (const row of rooms)
      expect(row.querySelector('td [data-explains^="pathMargin."]')).not.toBeNull();
    const readings = byTestId(`path-${side}`).querySelectorAll('.path-reading');
    expect(readings).toHaveLength(3);
    for (const reading of readings)
      expect(
        reading.querySelector(`dd [data-explains^="pathNumber.${side}Needle."]`),
      ).not.toBeNull();
  }
});
