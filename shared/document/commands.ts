/** Everything a person can do to a document, as data: the buttons, the keyboard, the lesson and the tests speak this. */
import type { z } from 'zod';
import type { ClinicalStatus } from '../anatomy/clinicalStatus.ts';
import { type Level, SIDES } from '../anatomy/levels.ts';
import { isSameCount, type Numbering } from '../anatomy/numbering.ts';
import type { Patient } from '../anatomy/patient.ts';
import { assert } from '../base/assert.ts';
import { err, ok, type Result } from '../base/result.ts';
import { isSame } from '../base/same.ts';
import { unconfirmedFilms } from '../film/levelStrip.ts';
import {
  type EarlierPicture,
  type FractureFacts,
  type LevelMeasurement,
  UNMEASURED,
} from '../fracture/facts.ts';
import type { SafetyAnswers } from '../fracture/safetyAnswers.ts';
import { type Afterwards, NOTHING_AFTERWARDS } from '../plan/afterwards.ts';
import type { Edit, PlanEdit } from '../plan/planEdit.ts';
import { absentLevels } from './absentLevels.ts';
import { type Approval, approvalState, contentHash } from './approval.ts';
import { type AsideCommand, editAside, moveFracture } from './aside/asideCommands.ts';
import { applyFilmCommand, type FilmCommand } from './commands/filmCommands.ts';
import type { Case, KyphoDocument } from './document.ts';
import { firstFault } from './explainIssue.ts';
import type { Fault } from './fault.ts';
import { afterwardsSchema } from './schema/afterwardsSchema.ts';
import { approvalsSchema } from './schema/approvalSchema.ts';
import { caseSchema, earlierSchema, measurementSchema } from './schema/caseSchema.ts';
import { fractureSchema } from './schema/fractureSchema.ts';
import { clinicalSchema, numberingSchema, patientSchema } from './schema/patientSchema.ts';
import { planSchema, sideSchema } from './schema/planSchema.ts';
import { safetySchema } from './schema/safetySchema.ts';

export type Command =
  | { readonly kind: 'renameCase'; readonly title: string }
  | Edit<'editPatient', Omit<Patient, 'boneDensity'>>
  | { readonly kind: 'setBoneDensity'; readonly boneDensity: Patient['boneDensity'] }
  | Edit<'editClinical', ClinicalStatus>
  | Edit<'editNumbering', Numbering>
  | Edit<'editFracture', Omit<FractureFacts, 'level'>>
  | { readonly kind: 'setFracturedLevel'; readonly level: Level }
  | (Edit<'editLevel', LevelMeasurement> & { readonly level: Level })
  | { readonly kind: 'clearLevel'; readonly level: Level }
  | Edit<'editEarlier', Omit<EarlierPicture, 'levels'>>
  | (Edit<'editEarlierLevel', LevelMeasurement> & { readonly level: Level })
  | { readonly kind: 'removeEarlier' }
  | Edit<'editSafety', SafetyAnswers>
  | (Edit<'editAfterwards', Afterwards> & { readonly level: Level })
  | { readonly kind: 'removeAfterwards'; readonly level: Level }
  | { readonly kind: 'approvePlan'; readonly approval: Omit<Approval, 'version' | 'contentHash'> }
  | PlanEdit
  | AsideCommand
  | FilmCommand;

/** The value is not one the file could hold. */
export type CommandRefusal = Fault;

/** An older picture on which nothing has been measured yet. */
const UNMEASURED_PICTURE: EarlierPicture = { daysBefore: null, levels: {} };

/** The document after the command; the very same object when the command changes nothing. */
export function applyCommand(
  document: KyphoDocument,
  command: Command,
): Result<KyphoDocument, CommandRefusal> {
  const edited = edit(document, command);
  if (!edited.ok) return edited;
  if (edited.value.case === document.case && edited.value.films === document.films) return edited;
  const [absent] = absentLevels(edited.value);
  return absent ? err(absent) : edited;
}

/** Checks the one value, not how it fits the rest of the case. */
function edit(document: KyphoDocument, command: Command): Result<KyphoDocument, CommandRefusal> {
  const { case: before, plan } = document;
  const withCase = (changed: Case): KyphoDocument =>
    changed === before ? document : { ...document, case: changed };
  switch (command.kind) {
    case 'renameCase':
      return change(caseSchema, before, ['case'], 'title', command.title, withCase);
    case 'editPatient':
      return change(
        patientSchema,
        before.patient,
        PATIENT,
        command.field,
        command.value,
        (patient) => withCase(replace(before, 'patient', patient)),
      );
    case 'setBoneDensity':
      return change(
        patientSchema,
        before.patient,
        PATIENT,
        'boneDensity',
        command.boneDensity,
        (patient) => withCase(replace(before, 'patient', patient)),
      );
    case 'editClinical':
      return change(
        clinicalSchema,
        before.clinical,
        ['case', 'clinical'],
        command.field,
        command.value,
        (clinical) => withCase(replace(before, 'clinical', clinical)),
      );
    case 'editSafety':
      return change(
        safetySchema,
        before.safety,
        ['case', 'safety'],
        command.field,
        command.value,
        (safety) => withCase(replace(before, 'safety', safety)),
      );
    case 'editNumbering':
      return change(
        numberingSchema,
        before.numbering,
        ['case', 'numbering'],
        command.field,
        command.value,
        (numbering) => {
          const edited = withCase(replace(before, 'numbering', numbering));
          return isSameCount(numbering, before.numbering)
            ? edited
            : { ...edited, films: unconfirmedFilms(edited.films) };
        },
      );
    case 'editFracture':
      return change(
        fractureSchema,
        before.fracture,
        FRACTURE,
        command.field,
        command.value,
        (fracture) => withCase(replace(before, 'fracture', fracture)),
      );
    case 'setFracturedLevel':
      return ofFractureLevel(command.level, () => moveFracture(document, command.level));
    case 'editLevel': {
      const { level, field, value } = command;
      const measurement = before.levels[level] ?? UNMEASURED;
      return change(
        measurementSchema,
        measurement,
        ['case', 'levels', level],
        field,
        value,
        (edited) =>
          edited === measurement
            ? document
            : withCase({ ...before, levels: { ...before.levels, [level]: edited } }),
      );
    }
    case 'clearLevel': {
      const { [command.level]: cleared, ...levels } = before.levels;
      return ok(cleared ? withCase({ ...before, levels }) : document);
    }
    case 'editEarlier': {
      const earlier = before.earlier ?? UNMEASURED_PICTURE;
      return change(earlierSchema, earlier, EARLIER, command.field, command.value, (edited) =>
        edited === earlier ? document : withCase({ ...before, earlier: edited }),
      );
    }
    case 'editEarlierLevel': {
      const { level, field, value } = command;
      const earlier = before.earlier ?? UNMEASURED_PICTURE;
      const measurement = earlier.levels[level] ?? UNMEASURED;
      return change(
        measurementSchema,
        measurement,
        [...EARLIER, 'levels', level],
        field,
        value,
        (edited) => {
          if (edited === measurement) return document;
          const levels = { ...earlier.levels, [level]: edited };
          return withCase({ ...before, earlier: { ...earlier, levels } });
        },
      );
    }
    case 'removeEarlier':
      return ok(withCase(replace(before, 'earlier', null)));
    case 'editAfterwards': {
      const { level, field, value } = command;
      const afterwards = document.afterwards[level] ?? NOTHING_AFTERWARDS;
      return change(afterwardsSchema, afterwards, ['afterwards', level], field, value, (edited) =>
        edited === afterwards
          ? document
          : { ...document, afterwards: { ...document.afterwards, [level]: edited } },
      );
    }
    case 'removeAfterwards': {
      const { [command.level]: removed, ...afterwards } = document.afterwards;
      return ok(removed ? { ...document, afterwards } : document);
    }
    case 'approvePlan':
      return approve(document, command.approval);
    case 'editPlan':
      return change(planSchema, plan, ['plan'], command.field, command.value, (edited) =>
        edited === plan ? document : { ...document, plan: edited },
      );
    case 'editBothSides': {
      const { field, value } = command;
      return SIDES.reduce<Result<KyphoDocument, CommandRefusal>>(
        (edited, side) =>
          edited.ok
            ? edit(edited.value, { kind: 'editSide', side, field, value } as Command)
            : edited,
        ok(document),
      );
    }
    case 'editSide': {
      const { side, field, value } = command;
      const before = plan.sides[side];
      return change(sideSchema, before, ['plan', 'sides', side], field, value, (edited) =>
        edited === before
          ? document
          : { ...document, plan: { ...plan, sides: { ...plan.sides, [side]: edited } } },
      );
    }
    case 'addVariant':
    case 'removeVariant':
    case 'showVariant':
    case 'leaveLevel':
    case 'showLevel':
      return editAside(document, command);
    case 'treatLevel':
      return ofFractureLevel(command.level, () => editAside(document, command));
    default:
      return applyFilmCommand(document, command, before.numbering);
  }
}

/** What is approved already is not approved again. */
function approve(
  document: KyphoDocument,
  given: Omit<Approval, 'version' | 'contentHash'>,
): Result<KyphoDocument, CommandRefusal> {
  if (approvalState(document).kind === 'approved') return ok(document);
  const version = (document.approvals.at(-1)?.version ?? 0) + 1;
  const approval = { ...given, version, contentHash: contentHash(document) };
  const approvals = [...document.approvals, approval];
  const checked = approvalsSchema.safeParse(approvals);
  return checked.success
    ? ok({ ...document, approvals })
    : err(firstFault(checked.error, approvals, ['approvals']));
}

const PATIENT = ['case', 'patient'];
const FRACTURE = ['case', 'fracture'];
const EARLIER = ['case', 'earlier'];

/** Checks one field by its own schema, sets it, and puts the part back into the document. */
function change<T extends object>(
  schema: z.ZodObject<Record<string, z.ZodType>>,
  part: T,
  place: readonly string[],
  field: keyof T & string,
  value: unknown,
  putBack: (part: T) => KyphoDocument,
): Result<KyphoDocument, CommandRefusal> {
  const leaf = schema.shape[field];
  assert(leaf !== undefined, `${field} is in the schema`);
  const checked = leaf.safeParse(value);
  return checked.success
    ? ok(putBack(replace(part, field, checked.data as T[typeof field])))
    : err(firstFault(checked.error, value, [...place, field]));
}

/** A level that no case may name as fractured is refused before anything is done with it. */
function ofFractureLevel(level: Level, edited: () => Result<KyphoDocument, CommandRefusal>) {
  const checked = fractureSchema.shape.level.safeParse(level);
  return checked.success ? edited() : err(firstFault(checked.error, level, [...FRACTURE, 'level']));
}

function replace<T extends object, K extends keyof T>(part: T, field: K, value: T[K]): T {
  return isSame(part[field], value) ? part : { ...part, [field]: value };
}
