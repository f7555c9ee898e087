/** A folder for 3D Slicer in one archive: a surface a part, a line a needle, and a text that says what they are. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import { writeStl } from '../meshes/stl.ts';
import { NO_TIME } from '../noTime.ts';
import type { Provenance } from '../provenance.ts';
import type { Solid } from '../solids/solid.ts';
import { markupsText, type NeedleLine } from './markups.ts';

/** Surfaces halve; more effort gains nothing. */
const COMPRESSION = 6;

export function slicerBundle(
  solids: readonly Solid[],
  lines: readonly NeedleLine[],
  provenance: Provenance,
  readme: string,
): Uint8Array {
  const { planId } = provenance;
  const files: Zippable = {};
  files['README.txt'] = strToU8(readme);
  for (const line of lines)
    files[`${line.level}-needle-${line.side}.mrk.json`] = strToU8(markupsText(line));
  for (const { name, surface } of solids)
    files[`${name.replaceAll(' ', '-')}.stl`] = writeStl([surface], `PLAN=${planId}`);
  return zipSync(files, { level: COMPRESSION, mtime: NO_TIME });
}
