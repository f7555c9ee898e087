// Marks of a scale: taken hold of by pointer and by keys where they are, each move one step of undo.
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { useStore } from 'zustand';
import { FilmView } from '../../../renderer/films/FilmView.tsx';
import { documentStore, openDocument, undoStep } from '../../../renderer/state/documentStore.ts';
import { filmStore, mark, resetFilms } from '../../../renderer/state/filmStore.ts';
import { fitFilm, toScreen } from '../../../renderer/viewModel/films/filmTransform.ts';
import { marksAtHand, marksOf, withMark } from '../../../renderer/viewModel/films/scaleMarks.ts';
import { createDocument } from '../../../shared/document/newDocument.ts';
import { calibrate } from '../../../shared/film/calibrate.ts';
import { type Calibration, type FilmPoint, NO_FILMS } from '../../../shared/film/film.ts';
import { projectedFilm } from '../../shared/film/projectSpine.ts';
import { byTestId, cleanUp, press, render } from '../window/setUp.ts';

const BALL: Calibration = {
  kind: 'ball',
  diameterMm: 25,
  rim: [
    { u: 100, v: 200 },
    { u: 225, v: 200 },
    { u: 160, v: 262 },
  ],
};
const LENGTH: Calibration = {
  kind: 'length',
  lengthMm: 100,
  ends: [
    { u: 100, v: 1300 },
    { u: 600, v: 1300 },
  ],
};
const NEEDLE: Calibration = { kind: 'needle', gauge: '11G', walls: LENGTH.ends };

const film = () => documentStore.getState().open?.history.present.films.lateral ?? null;
const marks = () => marksOf(film()?.calibration ?? null);
const steps = () => documentStore.getState().open?.history.past.length;

function open(calibration: Calibration) {
  const blank = createDocument({ level: 'L1', title: 'A case', planId: 'KP-1' });
  const lateral = projectedFilm('lateral', { calibration });
  const document = { ...blank, films: { ...NO_FILMS, lateral } };
  openDocument({ document, handle: null, fileName: null, unsaved: false });
}

const PYRAMID = [{ widthPx: 1, heightPx: 1, samples: Uint16Array.from([0]) }];

function View() {
  const document = useStore(documentStore, (state) => state.open?.history.present);
  const lateral = document?.films.lateral;
  return document && lateral ? (
    <FilmView
      document={document}
      film={lateral}
      level="L1"
      pyramid={PYRAMID}
      heightWords={() => null}
    />
  ) : null;
}

/** The box of a page that has no size. */
const BOX = { widthPx: 360, heightPx: 360 };
function pointer(kind: string, at: FilmPoint) {
  const image = projectedFilm('lateral').image;
  const { x, y } = toScreen(at, fitFilm(image, BOX), image, BOX);
  act(() => {
    byTestId('film-view').dispatchEvent(
      new PointerEvent(kind, { bubbles: true, pointerId: 1, button: 0, clientX: x, clientY: y }),
    );
  });
}

beforeEach(() => {
  resetFilms();
  open(LENGTH);
  filmStore.setState({ tool: 'marks' });
  render(<View />);
  byTestId('film-view').setPointerCapture = () => undefined;
});
afterEach(() => {
  cleanUp();
  documentStore.setState({ open: null });
});

describe('a mark of the scale', () => {
  test('is dragged as one step, and its scale follows', () => {
    const before = film() && calibrate(film()!);
    pointer('pointerdown', { u: 600, v: 1300 });
    for (const u of [580, 540, 500]) pointer('pointermove', { u, v: 1300 });
    pointer('pointerup', { u: 500, v: 1300 });
    expect(marks()[1]?.u).toBeCloseTo(500, 6);
    expect(marks()[0]).toEqual({ u: 100, v: 1300 });
    expect(steps()).toBe(1);
    const after = film() && calibrate(film()!);
    if (!before?.calibrated || !after?.calibrated) throw new Error('both have a scale');
    expect(after.mmPerPx / before.mmPerPx).toBeCloseTo(500 / 400, 6);
    act(undoStep);
    expect(film()?.calibration).toEqual(LENGTH);
  });

  test('is chosen by its number and moved by the arrows: by one, ten, a tenth; held down it is one step', () => {
    const view = byTestId('film-view');
    press(view, '2');
    for (let i = 0; i < 3; i++) press(view, 'ArrowLeft');
    act(() => void view.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true })));
    expect(marks()[1]).toEqual({ u: 597, v: 1300 });
    expect(steps()).toBe(1);
    press(view, 'Tab');
    expect(filmStore.getState().markAt).toBe(1);
    act(() => filmStore.setState({ markAt: 0 }));
    press(view, 'Tab');
    expect(filmStore.getState().markAt).toBe(1);
    // The mark stands already: Enter begins no other scale.
    press(view, 'Enter');
    expect(filmStore.getState().marking.placed).toEqual([]);
    // There is no third mark: the key is the one of a point.
    press(view, '3');
    expect(filmStore.getState()).toMatchObject({ tool: 'points', point: 'superiorPosterior' });
  });

  test('on the way to a scale can be moved too, and that is no step', () => {
    pointer('pointerdown', { u: 300, v: 700 });
    pointer('pointerup', { u: 300, v: 700 });
    expect(filmStore.getState().marking.placed).toHaveLength(1);
    pointer('pointerdown', { u: 302, v: 701 });
    pointer('pointermove', { u: 340, v: 700 });
    pointer('pointerup', { u: 340, v: 700 });
    expect(filmStore.getState().marking.placed[0]?.u).toBeCloseTo(340, 6);
    expect(steps()).toBe(0);
    expect(film()?.calibration).toEqual(LENGTH);
    act(() => mark({ placed: [] }));
  });

  test('of a needle’s second wall is set beside the first, however near it is seen', () => {
    act(() => mark({ kind: 'needle', gauge: '8G' }));
    for (const u of [300, 321]) {
      pointer('pointerdown', { u, v: 700 });
      pointer('pointerup', { u, v: 700 });
    }
    expect(film()?.calibration?.kind).toBe('needle');
    expect(marks()[1]!.u - marks()[0]!.u).toBeCloseTo(21, 6);
  });

  test('is none while another tool is at hand', () => {
    act(() => filmStore.setState({ tool: 'points', point: null }));
    pointer('pointerdown', { u: 600, v: 1300 });
    pointer('pointermove', { u: 500, v: 1300 });
    pointer('pointerup', { u: 500, v: 1300 });
    expect(film()?.calibration).toEqual(LENGTH);
  });
});

describe('of each kind of scale', () => {
  test.each([BALL, LENGTH, NEEDLE])('only the mark moves: $kind', (calibration) => {
    const before = marksOf(calibration);
    for (const index of before.keys()) {
      const moved = withMark(calibration, index, { u: 7, v: 9 });
      expect(moved && marksOf(moved)).toEqual(before.with(index, { u: 7, v: 9 }));
      expect({ ...moved, rim: 0, ends: 0, walls: 0 }).toEqual({
        ...calibration,
        rim: 0,
        ends: 0,
        walls: 0,
      });
    }
    expect(withMark(calibration, before.length, { u: 7, v: 9 })).toBeNull();
  });

  test('a size in the file has no marks', () => {
    expect(marksAtHand({ kind: 'file' }, [])).toEqual([]);
    expect(withMark({ kind: 'file' }, 0, { u: 7, v: 9 })).toBeNull();
  });
});
