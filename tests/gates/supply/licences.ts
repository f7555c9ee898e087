/** Under which licences others may be in the program, and under which beside it as tools; and that CREDITS says so. */
import { readFileSync } from 'node:fs';
import { createFailures } from '../gate.ts';
import type { LockedPackage } from './lockfile.ts';

const SHIPPED = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0'];
/** Tools go to nobody; files of these may be used, and what is made with them is free. */
const TOOLS = [...SHIPPED, 'MPL-2.0', 'BlueOak-1.0.0', 'Python-2.0', 'CC0-1.0', 'WTFPL'];
const FONTS = ['OFL-1.1'];
const FONT = /^@fontsource/;

/** Types and nothing else: nothing of them is in the program. */
const TYPES = /^(@types\/.+|@react-types\/shared|csstype)$/;

/** As CREDITS, read by people, writes a licence. */
const WRITTEN: Readonly<Record<string, string>> = { 'OFL-1.1': 'SIL Open Font License 1.1' };

export function judgeLicences(
  packages: readonly LockedPackage[],
  credits: string = readFileSync('assets/CREDITS.md', 'utf8'),
): readonly string[] {
  const { list, note } = createFailures();
  const rows = credits.split('\n').filter((line) => line.startsWith('|'));
  for (const { name, version, licence, ships } of packages) {
    const allowed = FONT.test(name) ? FONTS : ships ? SHIPPED : TOOLS;
    if (!licence) note(`${name} ${version}: no licence`);
    else if (!isAllowed(licence, allowed))
      note(`${name} ${version}: ${licence}${ships ? ', and it ships' : ''}`);
    if (!ships || TYPES.test(name)) continue;
    const row = rows.find((each) => each.includes(`\`${name}\``));
    if (!row) note(`${name} ships and CREDITS does not name it`);
    else if (licence && !row.includes(WRITTEN[licence] ?? licence))
      note(`${name} is ${licence}, and CREDITS says something else`);
  }
  return list;
}

/** One of alternatives is enough; of licences that hold together each must be allowed. */
export function isAllowed(expression: string, allowed: readonly string[]): boolean {
  return expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => allowed.includes(licence)));
}
