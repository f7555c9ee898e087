/** Variants and treated levels: each command by what it must keep, and every sequence of them by what must always hold. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentHash } from '../../../shared/document/approval.ts';
import { asideFaults } from '../../../shared/document/aside/asideFaults.ts';
import {
  documentAt,
  planMark,
  treatedLevels,
  variantsInUse,
} from '../../../shared/document/aside/treated.ts';
import { applyCommand, type Command } from '../../../shared/document/commands.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import { createDocument } from '../../../shared/document/newDocument.ts';
import { NOTHING_KNOWN } from '../../../shared/fracture/facts.ts';
import { NOTHING_ASIDE } from '../../../shared/plan/aside.ts';
import { commands, documents } from './arbitraries.ts';

const fresh = createDocument({ level: 'L1', title: 'New', planId: 'KP-7F3A-21' });

function applied(document: KyphoDocument, ...list: readonly Command[]): KyphoDocument {
  return list.reduce((present, command) => {
    const result = applyCommand(present, command);
    if (!result.ok) throw new Error(JSON.stringify([command, result.error]));
    return result.value;
  }, document);
}

describe('a variant', () => {
  it('starts as a copy under the next free letter, for every treated level', () => {
    const two = applied(fresh, { kind: 'treatLevel', level: 'T12' }, { kind: 'addVariant' });
    expect(variantsInUse(two)).toEqual(['A', 'B']);
    expect(two.aside.variant).toBe('B');
    for (const level of ['T12', 'L1'] as const)
      expect(documentAt(two, 'B', level).plan).toBe(documentAt(two, 'A', level).plan);
    expect(planMark(two)).toBe('KP-7F3A-21 · B');
    expect(planMark(fresh)).toBe('KP-7F3A-21');
  });

  it('fills the letter that is free, and a fourth is refused', () => {
    const three = applied(fresh, { kind: 'addVariant' }, { kind: 'addVariant' });
    expect(applyCommand(three, { kind: 'addVariant' })).toMatchObject({
      ok: false,
      error: { code: 'notAllowed', expected: { kind: 'variantsUpTo', values: { max: 3 } } },
    });
    const holed = applied(three, { kind: 'removeVariant', variant: 'B' }, { kind: 'addVariant' });
    expect(holed.aside.variant).toBe('B');
  });

  it('is changed alone', () => {
    const two = applied(
      fresh,
      { kind: 'addVariant' },
      { kind: 'editPlan', field: 'procedure', value: 'vertebroplasty' },
    );
    expect(applied(two, { kind: 'showVariant', variant: 'A' }).plan.procedure).toBe('kyphoplasty');
    expect(applied(two, { kind: 'removeVariant', variant: 'A' }).plan.procedure).toBe(
      'vertebroplasty',
    );
    const back = applied(two, { kind: 'removeVariant', variant: 'B' });
    expect(back).toEqual(fresh);
  });

  it.each<readonly [string, Command]>([
    ['the last one', { kind: 'removeVariant', variant: 'A' }],
    ['one that is not there', { kind: 'removeVariant', variant: 'C' }],
    ['showing one that is not there', { kind: 'showVariant', variant: 'B' }],
    ['leaving the last level', { kind: 'leaveLevel', level: 'L1' }],
    ['leaving a level that is not treated', { kind: 'leaveLevel', level: 'L2' }],
    ['showing a level that is not treated', { kind: 'showLevel', level: 'L2' }],
  ])('refuses %s', (_name, command) => {
    expect(applyCommand(fresh, command)).toMatchObject({
      ok: false,
      error: { code: 'notAllowed' },
    });
  });
});

describe('a treated level', () => {
  const vertebroplasty = applied(
    fresh,
    { kind: 'editFracture', field: 'posteriorWall', value: 'intact' },
    { kind: 'editClinical', field: 'progression', value: 'seen' },
    { kind: 'editSafety', field: 'painAtLevel', value: 'yes' },
    { kind: 'editSafety', field: 'infection', value: 'no' },
    { kind: 'editPlan', field: 'procedure', value: 'vertebroplasty' },
  );
  const two = applied(vertebroplasty, { kind: 'treatLevel', level: 'T12' });

  it('comes to hand with nothing known of it, and with the procedure of its variant', () => {
    expect(two.case.fracture).toEqual({ ...NOTHING_KNOWN, level: 'T12' });
    expect(two.case.clinical.progression).toBeNull();
    expect(two.case.safety).toMatchObject({ painAtLevel: null, infection: 'no' });
    expect(two.plan.procedure).toBe('vertebroplasty');
    expect(treatedLevels(two)).toEqual(['T12', 'L1']);
  });

  it('keeps what was said of it while another is at hand', () => {
    const back = applied(two, { kind: 'showLevel', level: 'L1' });
    expect(back.case).toEqual(vertebroplasty.case);
    expect(back.plan).toBe(vertebroplasty.plan);
    expect(applied(back, { kind: 'leaveLevel', level: 'T12' })).toEqual(vertebroplasty);
    expect(applied(two, { kind: 'leaveLevel', level: 'T12' })).toEqual(vertebroplasty);
  });

  it('is not treated twice, by whatever command, and lies in the spine', () => {
    for (const command of [
      { kind: 'treatLevel', level: 'L1' },
      { kind: 'treatLevel', level: 'T12' },
      { kind: 'setFracturedLevel', level: 'L1' },
    ] as const)
      expect(applyCommand(two, command)).toMatchObject({ error: { code: 'levelTwice' } });
    expect(applyCommand(two, { kind: 'treatLevel', level: 'L6' })).toMatchObject({
      error: { code: 'absentLevel' },
    });
    expect(applyCommand(two, { kind: 'treatLevel', level: 'T2' })).toMatchObject({
      error: { code: 'unknownLevel' },
    });
    const low = applied(
      two,
      { kind: 'treatLevel', level: 'L5' },
      { kind: 'showLevel', level: 'L1' },
    );
    expect(
      applyCommand(low, { kind: 'editNumbering', field: 'lumbarCount', value: 4 }),
    ).toMatchObject({ error: { code: 'absentLevel', path: '/aside/fractures/1/facts/level' } });
  });

  it('takes the plans of every variant along when it is named anew', () => {
    const variants = applied(
      two,
      { kind: 'addVariant' },
      { kind: 'setFracturedLevel', level: 'T11' },
    );
    expect(treatedLevels(variants)).toEqual(['T11', 'L1']);
    expect(asideFaults(variants)).toEqual([]);
    expect(variants.case.safety.painAtLevel).toBeNull();
  });
});

describe('whatever is done', () => {
  it('every treated level stands once, and has one plan in every variant', () => {
    fc.assert(
      fc.property(documents, fc.array(commands, { maxLength: 30 }), (document, list) => {
        let present = document;
        for (const command of list) {
          const result = applyCommand(present, command);
          if (result.ok) present = result.value;
          expect(asideFaults(present)).toEqual([]);
        }
        expect(present.aside.plans.every(({ plan }) => plan.planId === document.plan.planId)).toBe(
          true,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('bringing another level and variant to hand and back changes nothing, nor what was approved', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const { variant } = document.aside;
        const { level } = document.case.fracture;
        for (const other of treatedLevels(document)) {
          const shown = documentAt(document, variant, other);
          expect(contentHash(shown)).toBe(contentHash(document));
          const back = documentAt(shown, variant, level);
          expect(back.case).toEqual(document.case);
          expect(back.plan).toBe(document.plan);
          expect(new Set(back.aside.plans)).toEqual(new Set(document.aside.plans));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('another variant or a change of it is not what was approved', () => {
    const two = applied(fresh, { kind: 'addVariant' });
    expect(contentHash(two)).not.toBe(contentHash(fresh));
    expect(contentHash(applied(two, { kind: 'showVariant', variant: 'A' }))).not.toBe(
      contentHash(two),
    );
    expect(fresh.aside).toBe(NOTHING_ASIDE);
  });
});
