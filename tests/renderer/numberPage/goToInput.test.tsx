// From each input of each number back to the field it was entered in, whatever is folded; from a scale to its film.
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CasePanel } from '../../../renderer/case/CasePanel.tsx';
import { CalibrationPart } from '../../../renderer/films/CalibrationPart.tsx';
import { PathsSection } from '../../../renderer/plan/paths/PathsSection.tsx';
import { PlanSection } from '../../../renderer/plan/settings/PlanSection.tsx';
import { filmStore } from '../../../renderer/state/filmStore.ts';
import { goToInput } from '../../../renderer/state/goToInput.ts';
import { viewStore } from '../../../renderer/state/viewStore.ts';
import { findingInput } from '../../../renderer/viewModel/findingInput.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import { explain } from '../../../shared/pipeline/explain/explain.ts';
import { OUTPUT_IDS } from '../../../shared/pipeline/explain/outputs/outputs.ts';
import { fracturedShape } from '../../../shared/pipeline/stagedBodies.ts';
import { projectedFilm } from '../../shared/film/projectSpine.ts';
import { withPlan } from '../plan/plannedCase.ts';
import { cleanUp, render } from '../window/setUp.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanUp();
  vi.useRealTimers();
});

function show(document: KyphoDocument) {
  const { paths, ...derived } = derive(document);
  render(
    <>
      <CasePanel document={document} derived={null} />
      <PlanSection plan={document.plan} run={null} onInstruments={() => undefined} />
      <PathsSection
        plan={document.plan}
        paths={paths}
        shape={fracturedShape({ ...derived, paths })}
      />
    </>,
  );
}

/** The place of the field that has the focus then. */
function wentTo(path: string): string | undefined {
  act(() => (document.activeElement as HTMLElement | null)?.blur());
  act(() => {
    goToInput(path);
    vi.advanceTimersByTime(49);
  });
  act(() => vi.advanceTimersByTime(1));
  act(() => vi.advanceTimersByTime(100));
  return document.activeElement?.closest<HTMLElement>('[data-place]')?.dataset.place;
}

const inputsOf = (document: KyphoDocument) => [
  ...new Set(
    OUTPUT_IDS.flatMap((output) => explain(document, output).inputs.map(({ path }) => path)),
  ),
];

test('every finding about what nobody entered leads to the field that answers it', () => {
  const plain = withPlan({});
  const open: KyphoDocument = { ...plain, case: { ...plain.case, levels: {} } };
  show(open);
  // Pedicles are measured on no field of this window.
  const asked = derive(open).findings.filter(
    ({ code, severity }) => severity === 'notAssessed' && code !== 'pedicleAssumed',
  );
  expect(asked.length).toBeGreaterThan(5);
  for (const finding of asked) {
    const input = findingInput(finding);
    expect(input, finding.code).not.toBeNull();
    expect(wentTo(input!)).toBe(input);
  }
});

test('every input of every number has its field', () => {
  const plain = withPlan({});
  const [left] = derive(plain).paths;
  const { sides } = plain.plan;
  const document = withPlan({
    sides: { ...sides, left: { ...sides.left, path: left?.path ?? null } },
  });
  show(document);
  const paths = inputsOf(document);
  expect(paths.length).toBeGreaterThan(50);
  for (const path of paths) {
    const place = wentTo(path) ?? '';
    // A coordinate belongs to the numbers of its path, an older picture to the days it lies back.
    expect(path === place || path.startsWith(`${place}/`), `${path} at ${place}`).toBe(true);
    expect(place.split('/').length, path).toBeGreaterThan(2);
  }
});

test.each([
  ['stent', '/plan/stent'],
  ['jack', '/plan/jack'],
  ['vertebroplasty', '/plan/cementVolumeMl'],
] as const)('so has that of a %s', (procedure, path) => {
  show(withPlan({ procedure }));
  expect(wentTo(path)).toBe(path);
});

test('the field is marked for a moment, and a row of the table opens for what it hides', () => {
  show(withPlan({}));
  expect(document.querySelector('[data-place="/case/levels/L1/pose"]')).toBeNull();
  expect(wentTo('/case/levels/L1/pose')).toBe('/case/levels/L1/pose');
  expect(document.querySelectorAll('[data-marked]')).toHaveLength(1);
  act(() => vi.advanceTimersByTime(2000));
  expect(document.querySelectorAll('[data-marked]')).toHaveLength(0);
  // A level that the table does not show: its section, at least.
  expect(wentTo('/case/levels/T5/anteriorHeightMm')).toBeUndefined();
  act(() => vi.advanceTimersByTime(100));
  expect(document.activeElement?.id).toBe('section-heights');
});

test('the scale of a film is gone back to on its film', () => {
  const lateral = projectedFilm('lateral', {
    calibration: {
      kind: 'length',
      lengthMm: 100,
      ends: [
        { u: 1, v: 1 },
        { u: 99, v: 1 },
      ],
    },
  });
  render(<CalibrationPart film={lateral} />);
  expect(wentTo('/films/lateral/calibration/lengthMm')).toBe('/films/lateral/calibration');
  expect(viewStore.getState().picture).toBe('films');
  expect(filmStore.getState()).toMatchObject({ view: 'lateral', tool: 'marks' });
});
