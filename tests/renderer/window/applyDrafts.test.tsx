// A value that is seen is a value that is saved: what stands in a field is applied, or stops the command.
import { act } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { applyDrafts, hasDraft } from '../../../renderer/controls/applyDrafts.ts';
import { QuantityField } from '../../../renderer/controls/QuantityField.tsx';
import { createCommands } from '../../../renderer/state/createCommands.ts';
import type { Files } from '../../../renderer/state/files.ts';
import { IDLE_FLOWS } from './idleFlows.ts';
import { byTestId, cleanUp, render, type } from './setUp.ts';

afterEach(cleanUp);

function field() {
  const committed: (number | null)[] = [];
  render(
    <QuantityField
      quantityKey="anteriorHeightMm"
      label="Anterior height"
      testId="field"
      value={16}
      onCommit={(next) => committed.push(next)}
    />,
  );
  const input = byTestId('field') as HTMLInputElement;
  act(() => input.focus());
  return { committed, input };
}

const settle = () => {
  let settled = false;
  act(() => {
    settled = applyDrafts();
  });
  return settled;
};

describe('what stands in a field', () => {
  test('is applied before a command, and the field keeps the focus', () => {
    const { committed, input } = field();
    type(input, '15.5');
    expect(hasDraft()).toBe(true);
    expect(settle()).toBe(true);
    expect(committed).toEqual([15.5]);
    expect(document.activeElement).toBe(input);
  });

  test.each(['abc', '999', '4.5'])('stops the command while it is %s', (wrong) => {
    const { committed, input } = field();
    type(input, wrong);
    expect(settle()).toBe(false);
    expect(committed).toEqual([]);
    expect(document.activeElement).toBe(input);
  });

  test('lets nothing be saved, printed, exported or replaced over it', () => {
    const acts = ['newCase', 'open', 'openBuiltIn', 'save', 'saveAs'] as const;
    const files = Object.fromEntries(acts.map((name) => [name, vi.fn()]));
    const print = vi.fn();
    const exportPlan = vi.fn();
    let ready = false;
    const commands = createCommands({
      ...IDLE_FLOWS,
      files: files as unknown as Files,
      applyDrafts: () => ready,
      print,
      exportPlan,
    });
    const run = () => {
      for (const name of [...acts, 'print'] as const) commands[name]('verse004');
      commands.save();
      commands.print();
      commands.exportPlan();
    };
    run();
    for (const act of [...Object.values(files), print, exportPlan])
      expect(act).not.toHaveBeenCalled();
    ready = true;
    run();
    for (const act of [...Object.values(files), print, exportPlan]) expect(act).toHaveBeenCalled();
  });
});
