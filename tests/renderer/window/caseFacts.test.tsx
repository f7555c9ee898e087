// Facts beside the heights: folded until wanted, "not assessed" until answered, refused when the spine has no such level.
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { useStore } from 'zustand';
import { CasePanel } from '../../../renderer/case/CasePanel.tsx';
import { EarlierSection } from '../../../renderer/case/EarlierSection.tsx';
import { FeaturesSection } from '../../../renderer/case/FeaturesSection.tsx';
import { NumberingSection } from '../../../renderer/case/NumberingSection.tsx';
import { documentStore, openDocument, undoStep } from '../../../renderer/state/documentStore.ts';
import { noticeStore } from '../../../renderer/state/noticeStore.ts';
import { NO_STATUS } from '../../../shared/anatomy/clinicalStatus.ts';
import { createDocument } from '../../../shared/document/newDocument.ts';
import { UNMEASURED } from '../../../shared/fracture/facts.ts';
import { NO_FEATURES } from '../../../shared/fracture/features.ts';
import { blur, byTestId, cleanUp, render, type } from './setUp.ts';

/** The three folds alone: the whole panel is slow to draw and none of its business here. */
function Folds() {
  const kase = useStore(documentStore, (state) => state.open?.history.present.case);
  if (!kase) return null;
  return (
    <>
      <FeaturesSection facts={kase.fracture} clinical={kase.clinical} />
      <EarlierSection
        earlier={kase.earlier}
        fracturedLevel={kase.fracture.level}
        treated={[kase.fracture.level]}
        numbering={kase.numbering}
      />
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

test('the case panel has all three folds, closed', () => {
  render(<CasePanel document={documentStore.getState().open!.history.present} derived={null} />);
  for (const fold of ['features', 'earlier', 'numbering'])
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

describe('an earlier picture', () => {
  const enter = (id: string, value: string) => {
    type(byTestId(id), value);
    blur(byTestId(id));
  };

  test('is folded and absent at first, and offers nothing to remove', () => {
    expect(byTestId('earlier').textContent).toContain('none');
    click(byTestId('earlier'));
    expect(present().earlier).toBeNull();
    expect(document.querySelector('[data-testid="earlier-remove"]')).toBeNull();
  });

  test('is made by its first value, one step at a time, and says what is not known', () => {
    click(byTestId('earlier'));
    enter('earlier-height-L1-anterior', '21.5');
    expect(present().earlier).toEqual({
      daysBefore: null,
      levels: { L1: { ...UNMEASURED, anteriorHeightMm: 21.5 } },
    });
    expect(present().levels).toEqual({});
    expect(byTestId('earlier').textContent).toContain('date not known');
    enter('earlier-daysBefore', '20');
    expect(byTestId('earlier').textContent).toMatch(/20\sdays before/);
    act(undoStep);
    expect(present().earlier?.daysBefore).toBeNull();
    act(undoStep);
    expect(present().earlier).toBeNull();
  });

  test('takes no date of the same day', () => {
    click(byTestId('earlier'));
    enter('earlier-daysBefore', '0');
    expect(byTestId('earlier-daysBefore').getAttribute('aria-invalid')).toBe('true');
    expect(present().earlier).toBeNull();
  });

  test('holds pose, modality and sizes of each level, as a file does', () => {
    click(byTestId('earlier'));
    for (const more of document.querySelectorAll<HTMLElement>('.row-more')) {
      click(more);
      const details = document.querySelector('.measurement')?.textContent ?? '';
      for (const asked of ['depth', 'width', 'Pose', 'Modality']) expect(details).toContain(asked);
    }
  });

  test('is removed whole and comes back by undo', () => {
    click(byTestId('earlier'));
    enter('earlier-height-L1-posterior', '27');
    const before = present().earlier;
    click(byTestId('earlier-remove'));
    expect(present().earlier).toBeNull();
    act(undoStep);
    expect(present().earlier).toBe(before);
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
