// Unsaved work is kept at most one second after the last edit and five after the first; a clean case keeps nothing.
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AutosaveMark } from '../../../renderer/shell/AutosaveMark.tsx';
import { autosaveStore, fileNameFor, startAutosave } from '../../../renderer/state/autosave.ts';
import { ask, dialogStore } from '../../../renderer/state/dialogStore.ts';
import {
  dispatch,
  documentStore,
  openDocument,
  undoStep,
} from '../../../renderer/state/documentStore.ts';
import { err, ok } from '../../../shared/base/result.ts';
import { decodeCaseFile } from '../../../shared/document/decode.ts';
import { createDocument } from '../../../shared/document/newDocument.ts';
import type { PlatformFault } from '../../../shared/ipc/bridge.ts';
import { projectedFilm } from '../../shared/film/projectSpine.ts';
import { byTestId, cleanUp, render } from './setUp.ts';

let kept: { name: string; edits: number; ageYears: number | null }[];
let keptPictures: number[];
let cleared: number;
let refusal: PlatformFault | null;
let stop: () => void;
const edit = (value: number) => dispatch({ kind: 'editPatient', field: 'ageYears', value });

beforeEach(() => {
  vi.useFakeTimers();
  kept = [];
  keptPictures = [];
  cleared = 0;
  refusal = null;
  const opened = createDocument({ level: 'L1', title: 'A case', planId: 'KP-1' });
  openDocument({ document: opened, handle: null, fileName: null, unsaved: false });
  stop = startAutosave({
    appendJournal: async (name, edits, bytes, pictures) => {
      keptPictures.push(Object.keys(pictures).length);
      const read = decodeCaseFile(bytes);
      const ageYears = read.ok ? read.value.document.case.patient.ageYears : Number.NaN;
      kept.push({ name, edits, ageYears });
      return refusal ? err(refusal) : ok(null);
    },
    clearJournal: async () => {
      cleared += 1;
      return ok(null);
    },
  });
});

afterEach(() => {
  stop();
  vi.useRealTimers();
  documentStore.setState({ open: null });
});

test('one edit is given to the disk within half a second, so that it is there within one, and once', async () => {
  edit(70);
  await vi.advanceTimersByTimeAsync(500);
  expect(kept).toEqual([{ name: 'A case.kypho', edits: 1, ageYears: 70 }]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(kept).toHaveLength(1);
});

test('work is kept within a second though a question stands unanswered', async () => {
  edit(70);
  void ask('unsaved', { title: 'A case' });
  await vi.advanceTimersByTimeAsync(1000);
  expect(dialogStore.getState().dialog?.kind).toBe('unsaved');
  expect(kept).toHaveLength(1);
  dialogStore.setState({ dialog: null });
});

test('a disk that takes no more is said as long as it does not, and no longer', async () => {
  const fault = () => autosaveStore.getState().fault;
  refusal = { code: 'diskFull' };
  edit(70);
  await vi.advanceTimersByTimeAsync(1000);
  expect(fault()).toBe('diskFull');
  render(<AutosaveMark />);
  expect(byTestId('autosave-mark').textContent).toBe('Autosave is off');
  refusal = null;
  edit(71);
  await act(() => vi.advanceTimersByTimeAsync(1000));
  expect(fault()).toBeNull();
  expect(document.querySelector('[data-testid="autosave-mark"]')).toBeNull();
  cleanUp();
  refusal = { code: 'io' };
  edit(72);
  await vi.advanceTimersByTimeAsync(1000);
  expect(fault()).toBe('io');
  undoStep();
  undoStep();
  undoStep();
  expect(fault()).toBeNull();
});

test('the picture of a film is kept once, not with every edit', async () => {
  dispatch({ kind: 'importFilm', film: projectedFilm('lateral'), png: 'iVBORw0KGgo=' });
  await vi.advanceTimersByTimeAsync(1000);
  for (const age of [70, 71]) {
    edit(age);
    await vi.advanceTimersByTimeAsync(1000);
  }
  expect(keptPictures).toEqual([1, 0, 0]);
});

test('work that never pauses is kept within five seconds', async () => {
  for (let i = 0; i < 16; i++) {
    edit(60 + i);
    await vi.advanceTimersByTimeAsync(300);
  }
  expect(kept.length).toBeGreaterThanOrEqual(1);
  await vi.advanceTimersByTimeAsync(1000);
  expect(kept.at(-1)).toEqual({ name: 'A case.kypho', edits: 16, ageYears: 75 });
});

test('a case undone to what is saved keeps nothing', async () => {
  edit(70);
  undoStep();
  await vi.advanceTimersByTimeAsync(6000);
  expect(kept).toEqual([]);
  edit(71);
  await vi.advanceTimersByTimeAsync(1000);
  undoStep();
  await vi.advanceTimersByTimeAsync(6000);
  expect(kept).toHaveLength(1);
  expect(cleared).toBe(1);
});

test('a title becomes a file name every disk takes', () => {
  expect(fileNameFor('L1 fracture, 2 of 3')).toBe('L1 fracture, 2 of 3.kypho');
  expect(fileNameFor('../../etc/passwd')).toBe('etc passwd.kypho');
  expect(fileNameFor('a:b*c?"<>|')).toBe('a b c.kypho');
  expect(fileNameFor('  ')).toBe('Untitled case.kypho');
  expect(fileNameFor('x'.repeat(500)).length).toBeLessThanOrEqual(86);
});
