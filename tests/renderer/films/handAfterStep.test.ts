// Undo on a film: the point that was taken back is the one that the next click sets.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { placePoint } from '../../../renderer/films/placing.ts';
import {
  dispatch,
  documentStore,
  openDocument,
  redoStep,
  undoStep,
} from '../../../renderer/state/documentStore.ts';
import { filmStore, resetFilms, selectPoint } from '../../../renderer/state/filmStore.ts';
import { keepFilmHand } from '../../../renderer/state/keepFilmHand.ts';
import type { Level } from '../../../shared/anatomy/levels.ts';
import { createDocument } from '../../../shared/document/newDocument.ts';
import { type FilmPoint, NO_FILMS } from '../../../shared/film/film.ts';
import { projectedFilm } from '../../shared/film/projectSpine.ts';

const film = () => {
  const lateral = documentStore.getState().open?.history.present.films.lateral;
  if (!lateral) throw new Error('no lateral film');
  return lateral;
};
const click = (at: FilmPoint, level: Level = 'L1') => {
  const { point, repeating } = filmStore.getState();
  placePoint(film(), level, point, at, repeating);
};
const undo = () => keepFilmHand(undoStep);
const redo = () => keepFilmHand(redoStep);
const at = (u: number): FilmPoint => ({ u, v: 700 });

beforeEach(() => {
  resetFilms();
  const blank = createDocument({ level: 'L1', title: 'A case', planId: 'KP-1' });
  const lateral = projectedFilm('lateral', { levels: { T12: {}, L1: {}, L2: {} } });
  openDocument({
    document: { ...blank, films: { ...NO_FILMS, lateral } },
    handle: null,
    fileName: null,
    unsaved: false,
  });
});
afterEach(resetFilms);

describe('a step taken back on a film', () => {
  test('leaves the hand on its point: the next click sets it again, and not the one after it', () => {
    for (const u of [300, 350, 999]) click(at(u));
    undo();
    click(at(400));
    expect(film().levels.L1).toEqual({
      superiorAnterior: [at(300)],
      superiorMiddle: [at(350)],
      superiorPosterior: [at(400)],
    });
    expect(filmStore.getState().point).toBe('inferiorAnterior');
  });

  test('and made again goes on where it would have gone on', () => {
    for (const u of [300, 350]) click(at(u));
    undo();
    undo();
    expect(filmStore.getState().point).toBe('superiorAnterior');
    redo();
    redo();
    expect(filmStore.getState().point).toBe('superiorPosterior');
  });

  test('takes the hand back to the level it belongs to', () => {
    click(at(300));
    selectPoint('L2', null);
    click(at(310), 'L2');
    undo();
    undo();
    expect(filmStore.getState()).toMatchObject({ level: 'L1', point: 'superiorAnterior' });
  });

  test('of a second click on each point goes back to the one that was clicked again', () => {
    for (const u of [300, 350]) click(at(u));
    filmStore.setState({ level: 'L1', point: 'superiorAnterior', repeating: true });
    click(at(302));
    click(at(352));
    undo();
    expect(filmStore.getState()).toMatchObject({ point: 'superiorMiddle', repeating: true });
    expect(film().levels.L1?.superiorMiddle).toEqual([at(350)]);
  });

  test('of names that moved keeps the body at hand', () => {
    click(at(300));
    dispatch({ kind: 'shiftFilmLevels', view: 'lateral', by: 1 });
    selectPoint('L2', null);
    undo();
    expect(filmStore.getState().level).toBe('L1');
    redo();
    expect(filmStore.getState().level).toBe('L2');
  });

  test('of something else leaves the hand where it is', () => {
    click(at(300));
    dispatch({ kind: 'editFilm', view: 'lateral', field: 'pose', value: 'supine' });
    undo();
    expect(filmStore.getState()).toMatchObject({ level: 'L1', point: 'superiorMiddle' });
  });
});
