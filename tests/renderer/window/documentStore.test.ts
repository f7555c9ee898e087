// The open case: labelled steps, one drag is one step, clean again by undo.
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  dispatch,
  documentStore,
  endGesture,
  isDirty,
  markSaved,
  openDocument,
  redoLabel,
  redoStep,
  undoLabel,
  undoStep,
} from '../../../renderer/state/documentStore.ts';
import { noticeStore } from '../../../renderer/state/noticeStore.ts';
import { createDocument } from '../../../shared/document/newDocument.ts';
import type { Plan } from '../../../shared/plan/plan.ts';

const state = () => documentStore.getState();
const present = () => {
  const { open } = state();
  if (!open) throw new Error('no case is open');
  return open.history.present;
};
const inflate = (value: Plan['inflationVolumePerSideMl'], gesture?: string) =>
  dispatch({ kind: 'editPlan', field: 'inflationVolumePerSideMl', value }, gesture);

beforeEach(() => {
  const document = createDocument({ level: 'L1', title: 'A case', planId: 'KP-1' });
  openDocument({ document, handle: 'h', fileName: 'a.kypho', unsaved: false });
});

describe('the history', () => {
  test('takes one drag as one step', () => {
    const start = present().plan.inflationVolumePerSideMl;
    for (const value of [2.5, 2.6, 2.7, 2.8]) inflate(value, 'inflation');
    endGesture();
    expect(present().plan.inflationVolumePerSideMl).toBe(2.8);
    undoStep();
    expect(present().plan.inflationVolumePerSideMl).toBe(start);
    expect(undoLabel(state())).toBeNull();
    redoStep();
    expect(present().plan.inflationVolumePerSideMl).toBe(2.8);
  });

  test('takes two drags as two steps', () => {
    inflate(2.5, 'inflation');
    endGesture();
    inflate(3, 'inflation');
    endGesture();
    undoStep();
    expect(present().plan.inflationVolumePerSideMl).toBe(2.5);
  });

  test('names its steps in words', () => {
    dispatch({ kind: 'editLevel', level: 'L2', field: 'anteriorHeightMm', value: 25 });
    expect(undoLabel(state())).toMatch(/L2/);
    undoStep();
    expect(redoLabel(state())).toMatch(/L2/);
  });

  test('is clean again when undo leads back to what was saved, and dirty when it leads past it', () => {
    inflate(3);
    expect(isDirty(state())).toBe(true);
    undoStep();
    expect(isDirty(state())).toBe(false);
    inflate(3);
    markSaved(present(), 'h', 'a.kypho');
    expect(isDirty(state())).toBe(false);
    undoStep();
    expect(isDirty(state())).toBe(true);
  });

  test('is dirty exactly when it stands elsewhere than at the step that was saved', () => {
    const act = fc.constantFrom('edit', 'undo', 'redo', 'save');
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const document = createDocument({ level: 'L1', title: 'A case', planId: 'KP-1' });
        openDocument({ document, handle: 'h', fileName: 'a.kypho', unsaved: false });
        let at = 0;
        let last = 0;
        let saved: number | null = 0;
        for (const [i, each] of acts.entries()) {
          if (each === 'edit') {
            inflate(1 + i / 50);
            if (saved !== null && saved > at) saved = null;
            at += 1;
            last = at;
          }
          if (each === 'undo') {
            undoStep();
            at = Math.max(at - 1, 0);
          }
          if (each === 'redo') {
            redoStep();
            at = Math.min(at + 1, last);
          }
          if (each === 'save') {
            markSaved(present(), 'h', 'a.kypho');
            saved = at;
          }
          expect(isDirty(state())).toBe(at !== saved);
        }
      }),
      { numRuns: 200, seed: 32 },
    );
  });

  test('stays dirty when an edit was made while the disk was busy', () => {
    inflate(3);
    const written = present();
    inflate(3.5);
    markSaved(written, 'h', 'a.kypho');
    expect(isDirty(state())).toBe(true);
  });
});

test('a refused command changes nothing and says what was expected', () => {
  const before = present();
  inflate(Number.NaN);
  inflate(600);
  expect(present()).toBe(before);
  expect(isDirty(state())).toBe(false);
  expect(noticeStore.getState().notice).toMatch(/Expected/);
});

test('a command that changes nothing is no step', () => {
  inflate(present().plan.inflationVolumePerSideMl);
  expect(undoLabel(state())).toBeNull();
});
