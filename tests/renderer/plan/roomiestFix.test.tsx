// A margin that is short offers the roomiest path where that margin gains by it, as one step, and says where nothing is gained.
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useStore } from 'zustand';
import { FindingsSection } from '../../../renderer/plan/FindingsSection.tsx';
import { documentStore, openDocument, undoStep } from '../../../renderer/state/documentStore.ts';
import { text } from '../../../renderer/text/text.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import { createDocument } from '../../../shared/document/newDocument.ts';
import { UNMEASURED } from '../../../shared/fracture/facts.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import { fracturedShape } from '../../../shared/pipeline/stagedBodies.ts';
import { marginOf } from '../../../shared/plan/path/checkPaths.ts';
import { mirrorPath, shiftPath } from '../../../shared/plan/path/turnPath.ts';
import { cleanUp, render } from '../window/setUp.ts';
import { withPlan } from './plannedCase.ts';

const present = () => documentStore.getState().open!.history.present;
const steps = () => documentStore.getState().open!.history.past.length;

function Panel() {
  const document = useStore(documentStore, ({ open }) => open!.history.present);
  const { findings, paths, ...derived } = derive(document);
  return (
    <FindingsSection
      findings={findings}
      plan={document.plan}
      paths={paths}
      shape={fracturedShape({ ...derived, findings, paths })}
    />
  );
}

function show(document: KyphoDocument) {
  openDocument({ document, handle: null, fileName: null, unsaved: false });
  return render(<Panel />);
}
const rest = () => act(() => vi.advanceTimersByTime(400));
/** Opens every finding, as a reader would one by one. */
const openAll = () =>
  act(() => {
    for (const each of document.querySelectorAll('details')) {
      each.open = true;
      each.dispatchEvent(new Event('toggle'));
    }
  });
const offers = () => [...document.querySelectorAll<HTMLElement>('[data-testid^="roomier-"]')];
const buttonOf = (offer: HTMLElement) => offer.querySelector('button');
const roomOf = (key: string, side: string) =>
  derive(present())
    .paths.find((path) => path.side === side)
    ?.margins.find((margin) => margin.key === key)?.roomMm;

const PLAIN = withPlan({});
const { sides } = PLAIN.plan;
const height = (a: number, m: number, p: number) => ({
  ...UNMEASURED,
  anteriorHeightMm: a,
  middleHeightMm: m,
  posteriorHeightMm: p,
});
const T9 = createDocument({ level: 'T9', title: 'A case', planId: 'KP-1' });
/** In a small body margins of both proposals are short alike. */
const THORACIC: KyphoDocument = {
  ...T9,
  case: {
    ...T9.case,
    levels: { T8: height(20, 20, 21), T9: height(14, 14, 21), T10: height(21, 21, 22) },
  },
};
/** One needle led towards the canal by hand. */
const shifted = shiftPath(derive(PLAIN).paths[0]!.path, { x: 3, y: 0, z: 0 });
const ONE_SIDE = withPlan({ sides: { ...sides, left: { ...sides.left, path: shifted } } });

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanUp();
  vi.useRealTimers();
});

test('is looked for at rest only, and taken by one step that one undo gives back', () => {
  show(ONE_SIDE);
  openAll();
  const offer = offers().find((each) => each.dataset.testid?.endsWith('-left'))!;
  expect(offer.textContent).toBe(text('paths.roomiest.looking'));
  expect(buttonOf(offer)).toBeNull();
  rest();
  const gaining = offers().find((each) => buttonOf(each))!;
  const [, key = '', side = ''] = gaining.dataset.testid!.split('-');
  const before = roomOf(key, side)!;
  expect(gaining.textContent).toMatch(/instead of .* Least to spare /);
  act(() => buttonOf(gaining)!.click());
  expect(roomOf(key, side) ?? Number.POSITIVE_INFINITY).toBeGreaterThan(before);
  expect(present().plan.sides.right).toBe(ONE_SIDE.plan.sides.right);
  expect(steps()).toBe(1);
  act(undoStep);
  expect(present().plan.sides.left.path).toEqual(shifted);
});

test('of two sides that are planned alike is taken for both, as mirror images, by one step', () => {
  show(THORACIC);
  openAll();
  rest();
  const gaining = offers().find(
    (each) => each.dataset.testid?.endsWith('-both') && buttonOf(each),
  )!;
  act(() => buttonOf(gaining)!.click());
  const { left, right } = present().plan.sides;
  expect(left.path && mirrorPath(left.path)).toEqual(right.path);
  expect(steps()).toBe(1);
  act(undoStep);
  expect(present().plan.sides.left.path).toBeNull();
  expect(present().plan.sides.right.path).toBeNull();
});

test('is no button where none is roomier, or where this margin gains nothing: a sentence says so', () => {
  show(ONE_SIDE);
  for (let taken = 0; taken < 12; taken++) {
    openAll();
    rest();
    const gaining = offers().find((each) => buttonOf(each));
    if (!gaining) break;
    act(() => buttonOf(gaining)!.click());
  }
  for (const offer of offers()) {
    expect(buttonOf(offer)).toBeNull();
    expect(offer.textContent).toMatch(/^(No way around|The roomiest path leaves no more)/);
  }
});

test('costs a folded finding nothing, and belongs to margins alone', () => {
  show(THORACIC);
  const folded = [...document.querySelectorAll('details')].filter(({ open }) => !open);
  for (const each of folded) expect(each.querySelector('[data-testid^="roomier-"]')).toBeNull();
  const told = offers().length;
  openAll();
  expect(offers().length).toBeGreaterThan(told);
  expect(marginOf('canalClearance')).toBe('canal');
  expect(marginOf('anteriorClearance')).toBe('ahead');
  expect(marginOf('retropulsion')).toBeNull();
});
