/**
 * What a person typed, as a quantity or as the reason why it is not one. Stricter than JavaScript's parsers on
 * purpose: parseFloat("1,5") is 1, Number("0x10") is 16, Number("") is 0.
 */
import { err, ok, type Result } from '../../shared/base/result.ts';
import { type QuantityKey, quantity } from '../../shared/quantities/table.ts';
import { fromShown } from '../../shared/quantities/units.ts';
import { LOCALE } from '../text/text.ts';

export type RefusedText =
  | 'notANumber'
  | 'decimalSign'
  | 'twoDecimalSigns'
  | 'space'
  | 'exponent'
  | 'negative'
  | 'decimals'
  | 'wholeNumber'
  | 'tooLong'
  | 'outside';

const MAX_CHARACTERS = 12;

export function decimalSign(locale: string): string {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  return parts.find((part) => part.type === 'decimal')?.value ?? '.';
}

/** The value in the document's unit; `null` for an empty field, which means *unknown*. */
export function readQuantityText(
  typed: string,
  key: QuantityKey,
  locale: string = LOCALE,
): Result<number | null, RefusedText> {
  const row = quantity(key);
  const trimmed = typed.trim();
  if (trimmed === '') return ok(null);
  const refused = refuseShape(trimmed, row.decimals, row.limits[0], decimalSign(locale));
  if (refused) return err(refused);
  const shown = Number(trimmed.replace('−', '-').replace(decimalSign(locale), '.'));
  // Twelve digits survive the change of unit; this takes off its binary dust (165.3 cm is 1653 mm).
  const value = Number(fromShown(shown, row.unit, row.shownUnit).toPrecision(12));
  const inside = value >= row.limits[0] && value <= row.limits[1];
  return inside ? ok(value === 0 ? 0 : value) : err('outside');
}

function refuseShape(
  typed: string,
  decimals: number,
  min: number,
  sign: string,
): RefusedText | undefined {
  if (/\s/.test(typed)) return 'space';
  if (/^[+−-]?\d[\d.,]*[eE][+−-]?\d*$/.test(typed)) return 'exponent';
  if (!/^[−-]?[\d.,]+$/.test(typed) || !/\d/.test(typed)) return 'notANumber';
  const signs = typed.match(/[.,]/g) ?? [];
  if (signs.length > 1) return 'twoDecimalSigns';
  if (signs.length === 1 && signs[0] !== sign) return 'decimalSign';
  if (typed.length > MAX_CHARACTERS) return 'tooLong';
  if (!/^[−-]?\d+([.,]\d+)?$/.test(typed)) return 'notANumber';
  if (/^[−-]/.test(typed) && min >= 0) return 'negative';
  const typedDecimals = typed.split(sign)[1]?.length ?? 0;
  if (typedDecimals > decimals) return decimals === 0 ? 'wholeNumber' : 'decimals';
  return undefined;
}
