/** Small helpers of the cement tests. */
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Result } from '../../../../shared/base/result.ts';
import type { CementRefusal } from '../../../../shared/simulation/cement/refusal.ts';

export const number = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true, noDefaultInfinity: true });

/** The value of something that must not be refused. */
export function accepted<T>(result: Result<T, CementRefusal>): T {
  if (!result.ok) throw new Error(`refused: ${result.error.code} (${result.error.input})`);
  return result.value;
}

export function expectRefused(
  result: Result<unknown, CementRefusal>,
  code: CementRefusal['code'],
): void {
  expect(result.ok ? 'accepted' : result.error.code).toBe(code);
}

/** Every number inside a value, however deep. */
export function* numbersIn(value: unknown): Generator<number> {
  if (typeof value === 'number') yield value;
  else if (value !== null && typeof value === 'object')
    for (const inner of Object.values(value)) yield* numbersIn(inner);
}
