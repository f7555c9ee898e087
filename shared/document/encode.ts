/** Writes a case file: canonical bytes (fixed key order, two spaces, one newline at the end), read back before they leave. */
import { assert } from '../base/assert.ts';
import { MODEL } from '../base/model.ts';
import { isSame } from '../base/same.ts';
import { FILM_VIEWS } from '../film/film.ts';
import { asideToFile } from './aside/asideInFile.ts';
import { decodeCaseFile } from './decode.ts';
import type { KyphoDocument } from './document.ts';
import { FORMAT, FRAME, fileSchema, VERSION } from './schema/fileSchema.ts';
import { canonicalText, sealOf } from './seal.ts';
import { carries, carrySame, withRiders } from './unknown/riding.ts';

/** `leftOut` for what keeps the pictures of films beside the case: they are named and not embedded. */
export type Pictures = 'embedded' | 'leftOut';

/** A document that cannot be written whole is a bug of ours: it throws, and nothing reaches the disk. */
export function encodeCaseFile(document: KyphoDocument, pictures: Pictures = 'embedded'): string {
  const { extensions, films, afterwards, approvals } = document;
  const hasExtensions = Object.keys(extensions).length > 0;
  const hasFilms = FILM_VIEWS.some((view) => films[view]) || carries(films);
  const envelope = {
    format: FORMAT,
    version: VERSION,
    frame: FRAME,
    model: MODEL,
    case: document.case,
    plan: document.plan,
    ...asideToFile(document.aside),
    ...(Object.keys(afterwards).length > 0 && { afterwards }),
    ...(approvals.length > 0 && { approvals }),
    ...(hasFilms ? { films } : {}),
  };
  // The schema rebuilds every object in its own key order; what it does not know keeps its own.
  const known = { ...fileSchema.parse(envelope), ...(hasExtensions ? { extensions } : {}) };
  const canonical = withRiders(known, document);
  const sealed = { ...canonical, sha256: sealOf(canonical) };
  const text = canonicalText(sealed);
  const read = decodeCaseFile(text);
  assert(read.ok, `the case written is refused: ${read.ok ? '' : read.error.code}`);
  assert(
    isSame(read.value.document, { ...document, pictures: {} }) &&
      carrySame(read.value.document, document),
    'the case written reads back differently',
  );
  return pictures === 'embedded' ? withPictures(text, document, sealed.sha256) : text;
}

/** Megabytes that were checked when they came in are put before the seal as they are: nothing is parsed twice. */
function withPictures(text: string, { pictures }: KyphoDocument, seal: string): string {
  const entries = Object.entries(pictures);
  if (entries.length === 0) return text;
  const lines = entries.map(([sha256, png]) => `    "${sha256}": "${png}"`);
  const end = `  "sha256": "${seal}"\n}\n`;
  return `${text.slice(0, -end.length)}  "pictures": {\n${lines.join(',\n')}\n  },\n${end}`;
}
