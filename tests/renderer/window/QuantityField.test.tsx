// The number field as a person meets it: applied, asked about, or refused with a reason.
import { afterEach, describe, expect, test } from 'vitest';
import { QuantityField } from '../../../renderer/controls/QuantityField.tsx';
import { blur, byTestId, cleanUp, press, render, type } from './setUp.ts';

let committed: (number | null)[];

function field(value: number | null, required = false) {
  committed = [];
  const node = (
    <QuantityField
      quantityKey="anteriorHeightMm"
      label="Anterior height"
      testId="field"
      value={value}
      required={required}
      onCommit={(next) => committed.push(next)}
    />
  );
  return { page: render(node), input: byTestId('field') as HTMLInputElement };
}

afterEach(cleanUp);

describe('the field', () => {
  test('shows the value with the decimals of the table, and nothing when it is unknown', () => {
    expect(field(17).input.value).toBe('17.0');
    cleanUp();
    const unknown = field(null).input;
    expect(unknown.value).toBe('');
    expect(unknown.placeholder).toBe('Not known');
  });

  test('applies a usual value on Enter, and on leaving', () => {
    const { input } = field(null);
    type(input, '17.2');
    press(input, 'Enter');
    expect(committed).toEqual([17.2]);
    type(input, '18');
    blur(input);
    expect(committed).toEqual([17.2, 18]);
  });

  test('takes an empty field as unknown, unless a value is needed', () => {
    const { input } = field(17);
    type(input, '');
    press(input, 'Enter');
    expect(committed).toEqual([null]);
    cleanUp();
    const needed = field(17, true);
    type(needed.input, '');
    press(needed.input, 'Enter');
    expect(committed).toEqual([]);
    expect(needed.page.textContent).toMatch(/needed/);
  });

  test.each([
    ['1,7', /decimal sign/],
    ['NaN', /Digits only/],
    ['1e1', /exponents/],
    ['900', /between 4\.0 and 45\.0/],
  ])('refuses “%s”, says why, and keeps what was typed', (typed, why) => {
    const { page, input } = field(17);
    type(input, typed);
    press(input, 'Enter');
    expect(committed).toEqual([]);
    expect(input.value).toBe(typed);
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(page.querySelector('[role="alert"]')?.textContent).toMatch(why);
  });

  test('asks before it applies an unusual value: Enter again keeps it', () => {
    const { page, input } = field(17);
    type(input, '5');
    press(input, 'Enter');
    expect(committed).toEqual([]);
    expect(page.querySelector('[role="alert"]')?.textContent).toMatch(/Usually 8\.0 to 36\.0/);
    press(input, 'Enter');
    expect(committed).toEqual([5]);
  });

  test('Escape gives the old value back', () => {
    const { input } = field(17);
    type(input, '99');
    press(input, 'Escape');
    expect(input.value).toBe('17.0');
    blur(input);
    expect(committed).toEqual([]);
  });

  test('leaving it untouched changes nothing, even when the value has more decimals than are shown', () => {
    const { input } = field(17.25);
    blur(input);
    expect(committed).toEqual([]);
  });
});
