// The page about the model: reached from the header's command and the About page, one tab for each question.
import { act } from 'react';
import { afterEach, expect, test } from 'vitest';
import { ModelDialog } from '../../../renderer/modelPage/ModelDialog.tsx';
import { Dialogs } from '../../../renderer/shell/Dialogs.tsx';
import { createCommands } from '../../../renderer/state/createCommands.ts';
import { dialogStore } from '../../../renderer/state/dialogStore.ts';
import { MODEL } from '../../../shared/base/model.ts';
import { IDLE_FLOWS } from '../window/idleFlows.ts';
import { byTestId, cleanUp, render, type } from '../window/setUp.ts';

const commands = createCommands(IDLE_FLOWS);
const open = (id: string) => act(() => byTestId(`model-tab-${id}`).click());

afterEach(() => {
  cleanUp();
  dialogStore.setState({ dialog: null });
});

test('says first what it is and is not, which version, and on which constants', () => {
  render(<ModelDialog onClose={() => undefined} />);
  const words = byTestId('model-dialog').textContent ?? '';
  expect(words).toContain(MODEL.version);
  expect(words).toMatch(/not a|What it is not/);
  expect(byTestId('constants-hash').textContent).toMatch(/\S/);
});

test('shows the whole text with its contents', () => {
  render(<ModelDialog onClose={() => undefined} />);
  open('text');
  expect(document.querySelectorAll('.contents-row').length).toBeGreaterThan(6);
  expect(document.querySelector('[data-anchor="m-sim-4"]')?.textContent).toMatch(/Pressure/);
});

test('searches the constants', () => {
  render(<ModelDialog onClose={() => undefined} />);
  open('constants');
  const before = document.querySelectorAll('.constants tbody tr').length;
  type(byTestId('constants-search'), 'recoil');
  const after = document.querySelectorAll('.constants tbody tr').length;
  expect(after).toBeGreaterThan(0);
  expect(after).toBeLessThan(before);
});

test('marks misses by a word', () => {
  render(<ModelDialog onClose={() => undefined} />);
  open('validation');
  for (const row of document.querySelectorAll('.validation tr[data-verdict="miss"]'))
    expect(row.textContent).toContain('Miss');
  expect(document.querySelectorAll('.validation tbody tr').length).toBeGreaterThan(0);
});

test('lists what the model leaves out', () => {
  render(<ModelDialog onClose={() => undefined} />);
  open('cheats');
  expect(document.querySelectorAll('.page-words ol > li').length).toBeGreaterThan(8);
});

test('opens by its command, and from the About page', async () => {
  render(<Dialogs />);
  await act(async () => void commands.model());
  expect(byTestId('model-dialog')).toBeTruthy();
  act(() => dialogStore.getState().dialog?.answer('close' as never));
  await act(async () => void commands.about());
  await act(async () => byTestId('about-model').click());
  expect(byTestId('model-dialog')).toBeTruthy();
});
