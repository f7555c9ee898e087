// Numbers as words: the same decimals everywhere, the unit never on another line.
import { describe, expect, test } from 'vitest';
import {
  formatBand,
  formatChange,
  formatEstimate,
  formatNumber,
  formatQuantity,
  formatShare,
} from '../../../renderer/viewModel/formatQuantity.ts';

describe('a number', () => {
  test.each([
    [17.25, 'heightMm', '17.3 mm'],
    [17, 'heightMm', '17.0 mm'],
    [4.449, 'volumeMl', '4.4 mL'],
    [22.4, 'angleDeg', '22°'],
    [37.6, 'sharePercent', '38 %'],
    [1240, 'pressureKpa', '12.4 bar'],
    [1653, 'statureMm', '165 cm'],
    [0.715, 'ratio', '0.72'],
    [-2.5, 'tScore', '−2.5 SD'],
    [12345, 'daysSinceFracture', '12345 days'],
  ] as const)('%d as %s is written %s', (value, key, words) => {
    expect(formatQuantity(value, key).replaceAll('\u00a0', ' ')).toBe(words);
  });

  test('has no minus when it is written as zero', () => {
    expect(formatNumber(-0.04, 'heightChangeMm')).toBe('0.0');
    expect(formatNumber(-0, 'heightChangeMm')).toBe('0.0');
  });

  test('never breaks between value and unit', () => {
    expect(formatQuantity(4.8, 'volumeMl')).not.toMatch(/ /);
  });

  test('carries its sign when it is a change', () => {
    expect(formatChange(2.1, 'heightChangeMm')).toBe('+2.1\u00a0mm');
    expect(formatChange(-2.1, 'heightChangeMm')).toBe('−2.1\u00a0mm');
    expect(formatChange(0.01, 'heightChangeMm')).toBe('0.0\u00a0mm');
  });
});

describe('a range', () => {
  const gain = { median: 2.84, low: -1.02, high: 6.5 };
  test('says “to”, so that a dash is never taken for a minus', () => {
    expect(formatBand(gain, 'heightChangeMm')).toBe('−1.0 to 6.5');
  });
  test('is left out where no draw moves the number', () => {
    const planned = { median: 4, low: 4, high: 4 };
    expect(formatBand(planned, 'volumeMl')).toBe('');
    expect(formatEstimate(planned, 'volumeMl')).toBe('4.0\u00a0mL');
  });
  test('stands behind its median', () => {
    expect(formatEstimate(gain, 'heightChangeMm')).toBe('2.8\u00a0mm (−1.0 to 6.5)');
  });
});

describe('a share of the runs', () => {
  test.each([
    [0, '0'],
    [0.001, '1'],
    [0.5, '50'],
    [0.999, '99'],
    [1, '100'],
  ])('%d is %s percent: never certain unless it is', (share, percent) => {
    expect(formatShare(share)).toBe(`${percent}\u00a0%`);
  });
});
