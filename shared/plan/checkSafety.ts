/**
 * What the answers before a procedure say of it (M-PL-9). A question nobody answered is 'notAssessed'.
 */
import {
  answersOf,
  SAFETY_QUESTIONS,
  type SafetyAnswer,
  type SafetyQuestion,
} from '../fracture/safetyAnswers.ts';
import type { PlanToCheck } from './checkPlan.ts';
import { YOUNG_PATIENT_YEARS } from './constants.ts';
import { type Finding, type FindingCode, finding, type Severity } from './finding.ts';

/** The answer that speaks against a procedure or asks for something first, and what is said then. */
const VERDICTS: Readonly<
  Record<
    SafetyQuestion,
    {
      readonly on: Exclude<SafetyAnswer, null>;
      readonly code: FindingCode;
      readonly severity: Severity;
    }
  >
> = {
  infection: { on: 'yes', code: 'activeInfection', severity: 'danger' },
  bleedingDisorder: { on: 'yes', code: 'bleedingDisorder', severity: 'danger' },
  anticoagulants: { on: 'yes', code: 'anticoagulated', severity: 'caution' },
  cementAllergy: { on: 'yes', code: 'allergicToCement', severity: 'danger' },
  contrastAllergy: { on: 'yes', code: 'allergicToContrast', severity: 'danger' },
  neurologicalDeficit: { on: 'yes', code: 'neurologicalDeficit', severity: 'danger' },
  pregnancy: { on: 'yes', code: 'pregnant', severity: 'caution' },
  mriOedema: { on: 'no', code: 'noOedema', severity: 'caution' },
  painAtLevel: { on: 'no', code: 'painElsewhere', severity: 'danger' },
  biopsyIntended: { on: 'no', code: 'biopsyWanted', severity: 'caution' },
};

export function checkSafety(input: PlanToCheck): readonly Finding[] {
  const answers = answersOf(input);
  const open = SAFETY_QUESTIONS.filter((question) => answers[question] === null);
  const found: Finding[] = [];
  if (open.length > 0)
    found.push(
      finding('safetyNotAssessed', 'notAssessed', 'contraindications', {}, questionWords(open)),
    );
  for (const question of SAFETY_QUESTIONS) {
    const { on, code, severity } = VERDICTS[question];
    if (answers[question] !== on) continue;
    if (question === 'biopsyIntended' && !asksForBiopsy(input)) continue;
    found.push(finding(code, severity, 'contraindications'));
  }
  return found;
}

/** A list of codes as one word of a finding: the faces turn each into a sentence. */
function questionWords(questions: readonly SafetyQuestion[]): Finding['words'] {
  return { questions: questions.join(', ') };
}

/** A cause that is not osteoporosis, or a patient too young for it. */
function asksForBiopsy({ facts, patient }: PlanToCheck): boolean {
  const young = patient.ageYears !== null && patient.ageYears < YOUNG_PATIENT_YEARS.value;
  return young || facts.cause === 'tumour' || facts.cause === 'myeloma';
}
