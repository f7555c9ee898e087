/**
 * The nine kinds of fault that were found in calculators of insulin doses (Huckvale et al., BMC Med 2015;13:106, table 1),
 * each looked for in every quantity that is typed here, or in the chain from what is typed to what is shown.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { text } from '../../../renderer/text/text.ts';
import { formatNumber, unitText } from '../../../renderer/viewModel/formatQuantity.ts';
import { readQuantityText } from '../../../renderer/viewModel/readQuantityText.ts';
import { PLACES } from '../../../shared/anatomy/heights.ts';
import { applyCommand, type Command } from '../../../shared/document/commands.ts';
import { decodeCaseFile } from '../../../shared/document/decode.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import { encodeCaseFile } from '../../../shared/document/encode.ts';
import { createDocument } from '../../../shared/document/newDocument.ts';
import { UNMEASURED } from '../../../shared/fracture/facts.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import { OUTPUT_IDS, OUTPUTS } from '../../../shared/pipeline/explain/outputs/outputs.ts';
import { QUANTITIES, type QuantityKey, quantity } from '../../../shared/quantities/table.ts';
import { toShown } from '../../../shared/quantities/units.ts';
import { HOSTILE_TEXTS } from '../../gates/documents/hostile.ts';
import { sampleOf } from '../../longRun.ts';

const KEYS = Object.keys(QUANTITIES) as QuantityKey[];
const SEED = 67;
/** Ratios and points of a scale are numbers alone, and their name says of what. */
const NO_UNIT = ['1', 'point'];

const BLANK = createDocument({ level: 'L1', title: 'A case', planId: 'KP-1' });
const HEIGHTS = { anteriorHeightMm: 16, middleHeightMm: 14, posteriorHeightMm: 24 } as const;
type HeightField = keyof typeof HEIGHTS;
const HEIGHT_FIELDS = Object.keys(HEIGHTS) as HeightField[];
const MEASURED = HEIGHT_FIELDS.reduce(
  (document, field) => withEdit(document, height(field, HEIGHTS[field])),
  BLANK,
);

function height(field: HeightField, value: number | null): Command {
  return { kind: 'editLevel', level: 'L1', field, value };
}

function withEdit(document: KyphoDocument, command: Command): KyphoDocument {
  const result = applyCommand(document, command);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** Every number that is shown of a case, as words; null: none, and a reason instead. */
function shownOf(document: KyphoDocument): Readonly<Record<string, string | null>> {
  const derived = derive(document);
  return Object.fromEntries(
    OUTPUT_IDS.map((id) => {
      const reading = OUTPUTS[id].read(derived, document);
      return [id, reading.available ? JSON.stringify(reading.value) : null];
    }),
  );
}

describe('the nine kinds of fault', () => {
  test('1, no validation of any input: nothing that is no number gets into any field', () => {
    for (const key of KEYS)
      for (const typed of [
        ...HOSTILE_TEXTS,
        'abc',
        '1 2',
        '1e3',
        '0x1',
        '1,2,3',
        '--1',
        '½',
        '٣',
      ]) {
        const read = readQuantityText(typed, key);
        if (!read.ok || read.value === null) continue;
        const { limits } = quantity(key);
        expect([key, typed, read.value >= limits[0] && read.value <= limits[1]]).toEqual([
          key,
          typed,
          true,
        ]);
        expect(typed.trim()).toMatch(/^[−-]?\d+(\.\d+)?$/);
      }
  });

  test('2, validation of some inputs: every quantity has limits, and refuses one step beyond each', () => {
    for (const key of KEYS) {
      const { limits, usual, unit, shownUnit, decimals, source } = quantity(key);
      expect(source).not.toBe('');
      expect([key, limits[0] <= usual[0] && usual[1] <= limits[1]]).toEqual([key, true]);
      const step = 10 ** -decimals;
      for (const [limit, direction] of [
        [limits[0], -1],
        [limits[1], 1],
      ] as const) {
        const beyond = (toShown(limit, unit, shownUnit) + direction * step).toFixed(decimals);
        expect([key, beyond, readQuantityText(beyond, key).ok]).toEqual([key, beyond, false]);
      }
    }
  });

  test('3, calculation although inputs are missing: an empty field is unknown, and what needs it says so', () => {
    for (const key of KEYS) expect(readQuantityText(' ', key)).toEqual({ ok: true, value: null });
    const { fracture, run } = derive(BLANK);
    expect(fracture.available).toBe(false);
    expect(run.available).toBe(false);
    for (const field of HEIGHT_FIELDS) {
      const shown = shownOf(withEdit(MEASURED, height(field, null)));
      for (const place of PLACES)
        expect([field, shown[`heightLoss.${place}`]]).toEqual([field, null]);
    }
  });

  test('4, ambiguous terms: every quantity has its unit beside it, and no two fields of a case one name', () => {
    const names = Object.keys(UNMEASURED).map((field) => text(`facts.${field}` as never));
    expect(new Set(names).size).toBe(names.length);
    for (const key of KEYS) {
      const { shownUnit } = quantity(key);
      expect(unitText(key)).not.toMatch(/\bcc\b|µ|units\./);
      if (!NO_UNIT.includes(shownUnit)) expect([key, unitText(key)]).not.toEqual([key, '']);
    }
  });

  test('5, too little precision: every step of every field can be typed, and is kept as it was typed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...KEYS),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (key, at) => {
          const { limits, unit, shownUnit, decimals } = quantity(key);
          const [min, max] = limits.map((limit) => toShown(limit, unit, shownUnit)) as [
            number,
            number,
          ];
          const steps = Math.floor((max - min) * 10 ** decimals * at);
          const typed = (min + steps / 10 ** decimals).toFixed(decimals);
          const read = readQuantityText(typed, key);
          expect(read.ok).toBe(true);
          if (read.ok && read.value !== null)
            expect(Number(formatNumber(read.value, key).replace('−', '-'))).toBe(Number(typed));
        },
      ),
      { numRuns: sampleOf(500, 10_000), seed: SEED },
    );
  });

  test('6, data not stored as entered: an edit changes its own field, also through a file, and no other', () => {
    for (const field of HEIGHT_FIELDS) {
      const edited = withEdit(MEASURED, height(field, 20.1));
      const read = decodeCaseFile(encodeCaseFile(edited));
      expect(read.ok && read.value.document.case.levels.L1).toEqual({
        ...MEASURED.case.levels.L1,
        [field]: 20.1,
      });
      expect({ ...edited.case, levels: {} }).toEqual({ ...MEASURED.case, levels: {} });
      expect(edited.plan).toEqual(MEASURED.plan);
    }
  });

  test('7, against the clinical model: a lower front is a greater loss and a steeper wedge', () => {
    const found = [12, 16, 20].map((mm) => {
      const { fracture } = derive(withEdit(MEASURED, height('anteriorHeightMm', mm)));
      if (!fracture.available) throw new Error(fracture.reason);
      const { heights, wedgeAngleDeg } = fracture.value;
      return [heights.anterior.lossPercent.median, wedgeAngleDeg.median] as const;
    });
    for (let i = 1; i < found.length; i++) {
      expect(found[i]![0]).toBeLessThan(found[i - 1]![0]);
      expect(found[i]![1]).toBeLessThan(found[i - 1]![1]);
    }
  });

  test('8, not the formula that is stated: lost height is what was there less what is, in front and in the middle', () => {
    const { fracture } = derive(MEASURED);
    if (!fracture.available) throw new Error(fracture.reason);
    const { heights } = fracture.value;
    for (const place of ['anterior', 'middle'] as const) {
      const { intactMm, lostMm, lossPercent } = heights[place];
      const now = HEIGHTS[`${place}HeightMm`];
      expect(lostMm.median).toBeCloseTo(intactMm.median - now, 0);
      expect(lossPercent.median).toBeCloseTo((100 * lostMm.median) / intactMm.median, 0);
    }
  });

  test('9, not brought up to date: whatever was edited before, what is shown is of this case', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.constantFrom(...HEIGHT_FIELDS), fc.constantFrom(null, 12, 15.5, 18, 22)),
          { minLength: 1, maxLength: 3 },
        ),
        (edits) => {
          let document = MEASURED;
          for (const [field, value] of edits) {
            document = withEdit(document, height(field, value));
            derive(document);
          }
          const fresh = decodeCaseFile(encodeCaseFile(document));
          if (!fresh.ok) throw new Error(fresh.error.code);
          expect(shownOf(document)).toEqual(shownOf(fresh.value.document));
        },
      ),
      { numRuns: sampleOf(3, 40), seed: SEED },
    );
  });
});
