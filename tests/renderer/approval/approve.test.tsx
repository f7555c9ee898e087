import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ApprovalMark } from '../../../renderer/approval/ApprovalMark.tsx';
import { Dialogs } from '../../../renderer/shell/Dialogs.tsx';
import { createApprove } from '../../../renderer/state/approving.ts';
import { dialogStore } from '../../../renderer/state/dialogStore.ts';
import {
  dispatch,
  documentStore,
  openDocument,
  undoStep,
} from '../../../renderer/state/documentStore.ts';
import { noticeStore } from '../../../renderer/state/noticeStore.ts';
import { buildDocument } from '../../shared/simulation/builders.ts';
import { byTestId, cleanUp, render, type } from '../window/setUp.ts';

const approve = createApprove(() => new Date(2026, 2, 4, 23, 30));
const CLEAR = buildDocument({ plan: { inflationVolumePerSideMl: 1.6 } });
const DANGEROUS = buildDocument({ safety: { infection: 'yes' } });

const present = () => documentStore.getState().open!.history.present;
const shown = (id: string) => document.querySelector(`[data-testid="${id}"]`) !== null;
const isDisabled = () => (byTestId('approve-do') as HTMLButtonElement).disabled;

async function ask(): Promise<void> {
  await act(async () => {
    void approve();
    await Promise.resolve();
  });
}

function writeReason(words: string): void {
  const area = byTestId('approve-reason');
  const setter = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
  act(() => {
    setter?.call(area, words);
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

function start(document = CLEAR): void {
  act(() => openDocument({ document, handle: null, fileName: null, unsaved: false }));
  render(
    <>
      <ApprovalMark onOpen={() => undefined} />
      <Dialogs />
    </>,
  );
}

beforeEach(() => noticeStore.setState({ notice: '' }));
afterEach(() => {
  cleanUp();
  dialogStore.setState({ dialog: null });
  documentStore.setState({ open: null });
});

describe('approving', () => {
  test('needs initials and dates the day of the machine', async () => {
    start();
    await ask();
    expect(isDisabled()).toBe(true);
    type(byTestId('approve-initials'), 'AB');
    await act(async () => byTestId('approve-do').click());
    expect(present().approvals).toMatchObject([
      { version: 1, initials: 'AB', approvedOn: '2026-03-04', dangers: [], reason: null },
    ]);
    expect(byTestId('approval-mark').textContent).toContain('Approved v1');
  });

  test('of a danger needs a written reason, which is kept with it', async () => {
    start(DANGEROUS);
    await ask();
    type(byTestId('approve-initials'), 'AB');
    expect(isDisabled()).toBe(true);
    writeReason('Treated for\nthree weeks');
    expect(isDisabled()).toBe(false);
    await act(async () => byTestId('approve-do').click());
    const [approval] = present().approvals;
    expect(approval?.reason).toBe('Treated for three weeks');
    expect(approval?.dangers).toContain('activeInfection');
  });

  test('says once that an edit makes a next version, and undo brings the approved one back', async () => {
    start();
    expect(shown('approval-mark')).toBe(false);
    await ask();
    type(byTestId('approve-initials'), 'AB');
    await act(async () => byTestId('approve-do').click());
    act(() => dispatch({ kind: 'editPlan', field: 'cementVolumeMl', value: 5 }));
    expect(noticeStore.getState().notice).toContain('version 2');
    expect(byTestId('approval-mark').dataset.kind).toBe('changed');
    act(undoStep);
    expect(byTestId('approval-mark').dataset.kind).toBe('approved');
  });

  test('is not offered for what is approved already', async () => {
    start();
    await ask();
    type(byTestId('approve-initials'), 'AB');
    await act(async () => byTestId('approve-do').click());
    await ask();
    expect(shown('approve-do')).toBe(false);
  });
});
