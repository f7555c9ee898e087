/**
 * Monday, 07:40: a wedge of L1 on two radiographs, no CT. From the films to an approved and printed plan. Each step does
 * what a person would do, and fails when the window does not answer as it should.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { approvalState, contentHash, shortHash } from '../../../shared/document/approval.ts';
import { decodeCaseFile } from '../../../shared/document/decode.ts';
import type { FilmView } from '../../../shared/film/film.ts';
import { untilReady } from '../../window/documentSteps.ts';
import type { FilmHand } from '../filmHand.ts';
import type { Journey, Scene } from '../kind.ts';
import { apPng, lateralDicom } from '../radiographs.ts';
import { check, seenIn } from '../screen.ts';
import { approve, beforeApproval, checks, print, safety, save } from './approve.ts';
import {
  apFilm,
  backToTheLine,
  compare,
  confirmLevels,
  fracturePoints,
  lateralFilm,
  neighbourPoints,
  newCase,
  readResult,
} from './measure.ts';
import { alongTheNeedle, approach, balloon, cement } from './plan.ts';

export const surgeon: Journey = {
  title: 'Surgeon: a wedge of L1, two radiographs, no CT',
  budgetSeconds: 300,
  prepare: () => {
    const films = { lateral: lateralDicom(), ap: apPng() };
    return (scene) => play(scene, films);
  },
};

async function play(scene: Scene, films: Readonly<Record<FilmView, Uint8Array>>): Promise<void> {
  const { person, folder } = scene;
  const [plan, file] = [join(folder, 'plan.pdf'), join(folder, 'case.kypho')];
  let hand: FilmHand;
  let hash = '';
  await untilReady(person.page);
  await person.step('new from radiographs', () => newCase(person));
  await person.step('lateral film', () => lateralFilm(person, films.lateral));
  await person.step('points of L1', async () => {
    hand = await fracturePoints(person);
    return seenIn(person.page, '.film-names');
  });
  await person.step('points of the neighbours', () => neighbourPoints(person, hand));
  await person.step('levels', () => confirmLevels(person));
  await person.step('AP film', () => apFilm(person, films.ap));
  await person.step('result', () => readResult(person));
  await person.step('back to the line', () => backToTheLine(person));
  await person.step('compare', () => compare(person));
  await person.step('approach', () => approach(person));
  await person.step('along the needle', () => alongTheNeedle(person));
  await person.step('balloon', () => balloon(person));
  await person.step('cement', () => cement(person));
  await person.step('safety', () => safety(person));
  await person.step('checks', () => checks(person));
  await person.step('before approval', async () => {
    hash = await beforeApproval(person);
    return `content ${hash}`;
  });
  await person.step('approve', () => approve(person));
  await person.step('print', () => print(scene, plan));
  await person.step('save', () => save(scene, file));
  console.log(`paper: ${paperOf(plan)}`);
  console.log(`file: ${contentOf(file, hash)}`);
}

/** Two pages, by another program. */
function paperOf(path: string): string {
  const info = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
  const pages = /^Pages:\s+(\d+)$/m.exec(info)?.[1];
  check(pages === '2', `two pages: ${pages}`);
  return `${pages} pages, ${/^Page size:\s+(.*)$/m.exec(info)?.[1]}`;
}

/** What was saved is what was approved. */
function contentOf(path: string, approvedHash: string): string {
  const bytes = readFileSync(path);
  const decoded = decodeCaseFile(bytes);
  if (!decoded.ok)
    throw new Error(`the saved case does not open: ${JSON.stringify(decoded.error)}`);
  const { document } = decoded.value;
  const hash = shortHash(contentHash(document));
  check(hash === approvedHash, `the file holds what was approved: ${hash}, ${approvedHash}`);
  check(approvalState(document).kind === 'approved', 'and says that it was');
  return `${(bytes.length / 1024).toFixed(0)} kB, content ${hash}`;
}
