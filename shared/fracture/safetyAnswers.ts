/**
 * What has to be asked before anybody puts a needle in. `null` is *not assessed*, and never counts as a "no". Three of
 * the questions are facts that the case holds for other ends too: they are read from there, so that no two answers can
 * disagree.
 */
import type { ClinicalStatus } from '../anatomy/clinicalStatus.ts';
import type { FractureFacts } from './facts.ts';
import type { YES_NO } from './features.ts';

export const SAFETY_QUESTIONS = [
  'infection',
  'bleedingDisorder',
  'anticoagulants',
  'cementAllergy',
  'contrastAllergy',
  'neurologicalDeficit',
  'pregnancy',
  'mriOedema',
  'painAtLevel',
  'biopsyIntended',
] as const;
export type SafetyQuestion = (typeof SAFETY_QUESTIONS)[number];
export type SafetyAnswer = (typeof YES_NO)[number] | null;

/** Answered by the clinical status or by the fracture's features. */
export const FACT_QUESTIONS = ['anticoagulants', 'neurologicalDeficit', 'mriOedema'] as const;
export type FactQuestion = (typeof FACT_QUESTIONS)[number];

/** The answers that have no other home. */
export type AskedQuestion = Exclude<SafetyQuestion, FactQuestion>;
export type SafetyAnswers = Readonly<Record<AskedQuestion, SafetyAnswer>>;

export function isAsked(question: SafetyQuestion): question is AskedQuestion {
  return !(FACT_QUESTIONS as readonly SafetyQuestion[]).includes(question);
}

export const NOTHING_ASKED: SafetyAnswers = {
  infection: null,
  bleedingDisorder: null,
  cementAllergy: null,
  contrastAllergy: null,
  pregnancy: null,
  painAtLevel: null,
  biopsyIntended: null,
};

/** Every question with its answer. A patient who cannot be examined (NX) leaves the deficit not assessed. */
export function answersOf(input: {
  readonly safety: SafetyAnswers;
  readonly clinical: ClinicalStatus;
  readonly facts: FractureFacts;
}): Readonly<Record<SafetyQuestion, SafetyAnswer>> {
  const { safety, clinical, facts } = input;
  const { neurology } = clinical;
  return {
    ...safety,
    anticoagulants: clinical.anticoagulated,
    neurologicalDeficit:
      neurology === null || neurology === 'NX' ? null : neurology === 'N0' ? 'no' : 'yes',
    mriOedema: facts.oedema,
  };
}
