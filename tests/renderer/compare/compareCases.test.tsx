// Another case beside the open one: read like any case, never written, told apart, and never taken for another plan of this one.
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CompareDialog } from '../../../renderer/compare/CompareDialog.tsx';
import { CompareCasesDialog } from '../../../renderer/compare/cases/CompareCasesDialog.tsx';
import { createCompareCases, type OtherCase } from '../../../renderer/state/compareCases.ts';
import { dialogStore, type OpenDialog } from '../../../renderer/state/dialogStore.ts';
import { documentStore, openDocument } from '../../../renderer/state/documentStore.ts';
import { caseRows } from '../../../renderer/viewModel/compare/caseRows.ts';
import { formatQuantity } from '../../../renderer/viewModel/formatQuantity.ts';
import { err, ok } from '../../../shared/base/result.ts';
import { decodeCaseFile } from '../../../shared/document/decode.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import { encodeCaseFile } from '../../../shared/document/encode.ts';
import { createDocument } from '../../../shared/document/newDocument.ts';
import type { Answer, OpenedFile } from '../../../shared/ipc/bridge.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import { alsoTreated, BROKEN_BESIDE, buildDocument } from '../../shared/simulation/builders.ts';
import { withPlan } from '../plan/plannedCase.ts';
import { byTestId, cleanUp, render } from '../window/setUp.ts';

const OPEN = withPlan({});
const OTHER: OtherCase = {
  document: buildDocument({ levels: BROKEN_BESIDE, aside: alsoTreated(['T12']) }),
  fileName: 'somebody.kypho',
};
const cellsOf = (row: string) =>
  [...document.querySelectorAll(`[data-row="${row}"] td`)].map((cell) => cell.textContent ?? '');

afterEach(cleanUp);
beforeEach(() => {
  dialogStore.setState({ dialog: null });
  openDocument({ document: OPEN, handle: 'h', fileName: 'mine.kypho', unsaved: false });
});

describe('the flow', () => {
  const file = (text: string): OpenedFile => ({
    handle: 'other',
    name: OTHER.fileName,
    readOnly: false,
    bytes: new TextEncoder().encode(text),
  });
  const flow = (...files: readonly (() => Answer<OpenedFile | null>)[]) => {
    const waiting = [...files];
    return createCompareCases(
      { openFile: () => waiting.shift()?.() ?? Promise.resolve(ok(null)) },
      async (bytes) => decodeCaseFile(bytes),
    )();
  };
  const good = async () => ok(file(encodeCaseFile(OTHER.document)));

  async function question<K extends OpenDialog['kind']>(kind: K) {
    for (let i = 0; i < 50 && !dialogStore.getState().dialog; i++) await Promise.resolve();
    const { dialog } = dialogStore.getState();
    expect(dialog?.kind).toBe(kind);
    return dialog as Extract<OpenDialog, { kind: K }>;
  }

  test('shows the other case with its file name, and leaves the open one as it is', async () => {
    const before = documentStore.getState().open;
    const done = flow(good);
    const { ask, answer } = await question('compareCases');
    expect(ask.other?.fileName).toBe('somebody.kypho');
    expect(ask.other?.document.case).toEqual(OTHER.document.case);
    answer('close');
    await done;
    expect(documentStore.getState().open).toBe(before);
  });

  test('a picker that is closed opens nothing', async () => {
    await flow(async () => ok(null));
    expect(dialogStore.getState().dialog).toBeNull();
  });

  test.each([
    ['cut short', async () => ok(file('{"format": "kyphoplan-case",'))],
    ['that cannot be read', async () => err({ code: 'io', name: 'somebody.kypho' } as const)],
  ])('a file %s is refused in its parts; another can be chosen then', async (_, bad) => {
    const before = documentStore.getState().open;
    const done = flow(bad, good);
    const error = await question('error');
    expect(error.ask.what).not.toBe('');
    expect(error.ask.where).toBeTruthy();
    expect(error.ask.next).not.toBe('');
    error.answer('close');
    const empty = await question('compareCases');
    expect(empty.ask.other).toBeNull();
    empty.answer('choose');
    const read = await question('compareCases');
    expect(read.ask.other?.fileName).toBe('somebody.kypho');
    // Choosing again and thinking better of it keeps what was there.
    read.answer('choose');
    const kept = await question('compareCases');
    expect(kept.ask.other).toBe(read.ask.other);
    kept.answer('close');
    await done;
    expect(documentStore.getState().open).toBe(before);
  });
});

describe('the page', () => {
  test('says who is who, that two patients are not one plan, and holds the numbers of each', () => {
    render(<CompareCasesDialog other={OTHER} onAnswer={() => {}} />);
    const [, open, other] = [...document.querySelectorAll('thead td, thead th')].map(
      (head) => head.textContent ?? '',
    );
    expect(open).toContain('mine.kypho');
    expect(open).toContain('L1');
    expect(other).toContain('somebody.kypho');
    expect(other).toContain('Treated levels: T12, L1');
    expect(byTestId('compare-cases-lead').textContent).toContain('not one plan');
    const measured = [OPEN, OTHER.document].map((each) => {
      const { fracture } = derive(each);
      if (!fracture.available) throw new Error(fracture.reason);
      return fracture.value.heights.middle.measuredMm;
    });
    const [here = '', there = '', apart = ''] = cellsOf('measured.middle');
    expect(here).toBe(formatQuantity(measured[0]!, 'heightMm'));
    expect(there).toBe(formatQuantity(measured[1]!, 'heightMm'));
    expect(apart).toMatch(/mm|pose not known|one lying/);
    // Findings are those of each case, and no row is without its cells.
    for (const row of document.querySelectorAll('tbody tr[data-row]'))
      expect(row.querySelectorAll('td')).toHaveLength(3);
    expect(byTestId('compare-cases-table').textContent).not.toMatch(/NaN|undefined|\{\{/);
  });

  test('before another case could be read says so, and offers one', () => {
    let answered = '';
    render(<CompareCasesDialog other={null} onAnswer={(answer) => (answered = answer)} />);
    expect(byTestId('compare-cases-empty').textContent).toContain('only looked at');
    act(() => byTestId('compare-cases-choose').click());
    expect(answered).toBe('choose');
  });

  test('names a second look at the same plan', () => {
    render(
      <CompareCasesDialog other={{ document: OPEN, fileName: 'copy.kypho' }} onAnswer={() => {}} />,
    );
    expect(byTestId('compare-cases-same').textContent).toContain(OPEN.plan.planId);
  });

  test('is reached from the comparison of plans', () => {
    let answered: unknown;
    render(<CompareDialog onAnswer={(answer) => (answered = answer)} />);
    act(() => byTestId('compare-another').click());
    expect(answered).toBe('anotherCase');
  });
});

describe('rows', () => {
  const rowsOf = (open: KyphoDocument, other: KyphoDocument) =>
    new Map(
      caseRows([
        { document: open, derived: derive(open) },
        { document: other, derived: derive(other) },
      ])
        .flatMap(({ rows }) => rows)
        .map((row) => [row.key, row]),
    );
  const posed = (pose: 'standing' | 'supine' | null) => {
    const { levels } = buildDocument().case;
    return buildDocument({ levels: { ...levels, L1: { ...levels.L1!, pose } } });
  };

  test('of one case beside itself have no difference, and say that any could lie either way', () => {
    const rows = rowsOf(OPEN, OPEN);
    for (const [key, { cells, difference }] of rows) {
      expect(cells[0], key).toEqual(cells[1]);
      expect(difference.value, key).toMatch(/^(same|–|[+−]?0(\.0+)?(°|\smm|\smL| points)?)$/);
    }
    expect(rows.get('standing.anterior')?.difference.beside).toContain('may lie either way');
  });

  test('subtract no lying height from a standing one, and none of unknown pose', () => {
    expect(rowsOf(posed('standing'), posed('standing')).get('wedge')?.difference.value).toMatch(
      /°/,
    );
    for (const [pose, why] of [
      ['supine', 'one lying, one upright'],
      [null, 'pose not known'],
    ] as const) {
      const rows = rowsOf(posed('standing'), posed(pose));
      for (const key of ['measured.anterior', 'loss.anterior', 'wedge', 'kyphosis', 'gain'])
        expect(rows.get(key)?.difference, key).toEqual({
          value: '–',
          beside: why,
        });
      // What is expected standing is standing in both.
      expect(rows.get('standing.anterior')?.difference.value).toMatch(/mm/);
    }
  });

  test('say what is not available instead of a number', () => {
    const empty = createDocument({ level: 'T12', title: 'Nothing measured', planId: 'KP-9' });
    const row = rowsOf(OPEN, empty).get('standing.anterior');
    expect(row?.cells[1].value).toBe('Not available');
    expect(row?.difference.value).toBe('–');
  });
});
