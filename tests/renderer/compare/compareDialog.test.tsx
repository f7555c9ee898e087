// Nothing done and each procedure side by side: the numbers of each column are those of its own plan, and no column is praised.
import { act } from 'react';
import { afterEach, expect, test } from 'vitest';
import { CompareDialog } from '../../../renderer/compare/CompareDialog.tsx';
import { createCommands } from '../../../renderer/state/createCommands.ts';
import { dialogStore } from '../../../renderer/state/dialogStore.ts';
import { openDocument } from '../../../renderer/state/documentStore.ts';
import { compareRows } from '../../../renderer/viewModel/compare/compareRows.ts';
import { trialRows } from '../../../renderer/viewModel/compare/trialRows.ts';
import { formatQuantity } from '../../../renderer/viewModel/formatQuantity.ts';
import { sideBySide } from '../../../shared/pipeline/sideBySide.ts';
import { PROCEDURES } from '../../../shared/plan/plan.ts';
import { runOf, withPlan } from '../plan/plannedCase.ts';
import { IDLE_FLOWS } from '../window/idleFlows.ts';
import { byTestId, cleanUp, render } from '../window/setUp.ts';

afterEach(cleanUp);

test.each(PROCEDURES)(
  'a planned %s has its column, and the document is not copied for it',
  (procedure) => {
    const document = withPlan({ procedure });
    const columns = sideBySide(document);
    expect(columns.filter(({ planned }) => planned).map((each) => each.procedure)).toEqual([
      procedure,
    ]);
    expect(columns.map((each) => each.procedure)).toEqual(
      expect.arrayContaining(['vertebroplasty', 'kyphoplasty', procedure]),
    );
  },
);

test('each column holds the numbers of its own plan', () => {
  const columns = sideBySide(withPlan({ procedure: 'kyphoplasty' }));
  const cement = compareRows(columns).find(({ key }) => key === 'cement');
  columns.forEach(({ procedure }, at) => {
    expect(cement?.treated[at]?.value).toBe(
      formatQuantity(runOf({ procedure }).cement.volumeMl.median, 'volumeMl'),
    );
  });
  expect(cement?.untreated.value).toBe('–');
});

test('new fractures are set side by side from one trial, whose difference says nothing, and never from pooled groups', () => {
  const columns = sideBySide(withPlan({ procedure: 'kyphoplasty' }));
  const row = compareRows(columns).find(({ key }) => key === 'newFractures');
  expect(row?.untreated).toMatchObject({ value: '25 of 100' });
  columns.forEach(({ procedure }, at) => {
    expect(row?.treated[at]?.value).toBe(procedure === 'vertebroplasty' ? '16 of 100' : '–');
  });
  expect(row?.untreated.beside).toContain('not significant');
});

test('trials say who was compared, how many, and what was found, blinded ones first', () => {
  const rows = trialRows();
  const blinded = rows.map(({ compared }) => compared.includes('sham'));
  expect(blinded).toEqual(blinded.toSorted((a, b) => Number(b) - Number(a)));
  for (const { compared, found, source } of rows) {
    expect(`${compared} ${found} ${source}`).not.toMatch(/\{\{|undefined|NaN|null/);
    expect(compared).toMatch(/[1-9]\d+ people/);
    expect(found).toMatch(/\d/);
  }
});

test('another column is planned by its button', () => {
  openDocument({
    document: withPlan({ procedure: 'kyphoplasty' }),
    handle: null,
    fileName: null,
    unsaved: false,
  });
  let chosen: unknown;
  render(<CompareDialog onAnswer={(answer) => (chosen = answer)} />);
  expect(document.querySelector('[data-testid="compare-plan-kyphoplasty"]')).toBeNull();
  act(() => byTestId('compare-plan-vertebroplasty').click());
  expect(chosen).toEqual({ kind: 'editPlan', field: 'procedure', value: 'vertebroplasty' });
});

test('a number that was explained gives the columns back, unless somebody went on from there', async () => {
  const document = withPlan({});
  openDocument({ document, handle: null, fileName: null, unsaved: false });
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  const dialog = () => dialogStore.getState().dialog;
  const explain = async () => {
    const shown = dialog();
    if (shown?.kind === 'compare') shown.answer({ explain: { output: 'cementVolume', document } });
    await settle();
    const number = dialog();
    if (number?.kind !== 'number') throw new Error('the number is explained');
    expect(number.ask).toEqual({ output: 'cementVolume', document });
    return number;
  };
  void createCommands(IDLE_FLOWS).compare();
  await settle();
  (await explain()).answer('close');
  await settle();
  expect(dialog()?.kind).toBe('compare');
  (await explain()).answer('left');
  await settle();
  expect(dialog()).toBeNull();
});
