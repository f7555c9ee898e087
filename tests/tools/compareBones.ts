/**
 * Surface distance between our vertebra and real ones at table size, body and arch apart: the rows of MODEL.md's table.
 * KYPHOPLAN_DATA=FOLDER node tests/tools/run.mjs tests/tools/compareBones.ts [LEVEL …]
 */
import { LEVELS, type Level } from '../../shared/anatomy/levels.ts';
import { MORPHOMETRY, meanDepthMm } from '../../shared/anatomy/morphometry.ts';
import { buildVertebraTemplate, WALL_MARGIN_MM } from '../../shared/anatomy/vertebraTemplate.ts';
import { atTableSize, COLLECTIONS, type Collection, realVertebra } from './realVertebrae.ts';
import { surfaceDistance } from './surfaceDistance.ts';

type Comparison = ReturnType<typeof surfaceDistance>;

export function compareBone(data: string, collection: Collection, level: Level): Comparison | null {
  const surface = realVertebra(data, collection, level);
  if (!surface) return null;
  const splitY = -meanDepthMm(MORPHOMETRY[level]) / 2 - WALL_MARGIN_MM;
  return surfaceDistance(buildVertebraTemplate(level), atTableSize(surface, level), splitY);
}

/** Arch and body, mean / ninth decile in millimetres, of one level against every collection; – where it lacks the level. */
export function comparisonRow(data: string, level: Level): string {
  const cells = COLLECTIONS.map((collection) => {
    const found = compareBone(data, collection, level);
    if (!found) return '–';
    const show = ({ meanMm, p90Mm }: Comparison['arch']) =>
      `${meanMm.toFixed(2)} / ${p90Mm.toFixed(2)}`;
    return `${show(found.arch)}; ${show(found.body)}`;
  });
  return `| ${level} | ${cells.join(' | ')} |`;
}

if (process.argv[1]?.endsWith('compareBones.ts')) {
  const asked = process.argv.slice(2);
  const data = process.env.KYPHOPLAN_DATA;
  if (!data) throw new Error('KYPHOPLAN_DATA is not set: there is nothing to compare with');
  for (const level of LEVELS)
    if (asked.length === 0 || asked.includes(level)) console.log(comparisonRow(data, level));
}
