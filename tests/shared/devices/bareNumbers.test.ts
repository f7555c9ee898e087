/**
 * No figure of the model without unit, source and confidence: a number that says nothing of these is a step of a method, a
 * size of a drawing or a limit of a file, and is listed with why. Anything new fails, wherever in an expression it stands.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { numbersIn } from './numbersIn.ts';
import { PURE_NUMBERS } from './pureNumbers.ts';

/** Formats of other programs, the border of the window, published numbers with a study each, fields with their own limits. */
const APART = ['readers', 'writers', 'ipc', 'evidence', 'quantities', 'base'];

function bareNumbers(): Record<string, readonly string[]> {
  const found: Record<string, readonly string[]> = {};
  for (const name of readdirSync('shared', { recursive: true, encoding: 'utf8' })) {
    const file = name.split(sep).join('/');
    if (!/^[a-z]+\/.*(?<!\.d)\.ts$/.test(file) || file.endsWith('/constants.ts')) continue;
    if (APART.includes(file.split('/')[0]!)) continue;
    const numbers = numbersIn(file, readFileSync(join('shared', name), 'utf8'));
    if (numbers.length > 0) found[file] = numbers;
  }
  return found;
}

function listed(): Record<string, readonly string[]> {
  const all: Record<string, string[]> = {};
  for (const files of Object.values(PURE_NUMBERS))
    for (const [file, numbers] of Object.entries(files))
      all[file] = [...(all[file] ?? []), ...numbers];
  return Object.fromEntries(Object.entries(all).map(([file, numbers]) => [file, numbers.sort()]));
}

describe('numbers without unit, source and confidence', () => {
  it('are those listed with their reason and no others, each once', () => {
    expect(bareNumbers()).toEqual(listed());
  });
});

describe('the search for them', () => {
  const of = (text: string) => numbersIn('example.ts', text);

  it('sees inside expressions, objects and functions', () => {
    expect(of('export function f(x: number) { return Math.min(0.5, x) + 7 * x; }')).toEqual([
      '0.5',
      '7',
    ]);
    expect(of('const g = (x: number) => ({ most: x > 12 });')).toEqual(['12']);
    expect(of('export const LIMITS = { least: [1, 2], most: 3 } as const;')).toEqual(['LIMITS']);
    expect(of('const LEAST: number = 2;')).toEqual(['LEAST']);
  });

  it('takes a number beside all three as sourced, and beside fewer as bare', () => {
    const beside = "unit: 'mm', source: 'model', confidence: 'derived'";
    expect(of(`export const A: Constant = { value: 7, ${beside} };`)).toEqual([]);
    expect(
      of(`const made = (value: number) => ({ value, ${beside} }); const A = made(7);`),
    ).toEqual([]);
    expect(of("export const A = { value: 7, unit: 'mm', source: 'model' };")).toEqual(['A']);
  });

  it('leaves arithmetic and types alone', () => {
    expect(of('const f = (a: readonly [5, 6], b: number) => (100 * (a[0] + b)) / 2;')).toEqual([]);
  });
});
