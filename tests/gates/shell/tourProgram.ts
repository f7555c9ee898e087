/**
 * Tours of the real window, one after the other, for a number of minutes. Arguments: minutes, a folder to write to. Prints
 * what it did as JSON. A program of its own, so that it can be run where there is no network at all.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Desktop, launchDesktop, removeFolder } from '../../window/launch.ts';
import { plantedFilm } from '../identifiers/plantedFilms.ts';
import { tour } from './tour.ts';

export interface Toured {
  readonly acts: number;
  readonly minutes: number;
  readonly complaints: readonly string[];
}

const [minutes = '1', folder = '.'] = process.argv.slice(2);
const start = performance.now();
const minutesGone = () => (performance.now() - start) / 60_000;
const isOver = () => minutesGone() >= Number(minutes);
const film = {
  name: 'film.dcm',
  mimeType: 'application/dicom',
  buffer: Buffer.from(plantedFilm('dicom', 1).bytes),
};

const LAUNCHES = 3;

/** A traced start on a busy machine may take longer than Playwright waits. */
async function launchPatiently(): Promise<Desktop> {
  for (let i = 1; ; i++)
    try {
      return await launchDesktop();
    } catch (error) {
      if (i === LAUNCHES) throw error;
    }
}

let acts = 0;
const complaints: string[] = [];
for (let round = 0; !isOver(); round++) {
  const desktop = await launchPatiently();
  const output = join(folder, String(round));
  mkdirSync(output);
  try {
    acts += await tour({ desktop, folder: output, films: [film], isOver });
  } catch (error) {
    complaints.push(`round ${round}: ${String(error).split('\n')[0]}`);
  } finally {
    // Not killed: what is killed is the tracer, and the window would go on. Nor closed: a case that is unsaved asks.
    await desktop.app.evaluate(({ app }) => app.exit(0)).catch(() => undefined);
    await desktop.ended();
  }
  complaints.push(...desktop.complaints);
  removeFolder(desktop.userData);
}
const toured: Toured = { acts, minutes: minutesGone(), complaints };
console.log(JSON.stringify(toured));
process.exit(0);
