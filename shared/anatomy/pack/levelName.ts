/**
 * Which level the name of a node means. The whole name must say it: `Disc_L1-L2` and `Rib_L1` hold a level and are not
 * one. What cannot be read is no level; what can be read in two ways is said, and never decided here.
 */
import { ALL_LEVELS, type Level } from '../levels.ts';

export type NamedLevel = Level | 'ambiguous' | null;

const ORDINALS: readonly string[] = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
];

const LEVEL = '(?:t|th|l)\\d{1,2}';
const WORD = 'vertebrae?';
/** Words between spaces; the counter that modelling programs append (`.001`) is no part of a name. */
const FORMS: readonly RegExp[] = [
  new RegExp(`^(${LEVEL})$`),
  new RegExp(`^${WORD} (${LEVEL})$`),
  new RegExp(`^(${LEVEL}) ${WORD}$`),
];
const REGION_NUMBER = new RegExp(`^(thoracic|lumbar) ${WORD} (\\d{1,2})$`);
const ORDINAL = new RegExp(`^(\\w+) (thoracic|lumbar) ${WORD}$`);
const TWO_LEVELS = new RegExp(`^(?:${WORD} )?(?:${LEVEL} ?){2,}(?:${WORD})?$`);

/** No honest name is longer, and a search through one takes its time. */
const MAX_NAME_LENGTH = 100;

export function levelOfName(name: string): NamedLevel {
  if (name.length > MAX_NAME_LENGTH) return null;
  const words = name
    .replace(/\.\d{3}$/, '')
    .toLowerCase()
    .replace(/[\s_.()/-]+/g, ' ')
    .trim();
  for (const form of FORMS) {
    const written = form.exec(words)?.[1];
    if (written) return levelOf(written[0] as string, Number(written.replace(/\D/g, '')));
  }
  const counted = REGION_NUMBER.exec(words);
  if (counted) return levelOf(counted[1]!, Number(counted[2]));
  const ordinal = ORDINAL.exec(words);
  if (ordinal) return levelOf(ordinal[2]!, ORDINALS.indexOf(ordinal[1]!) + 1);
  return TWO_LEVELS.test(words) ? 'ambiguous' : null;
}

function levelOf(region: string, number: number): Level | null {
  const word = `${region[0]!.toUpperCase()}${number}`;
  return ALL_LEVELS.find((level) => level === word) ?? null;
}
