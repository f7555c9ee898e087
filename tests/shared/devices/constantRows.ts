/** Constants of a module, and the row each has in shared/MODEL.md. */
import type { Constant } from '../../../shared/quantities/constant.ts';
import type { ACCEPTED } from '../../../shared/simulation/cement/refusal.ts';

/** Every object that looks like a constant, however deep, with its path. */
export function* constantsIn(value: unknown, path: string): Generator<[string, Constant]> {
  if (value === null || typeof value !== 'object') return;
  if (typeof (value as { value?: unknown }).value === 'number') yield [path, value as Constant];
  else
    for (const [key, inner] of Object.entries(value))
      yield* constantsIn(inner, path === '' ? key : `${path}.${key}`);
}

export function constantRows(module: object): string[] {
  return [...constantsIn(module, '')].map(
    ([name, { value, sd, range, unit, source, confidence }]) => {
      const spread = sd === undefined ? '' : ` ± ${sd}`;
      const drawn = range === undefined ? '' : ` (${range[0]} to ${range[1]})`;
      const shown = Number(value.toPrecision(4));
      return `| \`${name}\` | ${shown}${spread}${drawn} | ${unit} | ${source} | ${confidence} |`;
    },
  );
}

/** Limits of what is calculated with, each with its row. */
export function limitRows(accepted: typeof ACCEPTED): string[] {
  return Object.entries(accepted).map(
    ([name, { limits, unit, source, confidence }]) =>
      `| \`${name}\` | ${limits[0]} to ${limits[1]} | ${unit} | ${source} | ${confidence} |`,
  );
}
