// All names of levels moved by one from the keyboard: the body at hand stays at hand, and the names wait to be confirmed.
import { act } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useStore } from 'zustand';
import { shortcutGroups } from '../../../renderer/commands/shortcutGroups.ts';
import { LevelStrip } from '../../../renderer/films/LevelStrip.tsx';
import { documentStore, openDocument, undoStep } from '../../../renderer/state/documentStore.ts';
import { filmStore, resetFilms, selectPoint } from '../../../renderer/state/filmStore.ts';
import { type Numbering, USUAL_NUMBERING } from '../../../shared/anatomy/numbering.ts';
import { createDocument } from '../../../shared/document/newDocument.ts';
import { NO_FILMS } from '../../../shared/film/film.ts';
import { projectedFilm } from '../../shared/film/projectSpine.ts';
import { byTestId, cleanUp, render } from '../window/setUp.ts';

const T13: Numbering = { ...USUAL_NUMBERING, thoracicCount: 13 };

function open(numbering?: Numbering) {
  const blank = createDocument({ level: 'L1', title: 'A case', planId: 'KP-1' });
  const document = {
    ...blank,
    case: { ...blank.case, ...(numbering && { numbering }) },
    films: { ...NO_FILMS, lateral: projectedFilm('lateral') },
  };
  openDocument({ document, handle: null, fileName: null, unsaved: false });
}

function Strip() {
  const document = useStore(documentStore, (state) => state.open?.history.present);
  const level = useStore(filmStore, (state) => state.level) ?? 'L1';
  const film = document?.films.lateral;
  return film ? (
    <LevelStrip film={film} numbering={document.case.numbering} level={level} fracturedLevel="L1" />
  ) : null;
}

const film = () => documentStore.getState().open?.history.present.films.lateral;
const names = () => Object.keys(film()?.levels ?? {});
function press(key: string, shiftKey = true) {
  const target = document.activeElement as HTMLElement;
  const event = new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true });
  act(() => void target.dispatchEvent(event));
  return event.defaultPrevented;
}

beforeEach(() => {
  resetFilms();
  open();
});
afterEach(() => {
  cleanUp();
  documentStore.setState({ open: null });
});

test('Shift with an arrow renames every body, keeps the one at hand with the focus, and asks again', () => {
  render(<Strip />);
  act(() => byTestId('film-level-T12').focus());
  act(() => selectPoint('T12', null));
  expect(film()?.levelsConfirmed).toBe(true);
  expect(press('ArrowDown')).toBe(true);
  expect(names()).toEqual(['T12', 'L1', 'L2', 'L3', 'L4']);
  expect(filmStore.getState().level).toBe('L1');
  expect(document.activeElement).toBe(byTestId('film-level-L1'));
  expect(film()?.levelsConfirmed).toBe(false);
  expect(byTestId('film-confirm').getAttribute('aria-pressed')).toBe('false');
  press('ArrowUp');
  press('ArrowUp');
  expect(names()).toEqual(['T10', 'T11', 'T12', 'L1', 'L2']);
  expect(filmStore.getState().level).toBe('T11');
  act(undoStep);
  expect(names()).toEqual(['T11', 'T12', 'L1', 'L2', 'L3']);
});

test('a thirteenth thoracic body takes its name, and below the last body of the spine nothing moves', () => {
  open(T13);
  render(<Strip />);
  act(() => byTestId('film-level-L1').focus());
  press('ArrowUp');
  expect(names()).toEqual(['T10', 'T11', 'T13', 'L1', 'L2']);
  for (let i = 0; i < 9; i++) press('ArrowDown');
  expect(names().at(-1)).toBe('L5');
  expect(names()).toContain(filmStore.getState().level);
});

test('an arrow alone chooses another body, and the sheet names the keys', () => {
  render(<Strip />);
  act(() => byTestId('film-level-L1').focus());
  expect(press('ArrowDown', false)).toBe(false);
  expect(names()).toEqual(['T11', 'T12', 'L1', 'L2', 'L3']);
  const rows = shortcutGroups().flatMap((group) => group.rows);
  expect(rows.some(({ keys }) => keys.join(' ') === 'Shift ↑ ↓')).toBe(true);
});
