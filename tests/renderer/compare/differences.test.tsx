// Plans of one case side by side: only what differs, level by level, and the totals always.
import { act } from 'react';
import { afterEach, expect, test } from 'vitest';
import { CompareDialog } from '../../../renderer/compare/CompareDialog.tsx';
import { openDocument } from '../../../renderer/state/documentStore.ts';
import type { ExplainedOf } from '../../../renderer/viewModel/compare/compareRows.ts';
import { differenceRows, totalRows } from '../../../renderer/viewModel/compare/differenceRows.ts';
import { formatQuantity } from '../../../renderer/viewModel/formatQuantity.ts';
import { readingWords } from '../../../renderer/viewModel/numberPage/readingWords.ts';
import { applyCommand, type Command } from '../../../shared/document/commands.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import { explain } from '../../../shared/pipeline/explain/explain.ts';
import { variantsSideBySide } from '../../../shared/pipeline/sideBySide.ts';
import { withPlan } from '../plan/plannedCase.ts';
import { byTestId, cleanUp, render } from '../window/setUp.ts';

afterEach(cleanUp);

function after(document: KyphoDocument, ...commands: readonly Command[]): KyphoDocument {
  return commands.reduce((present, command) => {
    const result = applyCommand(present, command);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value;
  }, document);
}

const copied = after(withPlan({}), { kind: 'treatLevel', level: 'L2' }, { kind: 'addVariant' });
const changed = after(
  copied,
  { kind: 'showLevel', level: 'L1' },
  { kind: 'editPlan', field: 'procedure', value: 'vertebroplasty' },
  { kind: 'editPlan', field: 'cementVolumeMl', value: 5 },
);

test('a copy differs in nothing', () => {
  for (const { rows, findings } of differenceRows(variantsSideBySide(copied))) {
    expect(rows).toEqual([]);
    expect(findings).toBeNull();
  }
});

test('only the fields that were changed, and what follows of them, stand at the level of the change', () => {
  const columns = variantsSideBySide(changed);
  const [l1, l2] = differenceRows(columns);
  expect(l1?.level).toBe('L1');
  const keys = l1?.rows.map(({ key }) => key);
  expect(keys).toEqual(
    expect.arrayContaining([
      'procedure',
      'device',
      'inflation',
      'cement',
      'height',
      'cementResult',
    ]),
  );
  for (const same of ['approach', 'access', 'path', 'viscosity', 'depth'])
    expect(keys).not.toContain(same);
  expect(l1?.rows.find(({ key }) => key === 'cement')?.cells.map(({ value }) => value)).toEqual([
    '–',
    formatQuantity(5, 'cementVolumeMl'),
  ]);
  expect(l2).toEqual({ level: 'L2', rows: [], findings: null });
});

test('a computed number of any plan explains itself by its own plan', async () => {
  openDocument({ document: changed, handle: null, fileName: null, unsaved: false });
  let answer: unknown;
  render(<CompareDialog onAnswer={(given) => (answer = given)} />);
  const numbers = [
    ...document.querySelectorAll<HTMLElement>(
      '[data-testid="variant-table"] :is([data-explains="cementVolume"], [data-explains="sessionCement"])',
    ),
  ];
  // At the level that differs, and of all levels, of each plan.
  expect(numbers).toHaveLength(4);
  for (const number of numbers) {
    act(() => number.click());
    const { explain: of } = answer as { readonly explain: ExplainedOf };
    const { value } = readingWords(explain(of.document, of.output).reading);
    expect(value).toBe(number.textContent);
  }
});

test('totals are those of each plan over its levels', () => {
  const columns = variantsSideBySide(changed);
  const cement = totalRows(columns).find(({ key }) => key === 'cementTotal');
  columns.forEach(({ session }, at) => {
    expect(cement?.cells[at]?.value).toBe(
      formatQuantity(session.cementMl?.median ?? Number.NaN, 'volumeMl'),
    );
  });
});

test('another plan is brought to hand by its button, and one plan alone has no such table', () => {
  const open = (document: KyphoDocument) =>
    openDocument({ document, handle: null, fileName: null, unsaved: false });
  open(changed);
  let answer: unknown;
  render(<CompareDialog onAnswer={(given) => (answer = given)} />);
  expect(byTestId('variant-totals').textContent).toContain('L1, L2');
  act(() => byTestId('compare-show-A').click());
  expect(answer).toEqual({ kind: 'showVariant', variant: 'A' });
  cleanUp();
  open(withPlan({}));
  render(<CompareDialog onAnswer={() => undefined} />);
  expect(document.querySelector('[data-testid="variant-table"]')).toBeNull();
});
