/** The table as data, for the Model page of the app: assets/model/validation.json. */
import { MODEL } from '../../shared/base/model.ts';
import type { Line } from './compare.ts';

const DIGITS = 4;

/** Four digits: what a reader can use, and the same on every machine. */
function round(value: number): number {
  return Number(value.toPrecision(DIGITS));
}

function rounded<T>(value: T): T {
  if (typeof value === 'number') return round(value) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, rounded(inner)]),
  ) as T;
}

export function recordOf(lines: readonly Line[], hash: string) {
  return { model: MODEL, constantsHash: hash, rows: lines.map(rounded) };
}

export type ValidationRecord = ReturnType<typeof recordOf>;
