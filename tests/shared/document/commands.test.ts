/** Commands and history: each edit is checked by the table, labelled, and undone to the identical document. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import texts from '../../../assets/text/en.json' with { type: 'json' };
import { NO_STATUS } from '../../../shared/anatomy/clinicalStatus.ts';
import { labelOf } from '../../../shared/document/commandLabel.ts';
import { applyCommand, type Command } from '../../../shared/document/commands.ts';
import { decodeCaseFile } from '../../../shared/document/decode.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import { encodeCaseFile } from '../../../shared/document/encode.ts';
import {
  canRedo,
  canUndo,
  endGesture,
  isDirty,
  MAX_STEPS,
  markSaved,
  record,
  redo,
  redoLabel,
  startHistory,
  undo,
  undoLabel,
} from '../../../shared/document/history.ts';
import { createDocument } from '../../../shared/document/newDocument.ts';
import { UNMEASURED } from '../../../shared/fracture/facts.ts';
import { NO_FEATURES } from '../../../shared/fracture/features.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { commands, documents } from './arbitraries.ts';

const fresh = createDocument({ level: 'L1', title: 'New', planId: 'KP-7F3A-21' });

function applied(document: KyphoDocument, command: Command): KyphoDocument {
  const result = applyCommand(document, command);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const inflate = (value: Plan['inflationVolumePerSideMl']): Command => ({
  kind: 'editPlan',
  field: 'inflationVolumePerSideMl',
  value,
});
const label = labelOf(inflate(1));

describe('applyCommand', () => {
  it('sets what it says and nothing else', () => {
    const after = applied(fresh, { kind: 'editPatient', field: 'ageYears', value: 74 });
    expect(after).toEqual({
      ...fresh,
      case: { ...fresh.case, patient: { ...fresh.case.patient, ageYears: 74 } },
    });
    expect(after.plan).toBe(fresh.plan);
    expect(after.case.levels).toBe(fresh.case.levels);
  });

  it('makes a level unknown but for the one field that was given', () => {
    const after = applied(fresh, {
      kind: 'editLevel',
      level: 'T12',
      field: 'anteriorHeightMm',
      value: 22.4,
    });
    expect(after.case.levels).toEqual({
      T12: {
        anteriorHeightMm: 22.4,
        middleHeightMm: null,
        posteriorHeightMm: null,
        endplateDepthMm: null,
        endplateWidthMm: null,
        pose: null,
        modality: null,
        fractured: false,
      },
    });
    expect(applied(after, { kind: 'clearLevel', level: 'T12' }).case.levels).toEqual({});
  });

  it('makes an earlier picture with its first value, and takes it away whole', () => {
    const dated = applied(fresh, { kind: 'editEarlier', field: 'daysBefore', value: 21 });
    expect(dated.case.earlier).toEqual({ daysBefore: 21, levels: {} });
    const measured = applied(fresh, {
      kind: 'editEarlierLevel',
      level: 'L1',
      field: 'middleHeightMm',
      value: 21.5,
    });
    expect(measured.case.earlier).toEqual({
      daysBefore: null,
      levels: { L1: { ...UNMEASURED, middleHeightMm: 21.5 } },
    });
    expect(measured.case.levels).toBe(fresh.case.levels);
    expect(applied(measured, { kind: 'removeEarlier' }).case).toEqual(fresh.case);
  });

  it('moves the fracture to another level and keeps what was measured', () => {
    const measured = applied(fresh, {
      kind: 'editLevel',
      level: 'L1',
      field: 'posteriorHeightMm',
      value: 24,
    });
    const after = applied(measured, { kind: 'setFracturedLevel', level: 'L2' });
    expect(after.case.fracture.level).toBe('L2');
    expect(after.case.levels).toBe(measured.case.levels);
  });

  it('forgets what was said of the old fracture when another level is named', () => {
    const broken = applied(fresh, {
      kind: 'editFracture',
      field: 'posteriorWall',
      value: 'intact',
    });
    const aged = applied(broken, { kind: 'editFracture', field: 'daysSinceFracture', value: 12 });
    expect(applied(aged, { kind: 'setFracturedLevel', level: 'L2' }).case.fracture).toEqual({
      level: 'L2',
      daysSinceFracture: null,
      cleft: null,
      type: null,
      posteriorWall: null,
      cause: null,
      ...NO_FEATURES,
    });
    expect(applied(aged, { kind: 'setFracturedLevel', level: 'L1' })).toBe(aged);
  });

  it('forgets whether the deformity grew when another level is named, and nothing else of the patient', () => {
    const seen = applied(fresh, { kind: 'editClinical', field: 'progression', value: 'seen' });
    const pained = applied(seen, { kind: 'editClinical', field: 'painVas', value: 7 });
    expect(applied(pained, { kind: 'setFracturedLevel', level: 'L2' }).case.clinical).toEqual({
      ...NO_STATUS,
      painVas: 7,
    });
  });

  it('refuses a level that is not in the spine, whichever of the two is said last', () => {
    const four = applied(fresh, { kind: 'editNumbering', field: 'lumbarCount', value: 4 });
    expect(applyCommand(four, { kind: 'setFracturedLevel', level: 'L5' })).toMatchObject({
      ok: false,
      error: { code: 'absentLevel', path: '/case/fracture/level' },
    });
    expect(
      applyCommand(four, { kind: 'editLevel', level: 'L5', field: 'pose', value: 'prone' }),
    ).toMatchObject({ ok: false, error: { code: 'absentLevel', path: '/case/levels/L5' } });
    expect(
      applyCommand(four, { kind: 'editEarlierLevel', level: 'L5', field: 'pose', value: 'prone' }),
    ).toMatchObject({ ok: false, error: { code: 'absentLevel', path: '/case/earlier/levels/L5' } });
    const last = applied(fresh, { kind: 'setFracturedLevel', level: 'L5' });
    expect(
      applyCommand(last, { kind: 'editNumbering', field: 'lumbarCount', value: 4 }),
    ).toMatchObject({ ok: false, error: { code: 'absentLevel', found: '"L5"' } });
  });

  it.each<readonly [string, Command]>([
    ['the same title', { kind: 'renameCase', title: 'New' }],
    ['the same value', inflate(fresh.plan.inflationVolumePerSideMl)],
    ['null where nothing is known', { kind: 'editPatient', field: 'sex', value: null }],
    [
      'null in a level that is not there',
      { kind: 'editLevel', level: 'L2', field: 'pose', value: null },
    ],
    ['clearing a level that is not there', { kind: 'clearLevel', level: 'L2' }],
    [
      'null on an earlier picture that is not there',
      { kind: 'editEarlier', field: 'daysBefore', value: null },
    ],
    [
      'null in a level of an earlier picture that is not there',
      { kind: 'editEarlierLevel', level: 'L1', field: 'anteriorHeightMm', value: null },
    ],
    ['removing an earlier picture that is not there', { kind: 'removeEarlier' }],
  ])('returns the very same document for %s', (_name, command) => {
    expect(applied(fresh, command)).toBe(fresh);
  });

  it('keeps the volume of each side while one of them is switched off, and links them to the one that is named', () => {
    const apart = applied(fresh, inflate({ left: 2, right: 3.2 }));
    expect(applied(apart, inflate({ left: 2, right: 3.2 }))).toBe(apart);
    const oneSided = applied(apart, { kind: 'editPlan', field: 'approach', value: 'left' });
    const again = applied(oneSided, { kind: 'editPlan', field: 'approach', value: 'bilateral' });
    expect(again.plan).toEqual(apart.plan);
    expect(applied(again, inflate(3.2)).plan.inflationVolumePerSideMl).toBe(3.2);
  });

  it('sees that a bone density of equal numbers is no change', () => {
    const density = { kind: 'tScore', tScore: -2.5 } as const;
    const after = applied(fresh, { kind: 'setBoneDensity', boneDensity: density });
    expect(applied(after, { kind: 'setBoneDensity', boneDensity: { ...density } })).toBe(after);
  });

  it.each<readonly [string, Command, string, string]>([
    ['a volume beyond the limit', inflate(6.1), 'outOfRange', '/plan/inflationVolumePerSideMl'],
    [
      'a volume beyond the limit on one side',
      inflate({ left: 2, right: 6.1 }),
      'outOfRange',
      '/plan/inflationVolumePerSideMl/right',
    ],
    ['NaN', inflate(Number.NaN), 'notANumber', '/plan/inflationVolumePerSideMl'],
    [
      'NaN on one side',
      inflate({ left: Number.NaN, right: 2 }),
      'notANumber',
      '/plan/inflationVolumePerSideMl/left',
    ],
    ['infinity', inflate(Number.POSITIVE_INFINITY), 'notANumber', '/plan/inflationVolumePerSideMl'],
    [
      'a height in centimetres',
      { kind: 'editLevel', level: 'L1', field: 'middleHeightMm', value: 2.2 },
      'outOfRange',
      '/case/levels/L1/middleHeightMm',
    ],
    [
      'an earlier picture of the same day',
      { kind: 'editEarlier', field: 'daysBefore', value: 0 },
      'outOfRange',
      '/case/earlier/daysBefore',
    ],
    [
      'an earlier height in centimetres',
      { kind: 'editEarlierLevel', level: 'L1', field: 'middleHeightMm', value: 2.2 },
      'outOfRange',
      '/case/earlier/levels/L1/middleHeightMm',
    ],
    [
      'a fracture above T4',
      { kind: 'setFracturedLevel', level: 'T2' },
      'unknownLevel',
      '/case/fracture/level',
    ],
    [
      'a bone density beyond the limit',
      { kind: 'setBoneDensity', boneDensity: { kind: 'qct', densityMgPerCm3: 4000 } },
      'outOfRange',
      '/case/patient/boneDensity/densityMgPerCm3',
    ],
    [
      'half an ASA class',
      { kind: 'editClinical', field: 'asaClass', value: 2.5 },
      'wrongType',
      '/case/clinical/asaClass',
    ],
    [
      'a canal deeper than any',
      { kind: 'editFracture', field: 'canalDepthMm', value: 41 },
      'outOfRange',
      '/case/fracture/canalDepthMm',
    ],
    ['a title with a line break', { kind: 'renameCase', title: 'a\nb' }, 'badText', '/case/title'],
  ])('refuses %s by name and place', (_name, command, code, path) => {
    expect(applyCommand(fresh, command)).toMatchObject({ ok: false, error: { code, path } });
  });

  it('never changes the origin of a case', () => {
    fc.assert(
      fc.property(documents, fc.array(commands, { maxLength: 20 }), (document, list) => {
        let present = document;
        for (const command of list) {
          const result = applyCommand(present, command);
          if (result.ok) present = result.value;
        }
        expect(present.case.origin).toBe(document.case.origin);
        expect(present.plan.planId).toBe(document.plan.planId);
      }),
    );
  });

  it('leaves only documents that can be written and read back', () => {
    fc.assert(
      fc.property(documents, fc.array(commands, { maxLength: 10 }), (document, list) => {
        const after = list.reduce((present, command) => {
          const result = applyCommand(present, command);
          return result.ok ? result.value : present;
        }, document);
        const read = decodeCaseFile(encodeCaseFile(after));
        expect(read.ok && read.value.document).toEqual(after);
      }),
      { numRuns: 50 },
    );
  });
});

describe('labels', () => {
  it('have words for every command', () => {
    fc.assert(
      fc.property(commands, (command) => {
        const words = labelOf(command)
          .key.split('.')
          .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], texts);
        expect(typeof words).toBe('string');
      }),
    );
  });

  it('name the level', () => {
    expect(labelOf({ kind: 'clearLevel', level: 'T12' })).toEqual({
      key: 'commands.clearLevel',
      values: { level: 'T12' },
    });
  });
});

describe('history', () => {
  it('undoes any sequence to the identical document, and redoes it to the identical end', () => {
    fc.assert(
      fc.property(documents, fc.array(commands, { maxLength: 40 }), (document, list) => {
        let history = startHistory(document, true);
        for (const command of list) {
          const result = applyCommand(history.present, command);
          if (result.ok) history = record(history, result.value, labelOf(command));
        }
        const end = history.present;
        const steps = history.past.length;
        while (canUndo(history)) history = undo(history);
        expect(history.present).toBe(document);
        expect(isDirty(history)).toBe(false);
        expect(history.future.length).toBe(steps);
        while (canRedo(history)) history = redo(history);
        expect(history.present).toBe(end);
      }),
    );
  });

  it('makes one step of one drag, and two of two', () => {
    let history = startHistory(fresh, true);
    for (const [gesture, value] of [
      ['a', 2.5],
      ['a', 2.6],
      ['a', 2.7],
      ['b', 2.8],
      ['b', 2.9],
    ] as const)
      history = record(history, applied(history.present, inflate(value)), label, gesture);
    expect(history.past.length).toBe(2);
    history = undo(history);
    expect(history.present.plan.inflationVolumePerSideMl).toBe(2.7);
    history = undo(history);
    expect(history.present).toBe(fresh);
  });

  it('begins a new step after the gesture ended, and after an undo in the middle of it', () => {
    const step = (history: ReturnType<typeof startHistory>, value: number) =>
      record(history, applied(history.present, inflate(value)), label, 'drag');
    const ended = step(endGesture(step(startHistory(fresh, true), 1)), 1.5);
    expect(ended.past.length).toBe(2);
    const undone = step(undo(step(startHistory(fresh, true), 1)), 1.5);
    expect(undone.past.length).toBe(1);
    expect(undo(undone).present).toBe(fresh);
  });

  it('forgets the future when something new is done', () => {
    const history = undo(record(startHistory(fresh, true), applied(fresh, inflate(1)), label));
    expect(redoLabel(history)).toEqual(label);
    const other = record(history, applied(fresh, inflate(3)), label);
    expect(canRedo(other)).toBe(false);
    expect(undoLabel(other)).toEqual(label);
  });

  it('records nothing when nothing changed', () => {
    const history = startHistory(fresh, true);
    expect(record(history, fresh, label)).toBe(history);
    expect(undo(history)).toBe(history);
    expect(redo(history)).toBe(history);
  });

  it('is clean at the saved document only, and dirty when edited while saving', () => {
    expect(isDirty(startHistory(fresh, false))).toBe(true);
    let history = record(startHistory(fresh, true), applied(fresh, inflate(1)), label);
    const written = history.present;
    history = record(history, applied(written, inflate(2)), label);
    history = markSaved(history, written);
    expect(isDirty(history)).toBe(true);
    expect(isDirty(undo(history))).toBe(false);
    expect(isDirty(undo(undo(history)))).toBe(true);
  });

  it('keeps at least 500 steps and forgets the oldest first', () => {
    expect(MAX_STEPS).toBeGreaterThanOrEqual(500);
    let history = startHistory(fresh, true);
    for (let i = 0; i <= MAX_STEPS; i++)
      history = record(history, applied(history.present, inflate(1 + i / 1000)), label);
    expect(history.past.length).toBe(MAX_STEPS);
    while (canUndo(history)) history = undo(history);
    expect(history.present.plan.inflationVolumePerSideMl).toBe(1);
  });
});
