// The strict number field: what is read, and the reason for everything that is not.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../../renderer/viewModel/formatQuantity.ts';
import { readQuantityText } from '../../../renderer/viewModel/readQuantityText.ts';
import { QUANTITIES, type QuantityKey, quantity } from '../../../shared/quantities/table.ts';
import { toShown } from '../../../shared/quantities/units.ts';

describe('what is typed into a field', () => {
  test.each([
    ['17.2', 'anteriorHeightMm', 17.2],
    ['17', 'anteriorHeightMm', 17],
    [' 17.2 ', 'anteriorHeightMm', 17.2],
    ['165', 'statureMm', 1650],
    ['-2.5', 'tScore', -2.5],
    ['−2.5', 'tScore', -2.5],
    ['0', 'daysSinceFracture', 0],
    ['-0', 'tScore', 0],
    ['007', 'daysSinceFracture', 7],
    ['0.60', 'balloonDepthShare', 0.6],
  ] as const)('“%s” as %s is read as %d', (typed, key, value) => {
    const read = readQuantityText(typed, key);
    expect(read).toEqual({ ok: true, value });
    expect(Object.is(read.ok && read.value, -0)).toBe(false);
  });

  test.each(['', '   '])('“%s” is unknown, never zero', (typed) => {
    expect(readQuantityText(typed, 'anteriorHeightMm')).toEqual({ ok: true, value: null });
  });

  test.each([
    ['1,5', 'anteriorHeightMm', 'decimalSign'],
    ['1.234,5', 'anteriorHeightMm', 'twoDecimalSigns'],
    ['1.2.3', 'anteriorHeightMm', 'twoDecimalSigns'],
    ['1 7', 'anteriorHeightMm', 'space'],
    ['17 mm', 'anteriorHeightMm', 'space'],
    ['17mm', 'anteriorHeightMm', 'notANumber'],
    ['1e1', 'anteriorHeightMm', 'exponent'],
    ['1E400', 'anteriorHeightMm', 'exponent'],
    ['0x10', 'anteriorHeightMm', 'notANumber'],
    ['NaN', 'anteriorHeightMm', 'notANumber'],
    ['Infinity', 'anteriorHeightMm', 'notANumber'],
    ['-Infinity', 'tScore', 'notANumber'],
    ['١٧', 'anteriorHeightMm', 'notANumber'],
    ['.5', 'ratio', 'notANumber'],
    ['5.', 'anteriorHeightMm', 'notANumber'],
    ['--5', 'tScore', 'notANumber'],
    ['+5', 'anteriorHeightMm', 'notANumber'],
    ['-17', 'anteriorHeightMm', 'negative'],
    ['17.25', 'anteriorHeightMm', 'decimals'],
    ['70.5', 'ageYears', 'wholeNumber'],
    ['9999999999999', 'daysSinceFracture', 'tooLong'],
    ['3.9', 'anteriorHeightMm', 'outside'],
    ['45.1', 'anteriorHeightMm', 'outside'],
    ['1650', 'statureMm', 'outside'],
  ] as const)('“%s” as %s is refused: %s', (typed, key, why) => {
    expect(readQuantityText(typed, key)).toEqual({ ok: false, error: why });
  });

  test('a German reader types a comma, and a point is refused', () => {
    expect(readQuantityText('17,2', 'anteriorHeightMm', 'de')).toEqual({ ok: true, value: 17.2 });
    expect(readQuantityText('17.2', 'anteriorHeightMm', 'de')).toEqual({
      ok: false,
      error: 'decimalSign',
    });
  });

  test('every shown value reads back as itself, to its decimals', () => {
    const keys = Object.keys(QUANTITIES) as QuantityKey[];
    fc.assert(
      fc.property(
        fc.constantFrom(...keys),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (key, t) => {
          const { limits, unit, shownUnit, decimals } = quantity(key);
          const value = limits[0] + t * (limits[1] - limits[0]);
          const read = readQuantityText(formatNumber(value, key), key);
          const back = read.ok ? read.value : null;
          expect(back).not.toBeNull();
          const distance = Math.abs(toShown((back ?? 0) - value, unit, shownUnit));
          expect(distance).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9);
        },
      ),
    );
  });

  test('nothing a person can type throws or gives a number that is not finite', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const read = readQuantityText(typed, 'anteriorHeightMm');
        if (read.ok && read.value !== null) expect(Number.isFinite(read.value)).toBe(true);
      }),
    );
  });
});
