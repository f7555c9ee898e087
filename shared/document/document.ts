/** What is stored and undone: one case, its films, its plan, what lies aside, and what became of it. Everything else is derived. */
import type { ClinicalStatus } from '../anatomy/clinicalStatus.ts';
import type { Level } from '../anatomy/levels.ts';
import type { Numbering } from '../anatomy/numbering.ts';
import type { Patient } from '../anatomy/patient.ts';
import { type FilmPictures, type Films, NO_FILMS } from '../film/film.ts';
import type { EarlierPicture, FractureFacts, LevelMeasurements } from '../fracture/facts.ts';
import type { SafetyAnswers } from '../fracture/safetyAnswers.ts';
import type { Afterwards } from '../plan/afterwards.ts';
import { type Aside, NOTHING_ASIDE } from '../plan/aside.ts';
import type { Plan } from '../plan/plan.ts';
import type { Approval } from './approval.ts';

export const ORIGINS = ['measured', 'constructed'] as const;

export interface Case {
  /** Pseudonymous: never the name of a person. */
  readonly title: string;
  /** 'constructed' is a permanent mark: no command changes it. */
  readonly origin: (typeof ORIGINS)[number];
  /** Attribution of the data, shown with the case; empty when it is the user's own. */
  readonly attribution: string;
  readonly patient: Patient;
  readonly clinical: ClinicalStatus;
  readonly safety: SafetyAnswers;
  readonly numbering: Numbering;
  readonly fracture: FractureFacts;
  readonly levels: LevelMeasurements;
  /** null: there is no older picture, or it was not measured. */
  readonly earlier: EarlierPicture | null;
}

export interface KyphoDocument {
  /** Its fracture is the one at hand. */
  readonly case: Case;
  /** Of the level and the variant at hand. */
  readonly plan: Plan;
  /** The other treated levels, and the other plans. */
  readonly aside: Aside;
  /** What was really done and measured, by level. */
  readonly afterwards: Readonly<Partial<Record<Level, Afterwards>>>;
  /** Oldest first. */
  readonly approvals: readonly Approval[];
  readonly films: Films;
  readonly pictures: FilmPictures;
  /** Fields of other programs, kept untouched. */
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** The parts a file leaves out when there is nothing in them. */
export const NOTHING_BESIDES: Omit<KyphoDocument, 'case' | 'plan'> = {
  aside: NOTHING_ASIDE,
  films: NO_FILMS,
  pictures: {},
  afterwards: {},
  approvals: [],
  extensions: {},
};
