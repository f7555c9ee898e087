// A film comes in whole or not at all: refused, cancelled, asked for its view, and its points kept when its picture returns.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placePoint } from '../../../renderer/films/placing.ts';
import { dialogStore, type Questions } from '../../../renderer/state/dialogStore.ts';
import {
  dispatch,
  documentStore,
  openDocument,
  undoStep,
} from '../../../renderer/state/documentStore.ts';
import { createFilmImport, isRadiographFile } from '../../../renderer/state/filmImport.ts';
import { filmStore, resetFilms } from '../../../renderer/state/filmStore.ts';
import { filmReport } from '../../../renderer/viewModel/films/filmWords.ts';
import { openRadiograph } from '../../../renderer/workers/openRadiograph.ts';
import { createDocument } from '../../../shared/document/newDocument.ts';
import { writePng } from '../../../shared/readers/radiograph/png/writePng.ts';
import { words, writeDicom } from '../../shared/readers/radiograph/writeDicom.ts';

const present = () => documentStore.getState().open!.history.present;
const png = (value: number) =>
  writePng({ widthPx: 40, heightPx: 60, samples: new Uint16Array(2400).fill(value), bits: 8 });
const fileOf = (bytes: Uint8Array, name = 'film') => new File([Uint8Array.from(bytes)], name);

/** Answers the next dialog, and says what it asked. */
function nextDialog<K extends keyof Questions>(
  kind: K,
  answer: Questions[K]['answer'],
): Promise<Questions[K]['ask']> {
  return new Promise((resolve) => {
    const stop = dialogStore.subscribe(({ dialog }) => {
      if (dialog?.kind !== kind) return;
      stop();
      resolve(dialog.ask as Questions[K]['ask']);
      (dialog.answer as (value: Questions[K]['answer']) => void)(answer);
    });
  });
}

const films = createFilmImport(
  async (bytes, onStage) => openRadiograph(bytes, onStage),
  async () => true,
);

beforeEach(() => {
  resetFilms();
  const document = createDocument({ level: 'L1', title: 'A case', planId: 'KP-1' });
  openDocument({ document, handle: null, fileName: null, unsaved: false });
});
afterEach(() => documentStore.setState({ open: null }));

describe('a film that is brought in', () => {
  it('is asked for its view, lies in the case by its hash, and is one step of undo', async () => {
    const asked = nextDialog('filmRead', 'ap');
    await films.load(fileOf(png(7)));
    expect(await asked).toMatchObject({ stated: null, wanted: null, widthPx: 40, removed: [] });
    const { ap, lateral } = present().films;
    expect(lateral).toBeNull();
    expect(ap).toMatchObject({ cranialEdge: null, sideEdge: null, calibration: null });
    expect(Object.keys(present().pictures)).toEqual([ap!.image.sha256]);
    expect(filmStore.getState().view).toBe('ap');
    undoStep();
    expect(present()).toMatchObject({ films: { ap: null }, pictures: {} });
  });

  it('brings scale and directions from DICOM, and lists what names a person without saying it', async () => {
    const asked = nextDialog('filmRead', 'lateral');
    const bytes = writeDicom({
      columns: 40,
      rows: 60,
      bitsStored: 12,
      pixels: words(new Uint16Array(2400)),
      more: [
        { tag: '00100010', vr: 'PN', value: 'Secret^Name' },
        { tag: '00181114', vr: 'DS', value: '1.2' },
        { tag: '00181164', vr: 'DS', value: '0.2\\0.2' },
        { tag: '00185101', vr: 'CS', value: 'LL' },
        { tag: '00200020', vr: 'CS', value: 'A\\F' },
      ],
    });
    await films.load(fileOf(bytes, 'IM0001'), 'ap');
    const { stated, removed } = await asked;
    expect(stated).toBe('lateral');
    expect(removed.map(({ place }) => place)).toContain('(0010,0010)');
    expect(JSON.stringify([removed, present()])).not.toContain('Secret');
    expect(present().films.lateral).toMatchObject({
      calibration: { kind: 'file' },
      cranialEdge: 'top',
      sideEdge: 'right',
    });
  });

  it.each([
    ['no film at all', new Uint8Array(40), /not a radiograph/],
    ['a film that is cut', png(7).slice(0, -30), /ends before/],
  ])('and is %s changes nothing and says why and what now', async (_, bytes, what) => {
    const asked = nextDialog('error', 'close');
    const before = present();
    await films.load(fileOf(bytes));
    const words = await asked;
    expect(words.what).toMatch(what);
    expect(words.why).toBeTruthy();
    expect(words.next).toBeTruthy();
    expect(present()).toBe(before);
    expect(filmStore.getState().progress).toBeNull();
  });

  it('is clicked at the fracture first, whichever body was clicked last on the other film', async () => {
    filmStore.setState({ level: 'T12' });
    const asked = nextDialog('filmRead', 'ap');
    await films.load(fileOf(png(7)));
    await asked;
    const film = present().films.ap!;
    placePoint(film, filmStore.getState().level ?? 'L1', null, { u: 3, v: 4 }, false);
    expect(Object.keys(present().films.ap!.levels.L1!)).toEqual(['superiorRight']);
    expect(present().films.ap!.levels.T12).toEqual({});
  });

  it('is left out when nobody takes it', async () => {
    const asked = nextDialog('filmRead', null);
    const before = present();
    await films.load(fileOf(png(7)));
    await asked;
    expect(present()).toBe(before);
  });

  it('keeps its points when its very picture is chosen again, and not when it is another one', async () => {
    void nextDialog('filmRead', 'lateral');
    await films.load(fileOf(png(7)));
    const film = present().films.lateral!;
    placePoint(film, 'L1', 'superiorAnterior', { u: 3, v: 4 }, false);
    void nextDialog('filmRead', 'lateral');
    await films.load(fileOf(png(7)));
    expect(present().films.lateral!.levels.L1).toHaveProperty('superiorAnterior');
    void nextDialog('filmRead', 'lateral');
    await films.load(fileOf(png(8)));
    expect(present().films.lateral!.levels.L1).toEqual({});
  });

  it('is told from a case file by its first bytes, whatever it is called', async () => {
    expect(await isRadiographFile(fileOf(png(1), 'x.kypho'))).toBe(true);
    expect(await isRadiographFile(fileOf(new TextEncoder().encode('{"format": 1}')))).toBe(false);
    expect(await isRadiographFile(fileOf(new Uint8Array()))).toBe(false);
  });
});

describe('clicks', () => {
  beforeEach(async () => {
    void nextDialog('filmRead', 'lateral');
    await films.load(fileOf(png(7)));
  });
  const lateral = () => present().films.lateral!;
  const click = (u: number, v: number) => {
    const { point, repeating } = filmStore.getState();
    placePoint(lateral(), 'L1', point, { u, v }, repeating);
  };
  const six = () => {
    for (const [u, v] of [
      [30, 10],
      [20, 10],
      [10, 10],
      [30, 30],
      [20, 30],
      [10, 30],
    ] as const)
      click(u, v);
  };

  it('go from point to point by themselves, and each is undone by itself', () => {
    six();
    expect(Object.keys(lateral().levels.L1!).length).toBe(6);
    expect(filmStore.getState().point).toBeNull();
    undoStep();
    expect('inferiorPosterior' in lateral().levels.L1!).toBe(false);
  });

  it('repeated refine a point instead of replacing it', () => {
    six();
    filmStore.setState({ repeating: true, level: 'L1', point: null });
    six();
    expect(lateral().levels.L1!.superiorAnterior!.length).toBe(2);
    expect(filmStore.getState().repeating).toBe(false);
  });

  it('give no number before the levels are confirmed, then ratios, and millimetres with a scale', () => {
    six();
    const view = 'lateral' as const;
    const reportNow = () => filmReport(present(), lateral());
    expect(reportNow().rows).toEqual([]);
    dispatch({ kind: 'editFilm', view, field: 'cranialEdge', value: 'top' });
    dispatch({ kind: 'editFilm', view, field: 'sideEdge', value: 'right' });
    expect(reportNow().why).toMatch(/Confirm/);
    dispatch({ kind: 'confirmFilmLevels', view, confirmed: true });
    const shownAt = (key: string) =>
      reportNow().rows[0]!.cells.find((cell) => cell.key === key)!.value;
    expect(shownAt('anterior')).toBeNull();
    expect(shownAt('anteriorRatio')).toMatch(/^1\.00/);
    const ends = [
      { u: 0, v: 50 },
      { u: 40, v: 50 },
    ] as const;
    dispatch({ kind: 'calibrateFilm', view, calibration: { kind: 'length', lengthMm: 40, ends } });
    expect(shownAt('anterior')).toMatch(/^20\.0 ± /);
    expect(reportNow().rows[0]!.use).toMatch(/Used/);
    dispatch({ kind: 'editLevel', level: 'L1', field: 'anteriorHeightMm', value: 18 });
    expect(reportNow().rows[0]!.use).toMatch(/typed/);
    dispatch({ kind: 'editFilm', view, field: 'sideEdge', value: 'left' });
    expect(reportNow().faults.map(({ code }) => code)).toContain('backToFront');
  });

  it('of an AP film are told for the levels that were clicked, and for no other', async () => {
    const view = 'ap' as const;
    void nextDialog('filmRead', view);
    await films.load(fileOf(png(9)));
    dispatch({ kind: 'editFilm', view, field: 'cranialEdge', value: 'top' });
    dispatch({ kind: 'editFilm', view, field: 'sideEdge', value: 'right' });
    dispatch({ kind: 'confirmFilmLevels', view, confirmed: true });
    const reportNow = () => filmReport(present(), present().films.ap!);
    const ends = [
      { u: 0, v: 50 },
      { u: 40, v: 50 },
    ] as const;
    dispatch({ kind: 'calibrateFilm', view, calibration: { kind: 'length', lengthMm: 40, ends } });
    expect(reportNow()).toMatchObject({ rows: [], why: expect.stringMatching(/\S/) });
    placePoint(present().films.ap!, 'L1', null, { u: 30, v: 10 }, false);
    expect(reportNow()).toMatchObject({ why: null, rows: [{ level: 'L1' }] });
  });
});
