/**
 * G12: a thousand names planted in films, each brought into a case and searched for in everything that leaves it; then the
 * same in the real window, with names of files, and searched for in every file it has written: the case, exports, print,
 * journal, settings, the browser's own folders, what it printed, its title.
 *
 * What comes out of a film's file, and the name of that file, may stand nowhere. What the user types as the title of a case
 * is the user's word: it names the case, its exports and the window, and may stand there; not in pictures, in STL, in
 * settings, in the browser's own folders or in what the program prints.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openRadiograph } from '../../../renderer/workers/openRadiograph.ts';
import { applyCommand } from '../../../shared/document/commands.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import { FILM_VIEWS } from '../../../shared/film/film.ts';
import { newFilm } from '../../../shared/film/newFilm.ts';
import { BOTH_SIDES } from '../../shared/writers/plans.ts';
import { at } from '../../window/documentSteps.ts';
import { electronProgram, launchDesktop, removeFolder } from '../../window/launch.ts';
import { createFailures, type GateResult } from '../gate.ts';
import { scratch } from '../scratch.ts';
import { tour } from '../shell/tour.ts';
import { filesIn } from './filesIn.ts';
import { findMark } from './findMark.ts';
import { outputsOf } from './outputs.ts';
import { MARK, type PlantedFilm, plantedFilm } from './plantedFilms.ts';

export const NAMES = 1000;
const KINDS = ['dicom', 'png', 'jpeg'] as const;
/** In names of files that the window is given. */
const FILE_MARK = 'QZFILE';
/** Typed as the title of the case. */
const TITLE_MARK = 'QZTITLE';
/** By name or ending: what names the case, and may say its title. */
const MAY_HOLD_TITLE = /\.(kypho|csv|json|glb|obj|zip|pdf)$|^journals\//;

export async function identifiers(): Promise<GateResult> {
  if (!electronProgram) return { n: 0, failures: ['no Electron, or no display'] };
  const { list, note } = createFailures();
  let names = 0;
  let searched = 0;
  for (let round = 0; names < NAMES; round++) {
    let document = BOTH_SIDES;
    for (const [i, view] of FILM_VIEWS.entries()) {
      const film = plantedFilm(KINDS[(round + i) % KINDS.length]!, names);
      if (findMark(film.bytes, MARK).length === 0) note(`round ${round}: nothing was planted`);
      names += film.names;
      document = await withFilm(document, film, view);
    }
    for (const { name, bytes } of outputsOf(document)) {
      searched++;
      for (const way of findMark(bytes, MARK)) note(`round ${round}, ${name}: ${way}`);
    }
  }
  const inWindow = await searchWindow(note);
  return {
    n: names,
    failures: list,
    note: `${searched} outputs without a window; ${inWindow}`,
  };
}

/** The film as the window brings it in: read in its worker's way, and made a step of the document. */
export async function withFilm(
  document: KyphoDocument,
  film: PlantedFilm,
  view: (typeof FILM_VIEWS)[number],
): Promise<KyphoDocument> {
  const outcome = await openRadiograph(film.bytes, () => undefined);
  if (outcome.kind !== 'opened') throw new Error(`a planted ${film.kind}: ${outcome.kind}`);
  const { facts, png, sha256 } = outcome.opened;
  const { fracture, numbering } = document.case;
  const result = applyCommand(document, {
    kind: 'importFilm',
    film: newFilm(view, sha256, facts, fracture.level, numbering),
    png,
  });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

async function searchWindow(note: (failure: string) => void): Promise<string> {
  const { folder, dispose } = scratch();
  const output = join(folder, 'written');
  const temporary = join(folder, 'temporary');
  for (const each of [output, temporary]) mkdirSync(each);
  const films = KINDS.map((kind, i) => ({
    name: `${FILE_MARK}${i} Meier^Anna.${kind}`,
    mimeType: '',
    buffer: Buffer.from(plantedFilm(kind, 90_000 + 1000 * i).bytes),
  }));
  const broken = {
    ...films[0]!,
    name: `${FILE_MARK}3 Meier^Anna.dcm`,
    buffer: films[0]!.buffer.subarray(0, -40),
  };
  const desktop = await launchDesktop({ env: { TMPDIR: temporary } });
  const { page, userData } = desktop;
  let said = '';
  for (const stream of [desktop.app.process().stdout, desktop.app.process().stderr])
    stream?.on('data', (data: Buffer) => (said += data.toString()));
  page.on('console', (message) => (said += message.text()));
  let acts = 0;
  let titles = '';
  try {
    await at(page, 'title-bar').waitFor({ timeout: 60_000 });
    await page.locator('.title-field').fill(`${TITLE_MARK} case`);
    await page.keyboard.press('Enter');
    acts = await tour({ desktop, folder: output, films: [...films, broken] });
    titles = await desktop.app.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? '',
    );
  } finally {
    await desktop.kill();
  }
  const written = [...filesIn(output), ...filesIn(userData)].map((file) => ({
    ...file,
    mayHoldTitle: MAY_HOLD_TITLE.test(file.name),
  }));
  const files = [
    ...written,
    ...filesIn(temporary).map((file) => ({ ...file, mayHoldTitle: false })),
    { name: 'what it printed', bytes: Buffer.from(said), mayHoldTitle: false },
    { name: 'the title of the window', bytes: Buffer.from(titles), mayHoldTitle: true },
  ];
  for (const mark of [MARK, FILE_MARK, TITLE_MARK])
    for (const { name, bytes, mayHoldTitle } of files) {
      if (mark === TITLE_MARK && mayHoldTitle) continue;
      const named = mark !== TITLE_MARK && name.includes(mark);
      for (const way of findMark(bytes, mark)) note(`${mark} in ${name}: ${way}`);
      if (named) note(`${mark} in the name of ${name}`);
    }
  const held = files.filter(({ bytes }) => findMark(bytes, TITLE_MARK).length > 0);
  removeFolder(userData);
  dispose();
  return `${files.length} files of a window after ${acts} acts, ${held.length} of them with the title that was typed`;
}
