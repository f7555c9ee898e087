/** G31: every byte of saved cases damaged in four ways. Refused, or told when it is opened, or nothing is changed by it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRandom } from '../../../shared/base/random.ts';
import { isSame } from '../../../shared/base/same.ts';
import { decodeCaseFile } from '../../../shared/document/decode.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import { encodeCaseFile } from '../../../shared/document/encode.ts';
import { FILM_VIEWS } from '../../../shared/film/film.ts';
import { writePng } from '../../../shared/readers/radiograph/png/writePng.ts';
import { projectedFilm } from '../../shared/film/projectSpine.ts';
import { createFailures, type GateResult } from '../gate.ts';

const SEED = 31;
const CASES = ['typical', 'unknown', 'extensions', 'severalLevels', 'suspicious'] as const;

export async function damagedCases(): Promise<GateResult> {
  const random = createRandom(SEED);
  const { list, note } = createFailures();
  const byte = () => Math.floor(random.uniform() * 256);
  const changes: readonly [string, (file: Buffer, at: number) => Buffer][] = [
    ['a bit turned', (file, at) => replaced(file, at, file[at]! ^ (1 << (byte() % 8)))],
    ['another byte', (file, at) => replaced(file, at, byte())],
    ['a byte lost', (file, at) => Buffer.concat([file.subarray(0, at), file.subarray(at + 1)])],
    ['cut off', (file, at) => file.subarray(0, at)],
  ];
  const documents = [...CASES.map((name) => opened(readFileSync(pathOf(name)))), withFilm()];
  const tally = { refused: 0, told: 0, unchanged: 0 };
  for (const [which, document] of documents.entries()) {
    const file = Buffer.from(encodeCaseFile(document));
    for (let at = 0; at < file.length; at++)
      for (const [change, damage] of changes) {
        const outcome = outcomeOf(damage(file, at), document);
        if (outcome) tally[outcome]++;
        else note(`${CASES[which] ?? 'withFilm'}, byte ${at}, ${change}: read as another case`);
      }
  }
  const { refused, told, unchanged } = tally;
  return {
    n: refused + told + unchanged + list.length,
    failures: list,
    seed: SEED,
    note: `${documents.length} files; refused ${refused}, told ${told}, nothing changed ${unchanged}`,
  };
}

function outcomeOf(file: Buffer, before: KyphoDocument): 'refused' | 'told' | 'unchanged' | null {
  const read = decodeCaseFile(new Uint8Array(file));
  if (!read.ok) return 'refused';
  const { document, warnings } = read.value;
  if (warnings.some(({ code }) => code === 'changedOutside')) return 'told';
  const isSameButPictures = isSame({ ...document, pictures: {} }, { ...before, pictures: {} });
  if (!isSameButPictures) return null;
  return picturesAreTheirs(document) ? 'unchanged' : 'told';
}

/** A picture that is gone, or is not the one its film names, is told where it would be shown. */
function picturesAreTheirs({ films, pictures }: KyphoDocument): boolean {
  return FILM_VIEWS.every((view) => {
    const film = films[view];
    if (!film) return true;
    const png = Buffer.from(pictures[film.image.sha256] ?? '', 'base64');
    return hashOf(png) === film.image.sha256;
  });
}

function withFilm(): KyphoDocument {
  const document = opened(readFileSync(pathOf('typical')));
  const film = projectedFilm('lateral');
  const samples = Uint16Array.from({ length: 64 }, (_, i) => i * 4);
  const png = writePng({ widthPx: 8, heightPx: 8, samples, bits: 8 });
  const image = { ...film.image, widthPx: 8, heightPx: 8, sha256: hashOf(png) };
  return {
    ...document,
    films: { lateral: { ...film, image }, ap: null },
    pictures: { [image.sha256]: Buffer.from(png).toString('base64') },
  };
}

function opened(file: Uint8Array): KyphoDocument {
  const read = decodeCaseFile(file);
  if (!read.ok) throw new Error(read.error.code);
  return read.value.document;
}

function pathOf(name: string): string {
  return `tests/fixtures/cases/${name}.kypho`;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function replaced(file: Buffer, at: number, byte: number): Buffer {
  const copy = Buffer.from(file);
  copy[at] = byte;
  return copy;
}
