// A walk over every number that both rails give as a value, with all folds open: each can be asked where it comes from.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CasePanel } from '../../../renderer/case/CasePanel.tsx';
import { PlanPanel } from '../../../renderer/plan/PlanPanel.tsx';
import { layoutStore, USUAL_LAYOUT } from '../../../renderer/state/layoutStore.ts';
import { SECTION_IDS } from '../../../renderer/state/sections.ts';
import { findingRow } from '../../../renderer/viewModel/findingRows.ts';
import { readingWords } from '../../../renderer/viewModel/numberPage/readingWords.ts';
import { decodeCaseFile } from '../../../shared/document/decode.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import { explain } from '../../../shared/pipeline/explain/explain.ts';
import { isOutputId } from '../../../shared/pipeline/explain/outputs/outputs.ts';
import { type Plan, PROCEDURES } from '../../../shared/plan/plan.ts';
import { cleanUp, render } from '../window/setUp.ts';

function patient(plan: Partial<Plan>): KyphoDocument {
  const path = join(import.meta.dirname, '../../../assets/cases/verse004.kypho');
  const decoded = decodeCaseFile(readFileSync(path, 'utf8'));
  if (!decoded.ok) throw new Error(decoded.error.code);
  const { document } = decoded.value;
  const { L1 } = document.case.levels;
  if (!L1) throw new Error('the fracture is measured');
  const earlier = {
    daysBefore: 20,
    levels: { L1: { ...L1, anteriorHeightMm: 20 } },
    afterAugmentation: 'yes' as const,
  };
  return {
    ...document,
    case: { ...document.case, earlier: { ...document.case.earlier, ...earlier } },
    plan: { ...document.plan, ...plan },
  };
}

/** What stands beside a number, and what is published or a rule with its source under the table. */
const BESIDE = [
  '.cell-band',
  '.band',
  '.visually-hidden',
  '[data-testid="new-fractures"]',
  '[data-testid="heat-table"]',
  '.margins td:nth-child(3)',
  'dd.hint',
  '.event-what',
  '.figure-note',
].join();

function mute(): readonly string[] {
  return [...document.querySelectorAll('aside :is(td, dd)')].flatMap((cell) => {
    const walk = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    const words: string[] = [];
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const { parentElement: parent, textContent } = node;
      if (/\d/.test(textContent ?? '') && !parent?.closest(`[data-explains], ${BESIDE}`))
        words.push(`${cell.parentElement?.textContent}: ${textContent}`);
    }
    return words;
  });
}

beforeEach(() => layoutStore.setState({ openFolds: SECTION_IDS }));
afterEach(() => {
  cleanUp();
  layoutStore.setState(USUAL_LAYOUT);
});

describe.each(PROCEDURES)('of a %s', (procedure) => {
  const shown = patient({ procedure, approach: 'left' });
  const derived = derive(shown);

  test('every value of the rails explains itself', () => {
    render(
      <>
        <CasePanel document={shown} derived={derived} />
        <PlanPanel
          document={shown}
          derived={derived}
          onSeries={() => undefined}
          onInstruments={() => undefined}
        />
      </>,
    );
    const asked = [...document.querySelectorAll<HTMLElement>('[data-explains]')];
    expect(new Set(asked.map(({ dataset }) => dataset.explains)).size).toBeGreaterThan(100);
    for (const { dataset } of asked) expect(isOutputId(dataset.explains ?? '')).toBe(true);
    expect(mute()).toEqual([]);
  });
});

test('a finding that rests on a number leads to that number', () => {
  const found = [
    patient({ inflationVolumePerSideMl: 4 }),
    patient({ procedure: 'vertebroplasty', cementVolumeMl: 12 }),
    patient({ inflationVolumePerSideMl: 0.2 }),
  ].flatMap((shown) =>
    derive(shown)
      .findings.filter(({ values }) => Object.keys(values).length > 0)
      .map(findingRow)
      .flatMap((row) =>
        row.output
          ? [{ ...row, value: readingWords(explain(shown, row.output).reading).value }]
          : [],
      ),
  );
  const codes = new Set(found.map(({ code }) => code));
  for (const code of [
    'superiorEndplate',
    'fillAboveLimit',
    'cementAboveCap',
    'wallLimitBeforePlan',
  ] as const)
    expect(codes).toContain(code);
  for (const { code, title, why, value } of found)
    expect(`${title} ${why}`, code).toContain(value.replace(/ of runs$/, ''));
});

test('a finding opens on its number', async () => {
  const shown = patient({});
  render(
    <PlanPanel
      document={shown}
      derived={derive(shown)}
      onSeries={() => undefined}
      onInstruments={() => undefined}
    />,
  );
  const finding = document.querySelector('[data-testid="finding-fillAboveLimit"] details');
  await act(async () => finding?.setAttribute('open', ''));
  expect(finding?.querySelector('[data-explains="cementFill"]')).not.toBeNull();
});
