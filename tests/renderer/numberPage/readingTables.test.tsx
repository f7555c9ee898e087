// Tables of numbers that explain themselves: every cell is a button, and shows what its page shows.
import { afterEach, expect, test } from 'vitest';
import { SpineFitTable } from '../../../renderer/case/SpineFitTable.tsx';
import { WorkTable } from '../../../renderer/plan/charts/WorkTable.tsx';
import { ClockTables } from '../../../renderer/plan/outcome/ClockTables.tsx';
import { readingWords } from '../../../renderer/viewModel/numberPage/readingWords.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import { explain } from '../../../shared/pipeline/explain/explain.ts';
import { isOutputId } from '../../../shared/pipeline/explain/outputs/outputs.ts';
import { buildDocument } from '../../shared/simulation/builders.ts';
import { byTestId, cleanUp, render } from '../window/setUp.ts';

afterEach(cleanUp);

test.each([
  ['work', WorkTable, 5],
  ['cement-clock', ClockTables, 3],
  ['gauges', ClockTables, 8],
  ['spine-fit', SpineFitTable, 5],
] as const)('%s', (testId, Table, count) => {
  const document = buildDocument();
  render(<Table document={document} derived={derive(document)} />);
  const numbers = byTestId(testId).querySelectorAll<HTMLElement>('[data-explains]');
  expect(numbers).toHaveLength(count);
  for (const number of numbers) {
    const output = number.dataset.explains ?? '';
    if (!isOutputId(output)) throw new Error(output);
    expect(number.textContent).toBe(readingWords(explain(document, output).reading).value);
  }
});

test('two balloons that are filled unlike are told one by one', () => {
  const document = buildDocument({ plan: { inflationVolumePerSideMl: { left: 1.2, right: 2 } } });
  render(<WorkTable document={document} derived={derive(document)} />);
  expect(byTestId('work').textContent).toMatch(/left\s*1\.2.*right\s*2\.0/s);
});
