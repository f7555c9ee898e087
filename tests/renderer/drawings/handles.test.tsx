// Handles on the drawings: arrows and pointer move the same path, numbers follow, a drag is one step of the history.

import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { DrawingsPanel } from '../../../renderer/drawings/DrawingsPanel.tsx';
import { anatomyPackStore } from '../../../renderer/state/anatomyPack.ts';
import {
  dispatch,
  documentStore,
  openDocument,
  undoStep,
} from '../../../renderer/state/documentStore.ts';
import { text } from '../../../renderer/text/text.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import { followedPath } from '../../../shared/plan/trajectory.ts';
import { withPlan } from '../plan/plannedCase.ts';
import { cleanUp, render } from '../window/setUp.ts';
import { segmentOf } from './sampleDrawing.ts';

afterEach(cleanUp);

const present = (): KyphoDocument => {
  const { open } = documentStore.getState();
  if (!open) throw new Error('no case is open');
  return open.history.present;
};

/** Of the open case, as it is now. */
function showPanel(): void {
  render(<DrawingsPanel derived={derive(present())} stage="before" />);
}

function show(): void {
  openDocument({ document: withPlan({}), handle: null, fileName: null, unsaved: false });
  showPanel();
}

const handleIn = (view: string, name: string) => {
  const found = document.querySelector<SVGGElement>(
    `[data-testid="drawing-${view}"] [data-testid="handle-${name}"]`,
  );
  if (!found) throw new Error(`no handle ${name} on ${view}`);
  return found;
};

const leftPath = () => {
  const { shape } = segmentOf(present()).fractured;
  return followedPath(shape, present().plan, 'left');
};

function press(handle: SVGGElement, key: string, shiftKey = false): void {
  act(() => {
    handle.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true }));
    handle.dispatchEvent(new KeyboardEvent('keyup', { key, shiftKey, bubbles: true }));
  });
}

describe('handles', () => {
  it('stand at both ends of every needle on every drawing, with side and place in their names', () => {
    show();
    for (const view of ['posterior', 'lateral', 'axial'])
      for (const side of ['left', 'right'] as const)
        for (const end of ['entry', 'target'] as const) {
          const name = handleIn(view, `${side}-${end}`).getAttribute('aria-label');
          expect(name).toContain(text(`drawings.needle.${side}`));
          expect(name).toContain(text(`drawings.${end}`));
          expect(name).toMatch(/\d\.\d\smm/);
        }
  });

  it('from the left side: the left needle is the nearer one, and lies on top of the right', () => {
    show();
    const after = (a: Node, b: Node) =>
      (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    for (const end of ['entry', 'target'])
      expect(after(handleIn('lateral', `left-${end}`), handleIn('lateral', `right-${end}`))).toBe(
        true,
      );
  });

  it('are moved by half a millimetre with an arrow, a tenth with Shift, along what the drawing shows', () => {
    for (const [view, key, shift, axis, by] of [
      ['posterior', 'ArrowRight', false, 'x', 0.5],
      ['posterior', 'ArrowUp', true, 'z', 0.1],
      ['lateral', 'ArrowRight', false, 'y', -0.5],
      ['axial', 'ArrowRight', false, 'x', -0.5],
    ] as const) {
      show();
      const before = leftPath();
      press(handleIn(view, 'left-entry'), key, shift);
      const after = present().plan.sides.left.path;
      expect(after?.entry[axis]).toBeCloseTo(before.entry[axis] + by, 9);
      expect(after?.target).toEqual(before.target);
      expect(present().plan.sides.right.path).toBeNull();
      undoStep();
      expect(present().plan.sides.left.path).toBeNull();
      cleanUp();
    }
  });

  it('leave other keys alone', () => {
    show();
    press(handleIn('axial', 'left-target'), 'Enter');
    expect(present().plan.sides.left.path).toBeNull();
  });

  it('are dragged in one step of the history, and all drawings and words follow', () => {
    show();
    dispatch({ kind: 'renameCase', title: 'Before the drag' });
    const handle = handleIn('posterior', 'left-target');
    handle.setPointerCapture = () => undefined;
    const placeOn = (view: string) => handleIn(view, 'left-target').getAttribute('transform');
    const placesBefore = ['posterior', 'lateral', 'axial'].map(placeOn);
    const wordsBefore = handle.getAttribute('aria-label');
    const before = leftPath();
    const at = (kind: string, clientX: number, clientY: number) =>
      act(
        () =>
          void handle.dispatchEvent(
            new PointerEvent(kind, { bubbles: true, pointerId: 1, clientX, clientY }),
          ),
      );
    at('pointerdown', 100, 100);
    for (let step = 1; step <= 8; step++) at('pointermove', 100 + step, 100 - step);
    at('pointerup', 108, 92);
    const after = present().plan.sides.left.path;
    expect(after?.entry).toEqual(before.entry);
    const moved = (after?.target.x ?? 0) - before.target.x;
    expect(moved).toBeGreaterThan(1);
    expect((after?.target.z ?? 0) - before.target.z).toBeCloseTo(moved, 6);
    cleanUp();
    showPanel();
    expect(['posterior', 'lateral', 'axial'].map(placeOn)).not.toEqual(placesBefore);
    expect(placeOn('lateral')).not.toBe(placesBefore[1]);
    expect(handleIn('lateral', 'left-target').getAttribute('aria-label')).not.toBe(wordsBefore);
    undoStep();
    expect(present().plan.sides.left.path).toBeNull();
    expect(present().case.title).toBe('Before the drag');
  });
});

it('says which bones are drawn while those of an anatomy pack are shown elsewhere', () => {
  show();
  expect(document.querySelector('[data-testid="drawings-pack"]')).toBeNull();
  const pack = { name: 'spine.glb', levels: ['L1'], leftOut: [], copyright: '' };
  act(() => anatomyPackStore.setState({ pack }));
  expect(document.querySelector('[data-testid="drawings-pack"]')?.textContent).toBe(
    text('anatomyPack.notDrawn', { name: 'spine.glb' }),
  );
  act(() => anatomyPackStore.setState({ pack: null }));
});
