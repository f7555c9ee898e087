/** The name of an output in the words of a face: its group, then its parts. */
import type { OutputId } from './outputs.ts';

/** The words at a place of the text file, or null where there are none. */
export type LookUp = (
  key: string,
  values?: Readonly<Record<string, string | number>>,
) => string | null;

/** "Height: standing, anterior". */
export function outputName(id: OutputId, lookUp: LookUp): string {
  const [group = '', ...parts] = id.split('.');
  const name = lookUp(`numberPage.names.${group}`) ?? group;
  if (parts.length === 0) return name;
  return `${name}: ${parts.map((part) => partName(part, lookUp)).join(', ')}`;
}

function partName(part: string, lookUp: LookUp): string {
  const own = lookUp(`numberPage.parts.${part}`);
  if (own !== null) return own;
  const shared = ['stages', 'places', 'paths.marginNames', 'paths.numbers', 'narrowing.factors'];
  const words = shared.map((group) => lookUp(`${group}.${part}`)).find((found) => found !== null);
  return words?.toLowerCase() ?? part;
}
