/** From two films to the height that was lost: scale, directions, points, names, and the number back to its lines. */
import { PLACES } from '../../../shared/anatomy/heights.ts';
import type { Level } from '../../../shared/anatomy/levels.ts';
import type { FilmView } from '../../../shared/film/film.ts';
import { at } from '../../window/documentSteps.ts';
import { type FilmHand, handOnFilm } from '../filmHand.ts';
import type { Person } from '../human.ts';
import {
  BALL_DIAMETER_MM,
  ballRimOnFilm,
  FRACTURED,
  middleOnFilm,
  pointsOnFilm,
  SIZE_PX,
  TRUE_HEIGHTS_MM,
  TRUE_MM_PER_PX,
} from '../radiographs.ts';
import { check, numbersIn, seen, seenIn } from '../screen.ts';

export async function newCase(person: Person): Promise<string> {
  const { page } = person;
  await person.click(at(page, 'new-menu'));
  await person.click(page.getByRole('menuitem', { name: 'New case from radiographs' }));
  const dialog = at(page, 'new-case-dialog');
  await dialog.waitFor();
  check(
    await dialog.getByRole('radio', { name: FRACTURED, exact: true }).isChecked(),
    `${FRACTURED} is what is offered`,
  );
  await person.write(dialog.getByRole('textbox'), 'Wedge 0740');
  await person.click(at(page, 'new-case-create'));
  await at(page, 'films-empty').waitFor();
  return seen(page, 'identity-bar');
}

export async function lateralFilm(person: Person, bytes: Uint8Array): Promise<string> {
  const { page } = person;
  const file = { name: 'lateral.dcm', mimeType: 'application/dicom', bytes };
  await person.pick(at(page, 'film-choose'), file);
  await at(page, 'film-use').waitFor();
  const removed = await seen(page, 'film-removed');
  check(removed.includes('PatientName'), `the name is left out: ${removed}`);
  await person.read(2);
  await person.click(at(page, 'film-use'));
  await at(page, 'film-view').waitFor();
  await lies(person, 'Left');
  await person.choose(at(page, 'film-pose'), 'Standing');
  const scale = await seen(page, 'film-scale');
  check(
    scale.startsWith(`${TRUE_MM_PER_PX.toPrecision(3)} mm per pixel`),
    `the scale is the file's: ${scale}`,
  );
  return scale;
}

/** Head up; the front, or the patient's right, where the mark of the film says. */
async function lies(person: Person, side: 'Left' | 'Right'): Promise<void> {
  const { page } = person;
  await person.choose(at(page, 'film-head'), 'Top');
  await person.choose(at(page, 'film-side'), side);
  check((await page.locator('.film-edge').count()) === 4, 'every edge of the film has its name');
}

const clickedPoints = (person: Person) => seenIn(person.page, '.film-names');

const NOTCHES = 4;

/** Six points by mouse and loupe, the largest magnification that keeps the neighbours in sight. */
export async function fracturePoints(person: Person): Promise<FilmHand> {
  const hand = await handOnFilm(person, at(person.page, 'film-view'), SIZE_PX);
  await hand.zoom(middleOnFilm(FRACTURED, 'lateral'), NOTCHES);
  await sixPoints(person, hand, 'lateral');
  return hand;
}

async function sixPoints(person: Person, hand: FilmHand, view: FilmView): Promise<void> {
  for (const point of pointsOnFilm(FRACTURED, view)) await hand.click(point);
  const clicked = await clickedPoints(person);
  check(clicked.includes(`${FRACTURED} 6 of 6`), `six points of ${FRACTURED}: ${clicked}`);
}

const nameOn = (person: Person, level: Level) =>
  person.page.locator('.film-name').filter({ hasText: level });

/** Four corners each: keys pass over the middles. */
export async function neighbourPoints(person: Person, hand: FilmHand): Promise<string> {
  for (const level of ['T12', 'L2'] as const) {
    await person.click(nameOn(person, level));
    const [first, , third, fourth, , sixth] = pointsOnFilm(level, 'lateral');
    await hand.click(first!);
    await person.strike('3');
    await hand.click(third!);
    await hand.click(fourth!);
    await person.strike('6');
    await hand.click(sixth!);
  }
  const clicked = await clickedPoints(person);
  check(clicked === 'T12 4 of 6 L1 6 of 6 L2 4 of 6', `four corners each: ${clicked}`);
  return clicked;
}

/** Shifted down the names no longer agree with the ribs, shifted back they do; then they are confirmed. */
export async function confirmLevels(person: Person): Promise<string> {
  const { page } = person;
  const names = async () => (await page.locator('.film-name-words').allInnerTexts()).join(' ');
  await person.click(nameOn(person, 'T12'));
  await person.click(page.getByRole('button', { name: 'Last ribs at T12' }));
  const why = await seen(page, 'film-why');
  check(/Confirm the levels/.test(why), `no number before names are confirmed: ${why}`);
  await person.click(at(page, 'film-shift-down'));
  check((await names()) === 'L1 L2 L3', `shifted down by one: ${await names()}`);
  await person.read(1);
  await person.click(at(page, 'film-shift-up'));
  check((await names()) === 'T12 L1 L2', `shifted back: ${await names()}`);
  await person.click(at(page, 'film-confirm'));
  const measured = at(page, `film-measure-${FRACTURED}`);
  await measured.waitFor();
  for (const place of PLACES) {
    const words = await measured.locator(`[data-measure="${place}"] dd`).innerText();
    const [value, error] = numbersIn(words);
    const off = Math.abs(value! - TRUE_HEIGHTS_MM[place]);
    check(off < 2 * error!, `${place} ${words} is the true ${TRUE_HEIGHTS_MM[place]}`);
  }
  return seen(page, `film-measure-${FRACTURED}`);
}

export async function apFilm(person: Person, bytes: Uint8Array): Promise<string> {
  const { page } = person;
  await person.click(at(page, 'film-which').getByText('AP', { exact: true }));
  await person.pick(at(page, 'film-choose'), { name: 'ap.png', mimeType: 'image/png', bytes });
  await at(page, 'film-use').waitFor();
  await person.click(at(page, 'film-use'));
  await at(page, 'film-view').waitFor();
  const scale = await scaleByBall(person);
  await lies(person, 'Right');
  const hand = await handOnFilm(person, at(page, 'film-view'), SIZE_PX);
  await hand.zoom(middleOnFilm(FRACTURED, 'ap'), NOTCHES);
  await sixPoints(person, hand, 'ap');
  await person.click(at(page, 'film-confirm'));
  const width = await seen(page, `film-measure-${FRACTURED}`);
  check(/Used in this case/.test(width), `the width is used: ${width}`);
  return `${scale}; ${width}`;
}

async function scaleByBall(person: Person): Promise<string> {
  const { page } = person;
  await person.choose(at(page, 'film-mark-kind'), /^Ball/);
  const diameter = Number(await at(page, 'film-ball').inputValue());
  check(diameter === BALL_DIAMETER_MM, `a ball of ${BALL_DIAMETER_MM} mm is offered: ${diameter}`);
  await person.click(at(page, 'film-mark'));
  const hand = await handOnFilm(person, at(page, 'film-view'), SIZE_PX);
  for (const point of ballRimOnFilm()) await hand.click(point);
  const scale = await seen(page, 'film-scale');
  const [mmPerPx, percent] = numbersIn(scale);
  const off = Math.abs(mmPerPx! / TRUE_MM_PER_PX - 1);
  check(off < (2 * percent!) / 100, `the scale of the ball, ${scale}, is ${TRUE_MM_PER_PX}`);
  return scale;
}

/** Reads what was lost, and asks the number where it comes from. */
export async function readResult(person: Person): Promise<string> {
  const { page } = person;
  await person.read(4);
  const verdict = await seenIn(page, '.verdict');
  const loss = await seen(page, 'result-loss-anterior');
  await person.click(at(page, 'result-loss-anterior').locator('button'));
  await at(page, 'number-dialog').waitFor();
  await person.read(3);
  return `anterior loss ${loss}; ${verdict}`;
}

/** From the number back to the line on the film. */
export async function backToTheLine(person: Person): Promise<string> {
  const { page } = person;
  await person.click(at(page, `show-film-/case/levels/${FRACTURED}/anteriorHeightMm`));
  const line = page.locator('.film-height.is-pointed');
  await line.waitFor();
  await person.read(1);
  const ends = await page.locator('.film-point.is-pointed').count();
  check(ends === 2, `both ends of the line are pointed out: ${ends}`);
  return `${FRACTURED}, front: ${(await line.locator('text').textContent())?.trim()} mm`;
}

/** Nothing done, vertebroplasty and kyphoplasty, by the same model. */
export async function compare(person: Person): Promise<string> {
  const { page } = person;
  await person.click(at(page, 'compare-button'));
  const table = at(page, 'compare-table');
  await table.waitFor();
  const heads = (await table.locator('thead th').allInnerTexts()).map((each) => each.trim());
  check(
    heads.join(', ') === 'Nothing done, Vertebroplasty, Kyphoplasty',
    `three columns: ${heads.join(', ')}`,
  );
  await person.read(6);
  return seenIn(page, '[data-row="height"]');
}
