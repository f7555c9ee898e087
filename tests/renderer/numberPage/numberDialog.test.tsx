// Every number of the window opens the page on where it comes from, and every word on that page is a word.
import { act } from 'react';
import { afterEach, expect, test } from 'vitest';
import { itemsOf, paragraphOf, sectionOf } from '../../../renderer/modelPage/markdown/sections.ts';
import { MODEL_TEXT } from '../../../renderer/modelPage/modelText.ts';
import { NarrowingSection } from '../../../renderer/plan/NarrowingSection.tsx';
import { OutcomeSection } from '../../../renderer/plan/outcome/OutcomeSection.tsx';
import { EventLegend } from '../../../renderer/plan/settings/EventLegend.tsx';
import { Dialogs } from '../../../renderer/shell/Dialogs.tsx';
import { dialogStore } from '../../../renderer/state/dialogStore.ts';
import { openDocument } from '../../../renderer/state/documentStore.ts';
import { inputRow } from '../../../renderer/viewModel/numberPage/inputRows.ts';
import { outputName } from '../../../renderer/viewModel/numberPage/outputName.ts';
import { readingWords } from '../../../renderer/viewModel/numberPage/readingWords.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import { explain } from '../../../shared/pipeline/explain/explain.ts';
import { OUTPUT_IDS } from '../../../shared/pipeline/explain/outputs/outputs.ts';
import { PROCEDURES } from '../../../shared/plan/plan.ts';
import { withPlan } from '../plan/plannedCase.ts';
import { byTestId, cleanUp, render } from '../window/setUp.ts';

/** A path, a code in camel case, a hole in a sentence: nothing that a person reads. */
const CODE = /\/case\/|gen-|\/plan\/|[a-z]{2}[A-Z][a-z]|\{\{|undefined|NaN|null/;

afterEach(() => {
  cleanUp();
  dialogStore.setState({ dialog: null });
});

test.each(PROCEDURES)('every number of a %s is explained in words', (procedure) => {
  const document = withPlan({ procedure, approach: 'left' });
  for (const output of OUTPUT_IDS) {
    const { reading, inputs } = explain(document, output);
    const { value, beside } = readingWords(reading);
    expect(`${outputName(output)}; ${value}; ${beside}`, output).not.toMatch(CODE);
    for (const input of inputs) {
      const { name, value: shown, instead } = inputRow(input);
      expect(`${name}; ${shown}; ${instead ?? ''}`, `${output} ${input.path}`).not.toMatch(CODE);
    }
  }
});

test('a volume that was planned is shown as planned, without a band', () => {
  const document = withPlan({ procedure: 'vertebroplasty', cementVolumeMl: 3 });
  const { value, beside } = readingWords(explain(document, 'cementVolume').reading);
  expect([value.replace('\u00a0', ' '), beside]).toEqual(['3.0 mL', 'as planned']);
});

test('a class is called on its page as it is in the window', () => {
  const { value } = readingWords(explain(withPlan({}), 'class.of').reading);
  expect(value).toMatch(/OF 2.*OF 5/);
  const { value: magerl } = readingWords(explain(withPlan({}), 'class.magerl').reading);
  expect(magerl).toContain('B or C');
});

test('every formula and every limit that an explanation names is in the text of the model', () => {
  const limits = itemsOf(sectionOf(MODEL_TEXT, 'cheats')).length;
  const document = withPlan({});
  for (const output of OUTPUT_IDS) {
    const { equations, cheats } = explain(document, output);
    for (const id of equations)
      expect(paragraphOf(MODEL_TEXT, id.toLowerCase()), id).not.toHaveLength(0);
    for (const cheat of cheats) expect(cheat).toBeLessThanOrEqual(limits);
  }
});

test('a number is a button, and its page shows the same number with what went in', async () => {
  const document = withPlan({});
  openDocument({ document, handle: null, fileName: null, unsaved: false });
  const { run } = derive(document);
  render(
    <>
      <OutcomeSection run={run} measuredPose="supine" />
      <Dialogs />
    </>,
  );
  const number = globalThis.document.querySelector<HTMLElement>('[data-explains="cementVolume"]');
  await act(async () => number?.click());
  expect(byTestId('number-value').textContent).toContain(number?.textContent);
  expect(byTestId('number-inputs').querySelectorAll('[data-known="false"]').length).toBe(
    explain(document, 'cementVolume').inputs.filter(({ value }) => value === null).length,
  );
  expect(byTestId('number-formulas').textContent).toContain('M-CEM-1');
});

test('shares of the spread and volumes of events are such numbers too', () => {
  const { run } = derive(withPlan({}));
  if (!run.available) throw new Error(run.reason);
  const { events } = run.value;
  render(
    <>
      <NarrowingSection result={run.value} />
      <EventLegend events={events} />
    </>,
  );
  const shares = globalThis.document.querySelectorAll('.bar');
  expect(shares.length).toBeGreaterThan(3);
  for (const bar of shares)
    expect(bar.querySelector('[data-explains^="narrowing."]')).not.toBeNull();
  for (const { code, volumePerSideMl } of events)
    expect(
      globalThis.document.querySelector(`[data-explains="eventVolume.${code}"]`) !== null,
    ).toBe(volumePerSideMl !== null);
});
