// Terms: words for each and no more, shown on focus and tap, left by Escape, and found on their page.
import { act } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import words from '../../../assets/text/en.json' with { type: 'json' };
import { GlossaryDialog } from '../../../renderer/glossary/GlossaryDialog.tsx';
import { Term } from '../../../renderer/glossary/Term.tsx';
import { TERM_IDS } from '../../../renderer/glossary/terms.ts';
import { findTerms, termWords } from '../../../renderer/glossary/termWords.ts';
import { SOURCES } from '../../../shared/quantities/sources.ts';
import { byTestId, cleanUp, press, render, type } from '../window/setUp.ts';

afterEach(cleanUp);

describe('the terms', () => {
  test('are those of the text file', () => {
    expect([...TERM_IDS].sort()).toEqual(Object.keys(words.glossary.terms).sort());
  });

  test('are each one plain sentence, with a source where it states a share', () => {
    for (const { id, name, means, source } of TERM_IDS.map(termWords)) {
      expect(name).not.toBe('');
      expect(means).toMatch(/^[A-Z][^.!?]*\.$/);
      expect([id, means.length < 140]).toEqual([id, true]);
      if (/\d\s%/.test(means)) expect(source).not.toBe('');
    }
  });

  test('name where a fact is from, and whether it is only remembered', () => {
    expect(termWords('genantGrade').source).toContain(SOURCES.wang2019.citation);
    expect(termWords('beckIndex').source).toContain(words.classification.memory);
    expect(termWords('bridging').source).toBe(words.glossary.asUsed);
    expect(termWords('endplate').source).toBe('');
  });
});

describe('a term', () => {
  const tip = () => document.querySelector('[role="tooltip"]');
  const term = () => document.querySelector('.term') as HTMLElement;
  const shown = words.glossary.terms.pedicle.means;
  const draw = () => render(<Term id="pedicle">The pedicles</Term>);
  test('says what it means when the keyboard reaches it, and describes the word with it', () => {
    draw();
    expect(tip()).toBeNull();
    press(document.body, 'Tab');
    act(() => term().focus());
    expect(tip()?.textContent).toContain(shown);
    expect(term().getAttribute('aria-describedby')).toBe(tip()?.id);
    expect(term().textContent).toBe('The pedicles');
    press(term(), 'Escape');
    expect(tip()).toBeNull();
  });

  test('says it at a tap, and no more at the next', () => {
    draw();
    // A click without a pointer before it is what assistive technology sends; react-aria calls it virtual.
    act(() => term().click());
    expect(tip()?.textContent).toContain(shown);
    act(() => term().click());
    expect(tip()).toBeNull();
  });

  test('is plain words where a label has none', () => {
    const page = render(<Term id={undefined}>Plain</Term>);
    expect(page.querySelector('.term')).toBeNull();
    expect(page.textContent).toBe('Plain');
  });
});

describe('the page of the terms', () => {
  test('shows all, finds by name before it finds by sentence, and says when there is none', () => {
    expect(findTerms('')).toHaveLength(TERM_IDS.length);
    expect(findTerms('ENDPLATE')[0]?.id).toBe('endplate');
    expect(findTerms('endplate').length).toBeGreaterThan(2);
    expect(findTerms('kümmell').map(({ id }) => id)).toEqual(['kummell']);
    expect(findTerms('zzz')).toEqual([]);
  });

  test('follows what is typed', () => {
    render(<GlossaryDialog onClose={() => undefined} />);
    const count = () => document.querySelectorAll('.glossary-term').length;
    expect(count()).toBe(TERM_IDS.length);
    type(byTestId('glossary-search'), 'wedge angle');
    expect(count()).toBe(1);
    expect(byTestId('term-wedgeAngle').textContent).toContain(
      words.glossary.terms.wedgeAngle.means,
    );
    type(byTestId('glossary-search'), 'zzz');
    expect(document.body.textContent).toContain(words.glossary.none);
  });
});
