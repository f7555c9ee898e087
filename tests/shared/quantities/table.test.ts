/** The one table of quantities: each row is consistent in itself, and a value is judged by it alone. */
import { describe, expect, it } from 'vitest';
import { judge, QUANTITIES, type QuantityKey, quantity } from '../../../shared/quantities/table.ts';

const KEYS = Object.keys(QUANTITIES) as QuantityKey[];

describe('the table of quantities', () => {
  it.each(KEYS)('%s: limits hold the usual range, and that holds the start', (key) => {
    const { limits, usual, start } = quantity(key);
    expect(limits[0]).toBeLessThanOrEqual(usual[0]);
    expect(usual[0]).toBeLessThan(usual[1]);
    expect(usual[1]).toBeLessThanOrEqual(limits[1]);
    expect(start).toBeGreaterThanOrEqual(usual[0]);
    expect(start).toBeLessThanOrEqual(usual[1]);
  });

  it.each(KEYS.filter((key) => quantity(key).whole))('%s is counted in whole numbers', (key) => {
    const { limits, start, step, decimals } = quantity(key);
    expect([...limits, start, step].every(Number.isInteger)).toBe(true);
    expect(decimals).toBe(0);
  });
});

describe('judge', () => {
  it.each([
    ['canalDepthMm', 16.8, 'fine'],
    ['canalDepthMm', 3, 'unusual'],
    ['canalDepthMm', 41, 'refused'],
    ['painVas', 6.5, 'fine'],
    ['asaClass', 2, 'fine'],
    ['asaClass', 5, 'unusual'],
    ['asaClass', 2.5, 'refused'],
    ['daysBefore', 0, 'refused'],
    ['cementVolumeMl', Number.NaN, 'refused'],
    ['cementVolumeMl', Number.POSITIVE_INFINITY, 'refused'],
  ] as const)('%s of %d is %s', (key, value, verdict) => {
    expect(judge(key, value)).toBe(verdict);
  });
});
