/** How it is done: the way in, what is opened and how far, and what it is filled with. */
import { at, inflation } from '../../window/documentSteps.ts';
import type { Person } from '../human.ts';
import { check, seen, seenIn } from '../screen.ts';

const pane = (person: Person, view: string) =>
  person.page.locator(`.drawing-pane[data-view="${view}"]`);

/** Both pedicles; the entry is drawn on the AP drawing, the depth on the lateral one. */
export async function approach(person: Person): Promise<string> {
  const { page } = person;
  const dialog = at(page, 'compare-dialog');
  await person.click(dialog.locator('.dialog-answers button').last());
  await dialog.waitFor({ state: 'hidden' });
  await person.click(at(page, 'approach').getByText('Both sides', { exact: true }));
  await person.click(at(page, 'paths-section'));
  const route = await seen(page, 'route-left');
  check(route === 'Through the pedicle', `transpedicular: ${route}`);
  await person.click(at(page, 'stage-picture').getByText('Drawings', { exact: true }));
  const before = await seen(page, 'path-left');
  const entry = pane(person, 'posterior').getByTestId('handle-left-entry');
  await person.drag(await person.spotOf(entry), { x: -2, y: -3 });
  const entered = await seen(page, 'path-left');
  check(entered !== before && entered.includes('Set by hand'), 'the entry was moved by hand');
  const tip = pane(person, 'lateral').getByTestId('handle-left-target');
  await person.drag(await person.spotOf(tip), { x: 5, y: 1 });
  const deep = await at(page, 'targetDepthMm-left').inputValue();
  check((await seen(page, 'path-left')) !== entered, 'the depth was moved by hand');
  await person.read(2);
  const least = await page.getByTestId('margins-left').locator('tbody tr').first().innerText();
  return `left: bone to target ${deep} mm, least margin ${least.replace(/\s+/g, ' ')}`;
}

/** Down the left needle, from the dorsal cortex to the target. */
export async function alongTheNeedle(person: Person): Promise<string> {
  const { page } = person;
  await person.click(at(page, 'stage-picture').getByText('3D', { exact: true }));
  await person.choose(at(page, 'section'), 'Needle cut');
  const slider = at(page, 'needle-slider');
  await slider.waitFor();
  const start = await seen(page, 'needle-depth');
  const box = (await slider.boundingBox())!;
  const y = box.y + box.height / 2;
  const share = Number(await slider.inputValue()) / Number(await slider.getAttribute('max'));
  await person.drag({ x: box.x + 8 + share * (box.width - 16), y }, { x: box.width / 4, y: 0 });
  const depth = await seen(page, 'needle-depth');
  check(depth !== start, `looked deeper than ${start}`);
  await person.read(2);
  return `${depth}; ${await seen(page, 'needle-rooms')}`;
}

/** A balloon of the catalogue, and too much of it: what would stop the inflation is said before it happens. */
export async function balloon(person: Person): Promise<string> {
  const { page } = person;
  await person.click(at(page, 'needle-close'));
  await person.choose(at(page, 'balloon'), /^20 mm/);
  const slider = at(page, 'inflation-slider');
  const before = Number(await inflation(page));
  const standing = await seen(page, 'result-standing-anterior');
  const box = (await slider.boundingBox())!;
  const most = Number(await slider.getAttribute('max'));
  const x = box.x + 8 + (before / most) * (box.width - 16);
  await person.drag({ x, y: box.y + box.height / 2 }, { x: (1.6 / most) * box.width, y: 0 });
  const after = Number(await inflation(page));
  check(after > before + 1, `more is planned than ${before} mL: ${after} mL`);
  check((await seen(page, 'result-standing-anterior')) !== standing, 'the height follows');
  await person.click(at(page, 'result-stop'));
  await person.read(3);
  return [
    `${after} mL a side`,
    await seen(page, 'result-pressure'),
    await seen(page, 'result-stop'),
    await seenIn(page, '.events'),
  ].join('; ');
}

export async function cement(person: Person): Promise<string> {
  const { page } = person;
  const viscosity = at(page, 'viscosity');
  await person.click(viscosity.getByText('High', { exact: true }));
  check(await viscosity.getByRole('radio', { name: 'High' }).isChecked(), 'high viscosity');
  await person.click(at(page, 'cement-section'));
  await at(page, 'leak-table').waitFor();
  await at(page, 'leak-table').scrollIntoViewIfNeeded();
  await person.read(4);
  return `${await seen(page, 'result-cement')}; ${await seen(page, 'leak-table')}`;
}
