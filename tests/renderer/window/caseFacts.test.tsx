// Facts beside the heights: folded until wanted, "not assessed" until answered, refused when the spine has no such level.
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { useStore } from 'zustand';
import { CasePanel } from '../../../renderer/case/CasePanel.tsx';
import { FeaturesSection } from '../../../renderer/case/FeaturesSection.tsx';
import { NumberingSection } from '../../../renderer/case/NumberingSection.tsx';
import { documentStore, openDocument, undoStep } from '../../../renderer/state/documentStore.ts';
import { noticeStore } from '../../../renderer/state/noticeStore.ts';
import { NO_STATUS } from '../../../shared/anatomy/clinicalStatus.ts';
import { createDocument } from '../../../shared/document/newDocument.ts';
import { NO_FEATURES } from '../../../shared/fracture/features.ts';
import { blur, byTestId, cleanUp, render, type } from './setUp.ts';

/** The two folds alone: the whole panel is slow to draw and none of its business here. */
function Folds() {
  const kase = useStore(documentStore, (state) => state.open?.history.present.case);
  if (!kase) return null;
  return (
    <>
      <FeaturesSection facts={kase.fracture} clinical={kase.clinical} />
      <NumberingSection numbering={kase.numbering} />
    </>
  );
}

const ASKED = Object.keys({ ...NO_FEATURES, ...NO_STATUS }).length;

const present = () => documentStore.getState().open!.history.present.case;
const click = (element: HTMLElement) => act(() => element.click());
const open = (level: 'L1' | 'L5') =>
  act(() =>
    openDocument({
      document: createDocument({ level, title: 'A case', planId: 'KP-1' }),
      handle: null,
      fileName: null,
      unsaved: false,
    }),
  );
const radio = (name: string) =>
  [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].find(
    (input) => input.closest('label')?.textContent === name,
  ) as HTMLInputElement;

beforeEach(() => {
  open('L1');
  render(<Folds />);
});
afterEach(cleanUp);

test('the case panel has both folds, closed', () => {
  render(<CasePanel document={documentStore.getState().open!.history.present} derived={null} />);
  for (const fold of ['features', 'numbering'])
    expect(byTestId(fold).getAttribute('aria-expanded')).toBe('false');
});

describe('classification facts', () => {
  test('are folded at first, and the fold says how many are answered', () => {
    const fold = byTestId('features');
    expect(fold.getAttribute('aria-expanded')).toBe('false');
    expect(fold.textContent).toContain(`0 of ${ASKED} assessed`);
    expect(document.querySelector('[data-testid="feature-canalDepthMm"]')).toBeNull();
    click(fold);
    expect(fold.getAttribute('aria-expanded')).toBe('true');
    expect(byTestId('feature-endplatesBroken').textContent).toContain('Not assessed');
  });

  test('reach the case as they are typed, each an undoable step', () => {
    click(byTestId('features'));
    const depth = byTestId('feature-canalDepthMm');
    type(depth, '16.8');
    blur(depth);
    const pain = byTestId('clinical-painVas');
    type(pain, '7');
    blur(pain);
    expect(present().fracture.canalDepthMm).toBe(16.8);
    expect(present().clinical.painVas).toBe(7);
    expect(byTestId('features').textContent).toContain(`2 of ${ASKED} assessed`);
    act(undoStep);
    expect(present().clinical.painVas).toBeNull();
    expect(present().fracture.canalDepthMm).toBe(16.8);
  });

  test('take no fraction of an ASA class', () => {
    click(byTestId('features'));
    const asa = byTestId('clinical-asaClass');
    type(asa, '2.5');
    blur(asa);
    expect(asa.getAttribute('aria-invalid')).toBe('true');
    expect(present().clinical.asaClass).toBeNull();
  });
});

describe('the count of vertebrae', () => {
  test('changes the numbering', () => {
    click(byTestId('numbering'));
    click(radio('6'));
    expect(present().numbering).toEqual({ thoracicCount: 12, lumbarCount: 6, transition: null });
    expect(byTestId('numbering').textContent).toContain('12 thoracic, 6 lumbar');
  });

  test('is refused, aloud, when it would take the fractured level away', () => {
    open('L5');
    click(byTestId('numbering'));
    click(radio('4'));
    expect(present().numbering.lumbarCount).toBe(5);
    expect(JSON.stringify(noticeStore.getState())).toContain('12 thoracic and 4 lumbar');
    expect(radio('5').checked).toBe(true);
  });
});
