/** What undo and redo call a command. */
import type { ClinicalStatus } from '../anatomy/clinicalStatus.ts';
import type { Side } from '../anatomy/levels.ts';
import type { Numbering } from '../anatomy/numbering.ts';
import type { Patient } from '../anatomy/patient.ts';
import type { Film, FilmView, Landmark } from '../film/film.ts';
import type { PointName } from '../film/points.ts';
import type { EarlierPicture, FractureFacts, LevelMeasurement } from '../fracture/facts.ts';
import type { SafetyAnswers } from '../fracture/safetyAnswers.ts';
import type { Afterwards } from '../plan/afterwards.ts';
import type { Plan, SidePlan } from '../plan/plan.ts';
import type { AsideCommand } from './aside/asideCommands.ts';
import type { FilmCommand } from './commands/filmCommands.ts';
import type { Command } from './commands.ts';

export type CommandLabelKey =
  | `commands.${'renameCase' | 'setBoneDensity' | 'setFracturedLevel' | 'clearLevel' | 'removeEarlier' | 'removeAfterwards' | 'approvePlan'}`
  | `commands.editPatient.${Exclude<keyof Patient, 'boneDensity'>}`
  | `commands.editClinical.${keyof ClinicalStatus}`
  | `commands.editNumbering.${keyof Numbering}`
  | `commands.editFracture.${Exclude<keyof FractureFacts, 'level'>}`
  | `commands.editLevel.${keyof LevelMeasurement}`
  | `commands.editEarlier.${Exclude<keyof EarlierPicture, 'levels'>}`
  | `commands.editEarlierLevel.${keyof LevelMeasurement}`
  | `commands.editSafety.${keyof SafetyAnswers}`
  | `commands.editAfterwards.${keyof Afterwards}`
  | `commands.editPlan.${Exclude<keyof Plan, 'planId' | 'sides'>}`
  | `commands.editSide.${Side}.${keyof SidePlan}`
  | `commands.editBothSides.${keyof SidePlan}`
  | `commands.${AsideCommand['kind']}`
  | `commands.${'importFilm' | 'removeFilm' | 'calibrateFilm'}.${FilmView}`
  | `commands.editFilm.${keyof Pick<Film, 'cranialEdge' | 'sideEdge' | 'pose'>}`
  | `commands.${'addFilmLevel' | 'removeFilmLevel' | 'renameFilmLevel' | 'shiftFilmLevels'}`
  | `commands.confirmFilmLevels.${'yes' | 'no'}`
  | `commands.markLandmark.${Landmark}`
  | `commands.clickPoint.${PointName}`;

/** What undo will call the step: a sentence of the catalogue and what it needs. */
export interface CommandLabel {
  readonly key: CommandLabelKey;
  readonly values: Readonly<Record<string, string>>;
}

export function labelOf(command: Command): CommandLabel {
  switch (command.kind) {
    case 'renameCase':
    case 'setBoneDensity':
    case 'removeEarlier':
    case 'approvePlan':
    case 'addVariant':
      return { key: `commands.${command.kind}`, values: {} };
    case 'setFracturedLevel':
    case 'clearLevel':
    case 'removeAfterwards':
    case 'treatLevel':
    case 'leaveLevel':
    case 'showLevel':
      return { key: `commands.${command.kind}`, values: { level: command.level } };
    case 'removeVariant':
    case 'showVariant':
      return { key: `commands.${command.kind}`, values: { variant: command.variant } };
    case 'editLevel':
      return { key: `commands.editLevel.${command.field}`, values: { level: command.level } };
    case 'editEarlier':
      return { key: `commands.editEarlier.${command.field}`, values: {} };
    case 'editEarlierLevel':
      return {
        key: `commands.editEarlierLevel.${command.field}`,
        values: { level: command.level },
      };
    case 'editPatient':
      return { key: `commands.editPatient.${command.field}`, values: {} };
    case 'editClinical':
      return { key: `commands.editClinical.${command.field}`, values: {} };
    case 'editNumbering':
      return { key: `commands.editNumbering.${command.field}`, values: {} };
    case 'editFracture':
      return { key: `commands.editFracture.${command.field}`, values: {} };
    case 'editSafety':
      return { key: `commands.editSafety.${command.field}`, values: {} };
    case 'editAfterwards':
      return { key: `commands.editAfterwards.${command.field}`, values: { level: command.level } };
    case 'editBothSides':
      return { key: `commands.editBothSides.${command.field}`, values: {} };
    case 'editSide':
      return { key: `commands.editSide.${command.side}.${command.field}`, values: {} };
    case 'editPlan':
      return { key: `commands.editPlan.${command.field}`, values: {} };
    default:
      return filmLabel(command);
  }
}

function filmLabel(command: FilmCommand): CommandLabel {
  switch (command.kind) {
    case 'importFilm':
      return { key: `commands.importFilm.${command.film.view}`, values: {} };
    case 'removeFilm':
    case 'calibrateFilm':
      return { key: `commands.${command.kind}.${command.view}`, values: {} };
    case 'editFilm':
      return { key: `commands.editFilm.${command.field}`, values: {} };
    case 'shiftFilmLevels':
      return { key: 'commands.shiftFilmLevels', values: {} };
    case 'confirmFilmLevels':
      return { key: `commands.confirmFilmLevels.${command.confirmed ? 'yes' : 'no'}`, values: {} };
    case 'markLandmark':
      return { key: `commands.markLandmark.${command.landmark}`, values: {} };
    case 'clickPoint':
      return { key: `commands.clickPoint.${command.point}`, values: { level: command.level } };
    case 'addFilmLevel':
    case 'removeFilmLevel':
    case 'renameFilmLevel':
      return { key: `commands.${command.kind}`, values: { level: command.level } };
  }
}
