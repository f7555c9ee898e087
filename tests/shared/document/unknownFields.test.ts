/** Fields that we do not understand: told when a case is opened, kept where they stood, and used for nothing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSame } from '../../../shared/base/same.ts';
import { approvalState, contentHash } from '../../../shared/document/approval.ts';
import { applyCommand, type Command } from '../../../shared/document/commands.ts';
import { decodeCaseFile } from '../../../shared/document/decode.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import { encodeCaseFile } from '../../../shared/document/encode.ts';
import { record, startHistory, undo } from '../../../shared/document/history.ts';
import { jsonSchema } from '../../../shared/document/schema/fileSchema.ts';
import { carrying, carrySame, unknownIn } from '../../../shared/document/unknown/riding.ts';
import { commands } from './arbitraries.ts';
import { strangeFiles } from './strangers.ts';

const CASES = join(import.meta.dirname, '..', '..', 'fixtures', 'cases');
const fixture = (name: string) => readFileSync(join(CASES, `${name}.kypho`), 'utf8');
const typical = fixture('typical');
const strange = fixture('unknownFields');

function read(text: string) {
  const decoded = decodeCaseFile(text);
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.error));
  return decoded.value;
}

function faultOf(text: string) {
  const decoded = decodeCaseFile(text);
  if (decoded.ok) throw new Error('the file was accepted');
  return decoded.error;
}

function applied(document: KyphoDocument, ...list: readonly Command[]): KyphoDocument {
  return list.reduce((present, command) => {
    const result = applyCommand(present, command);
    if (!result.ok) throw new Error(JSON.stringify([command, result.error]));
    return result.value;
  }, document);
}

const written = (document: KyphoDocument) => JSON.parse(encodeCaseFile(document));
const inserted = (text: string, before: string, field: string) => {
  expect(text).toContain(before);
  return text.replace(before, `${field}, ${before}`);
};

/** What changes parts in place; and the fields of those that are objects, which are replaced whole. */
const KEEPING = /^(rename|edit|approve|mark|confirm|addFilmLevel|shift)/;
const REPLACED: readonly string[] = [
  'path',
  'access',
  'balloon',
  'stent',
  'jack',
  'cementViscosity',
  'inflationVolumePerSideMl',
];

describe('fields that are not understood', () => {
  it('are written back to the byte, wherever in the file they stood', () => {
    fc.assert(
      fc.property(strangeFiles, ({ text, strangers }) => {
        const { document, unknown } = read(text);
        const carried = unknown.flatMap(({ place, runs }) =>
          runs.flatMap(({ fields }) =>
            Object.entries(fields).map(([key, value]) => ({
              place: place.map(String),
              key,
              value,
            })),
          ),
        );
        const inOrder = (list: readonly object[]) =>
          list.map((each) => JSON.stringify(each)).sort();
        expect(inOrder(carried)).toEqual(inOrder(strangers));
        expect(encodeCaseFile(document)).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it('change nothing of what is understood', () => {
    fc.assert(
      fc.property(strangeFiles, ({ text, document }) => {
        expect(isSame(read(text).document, document)).toBe(true);
        expect(contentHash(read(text).document)).toBe(contentHash(document));
      }),
      { numRuns: 25 },
    );
  });

  it('can be written after any commands, none of them changed and none added from nowhere', () => {
    fc.assert(
      fc.property(
        strangeFiles,
        fc.array(commands, { maxLength: 12 }),
        ({ text, strangers }, list) => {
          const opened = read(text).document;
          const edited = list.reduce((present, command) => {
            const result = applyCommand(present, command);
            return result.ok ? result.value : present;
          }, opened);
          const values = strangers.map(({ key, value }) => JSON.stringify([key, value]));
          for (const { runs } of unknownIn(read(encodeCaseFile(edited)).document))
            for (const { fields } of runs)
              for (const field of Object.entries(fields))
                expect(values).toContain(JSON.stringify(field));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('stay on board of every command that neither removes nor replaces what they ride on', () => {
    const kept = commands.filter(
      (command) =>
        KEEPING.test(command.kind) && !('field' in command && REPLACED.includes(command.field)),
    );
    fc.assert(
      fc.property(strangeFiles, fc.array(kept, { maxLength: 12 }), ({ text }, list) => {
        const opened = read(text).document;
        const riding = (document: KyphoDocument) => unknownIn(document).map(({ runs }) => runs);
        for (const command of list) {
          const result = applyCommand(opened, command);
          // A level of a film may have another name; what rides on its points is the same.
          if (result.ok)
            expect(new Set(riding(result.value)), command.kind).toEqual(new Set(riding(opened)));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('come back with the object that undo brings back', () => {
    const { document } = read(strange);
    const history = record(
      startHistory(document, true),
      applied(document, { kind: 'setBoneDensity', boneDensity: null }),
      { kind: 'setBoneDensity' } as never,
    );
    expect(written(history.present).case.patient.boneDensity).toBe(null);
    expect(encodeCaseFile(undo(history).present)).toBe(encodeCaseFile(document));
  });

  it('cross a message without their symbols, and are put back on arrival', () => {
    const { document, unknown } = read(strange);
    const crossed = structuredClone(document);
    expect(carrySame(crossed, document)).toBe(false);
    expect(carrying(crossed, unknown)).toEqual(document);
  });

  it('take time in proportion to their number', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => `"k${i}": ${i}`).join(',');
    const start = performance.now();
    const { document, warnings } = read(inserted(typical, '"procedure"', many));
    expect(warnings).toMatchObject([{ code: 'notUnderstood', further: 19_995 }]);
    expect(encodeCaseFile(document)).toContain('"k19999": 19999');
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

describe('a field on an object that moves', () => {
  const { document } = read(strange);

  it('goes with its fracture when another level is shown, and back', () => {
    const shown = applied(document, { kind: 'showLevel', level: 'T12' });
    const file = written(shown);
    expect(file.case.fracture).toMatchObject({ level: 'T12', firstSeen: 'ward' });
    expect(file.aside.fractures[0].facts).toMatchObject({
      level: 'L1',
      firstSeen: 'emergency room',
      secondReader: 'CD',
    });
    expect(file.aside.order).toEqual(['L1', 'T12']);
    const back = applied(shown, { kind: 'showLevel', level: 'L1' });
    expect(encodeCaseFile(back)).toBe(encodeCaseFile(document));
  });

  it('is copied with its plan into a new variant, and goes with the variant that is left', () => {
    const three = applied(document, { kind: 'addVariant' });
    expect(written(three).plan.coApproved).toBe(false);
    const plans: readonly { readonly plan: object }[] = written(three).aside.plans;
    expect(plans.filter(({ plan }) => 'coApproved' in plan).length).toBe(1);
    const left = applied(three, { kind: 'removeVariant', variant: 'A' });
    expect(written(left).plan.coApproved).toBe(false);
  });

  it('is not said of another fracture, nor of another density', () => {
    const moved = applied(document, { kind: 'setFracturedLevel', level: 'L3' });
    expect(written(moved).case.fracture).not.toHaveProperty('firstSeen');
    expect(written(moved).plan.coApproved).toBe(false);
    const again = applied(document, {
      kind: 'setBoneDensity',
      boneDensity: { kind: 'tScore', tScore: -2.5 },
    });
    expect(written(again).case.patient.boneDensity).toEqual({ kind: 'tScore', tScore: -2.5 });
    expect(written(again).study).toEqual(written(document).study);
  });

  it('is no part of what is approved', () => {
    const approved = applied(document, {
      kind: 'approvePlan',
      approval: {
        initials: 'AB',
        approvedOn: '2026-03-04',
        dangers: [],
        reason: null,
        modelVersion: '2.1.0',
      },
    });
    const text = encodeCaseFile(approved).replace('"coApproved": false', '"coApproved": true');
    const changed = read(text);
    expect(changed.warnings.map(({ code }) => code)).toContain('changedOutside');
    expect(approvalState(changed.document)).toMatchObject({ kind: 'approved' });
  });

  it('stands on an entry of aside as long as that lies aside', () => {
    const noted = read(
      inserted(strange, '"progression": null,\n        "painAtLevel"', '"note": 1'),
    );
    expect(written(noted.document).aside.fractures[0].note).toBe(1);
    const shown = applied(noted.document, { kind: 'showLevel', level: 'T12' });
    expect(JSON.stringify(written(shown))).not.toContain('"note"');
  });

  it('keeps a part that would be left out without it', () => {
    const aside = '"aside": {"variant": "A", "fractures": [], "plans": [], "folder": 7}';
    const films = '"films": {"lateral": null, "ap": null, "oblique": {"kVp": 80}}';
    const file = written(read(inserted(typical, '"plan"', `${aside}, ${films}`)).document);
    expect(file.aside.folder).toBe(7);
    expect(file.films.oblique).toEqual({ kVp: 80 });
  });
});

describe('what is told of them', () => {
  it('lists a handful of places and counts the rest', () => {
    expect(read(strange).warnings).toEqual([
      {
        code: 'notUnderstood',
        path: '/case/patient/boneDensity/scanner, /case/fracture/firstSeen, /case/fracture/secondReader, /case/reader, /plan/coApproved',
        further: 3,
        expected: { kind: 'ordinaryKey', values: {} },
        found: 'null, "emergency room", "CD", "AB", false',
        hint: null,
      },
    ]);
  });

  it.each([
    ['"anteriorHeigthMm": 20', '/case/levels/T11/anteriorHeigthMm', 'anteriorHeightMm', null],
    ['"AnteriorHeightMm": 20', '/case/levels/T11/AnteriorHeightMm', 'anteriorHeightMm', null],
    ['"anteriorHeightM": 2', '/case/levels/T11/anteriorHeightM', 'anteriorHeightMm', 'unitInName'],
    ['"posse": "supine"', '/case/levels/T11/posse', 'pose', null],
  ])('asks whether %s was meant otherwise', (field, path, name, hint) => {
    const { warnings, document } = read(inserted(typical, '"anteriorHeightMm"', field));
    expect(warnings).toMatchObject([
      { code: 'misspelt', path, hint, expected: { kind: 'name', values: { name } } },
    ]);
    expect(isSame(document, read(typical).document)).toBe(true);
  });

  it('asks of a part that a file need not have', () => {
    const { warnings } = read(inserted(typical, '"plan"', '"approval": []'));
    expect(warnings).toMatchObject([
      { code: 'misspelt', path: '/approval', expected: { values: { name: 'approvals' } } },
    ]);
    const earlier = '"earlier": {"daysBefore": 9, "afterAugmentatoin": "yes", "levels": {}}';
    expect(read(typical.replace('"earlier": null', earlier)).warnings).toMatchObject([
      { expected: { values: { name: 'afterAugmentation' } } },
    ]);
  });

  it('takes no name of another kind, and no short one, for misspelt', () => {
    const other = inserted(typical, '"densityMgPerCm3"', '"tScore": -2, "kin": 1');
    expect(read(other).warnings.map(({ code }) => code)).toEqual(['notUnderstood']);
  });
});

describe('what is refused all the same', () => {
  it('is a file whose missing key is there under a wrong name, and says so', () => {
    const fault = faultOf(typical.replace('"anteriorHeightMm"', '"anteriorHeigthMm"'));
    expect(fault).toMatchObject({
      code: 'unknownKey',
      path: '/case/levels/T11/anteriorHeigthMm',
      expected: { kind: 'name', values: { name: 'anteriorHeightMm' } },
      further: [{ code: 'missingKey', path: '/case/levels/T11/anteriorHeightMm' }],
    });
  });

  it('is another fault, which a strange field beside it does not hide', () => {
    const text = inserted(
      typical.replace('"ageYears": 74', '"ageYears": 7'),
      '"plan"',
      '"note": 1',
    );
    expect(faultOf(text)).toMatchObject({
      code: 'outOfRange',
      path: '/case/patient/ageYears',
      further: [],
    });
  });

  it.each(['constructor', 'prototype', '__proto__'])('is a key called %s', (name) => {
    for (const before of ['"plan"', '"procedure"', '"ageYears"'])
      expect(faultOf(inserted(typical, before, `"${name}": 1`)).code).toBe('unknownKey');
  });

  it('is a key among levels that is none', () => {
    for (const [before, path] of [
      ['"T11"', '/case/levels/S1'],
      ['"plan"', '/afterwards/S1'],
    ] as const) {
      const field = before === '"plan"' ? '"afterwards": {"S1": {}}' : '"S1": {}';
      expect(faultOf(inserted(typical, before, field))).toMatchObject({
        code: 'unknownLevel',
        path,
      });
    }
  });

  it('is published: every object is open but levels and the stamp of the model', () => {
    const closed: string[] = [];
    const visit = (schema: unknown, path: string): void => {
      if (typeof schema !== 'object' || schema === null) return;
      if ('properties' in schema && 'additionalProperties' in schema) closed.push(path);
      else if ('properties' in schema) expect(schema).toHaveProperty('patternProperties');
      for (const [key, inner] of Object.entries(schema)) visit(inner, `${path}/${key}`);
    };
    visit(jsonSchema(), '');
    const names = closed.map((path) => path.replace(/\/(properties|anyOf\/0)(?=\/|$)/g, ''));
    expect([...new Set(names)]).toEqual([
      '/model',
      '/case/levels',
      '/case/earlier/levels',
      '/afterwards',
      '/films/lateral/levels',
      '/films/ap/levels',
    ]);
  });
});
