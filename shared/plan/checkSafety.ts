/**
 * What the answers before a procedure say of it (M-PL-9). A question nobody answered is 'notAssessed'; an answer given
 * elsewhere in the case counts, and two that contradict each other are told.
 */
import {
  NOTHING_ASKED,
  SAFETY_QUESTIONS,
  type SafetyAnswers,
  type SafetyQuestion,
} from '../fracture/safetyAnswers.ts';
import type { PlanToCheck } from './checkPlan.ts';
import { YOUNG_PATIENT_YEARS } from './constants.ts';
import { type Finding, type FindingCode, finding, type Severity } from './finding.ts';

type Answer = SafetyAnswers[SafetyQuestion];

/** The answer that speaks against a procedure or asks for something first, and what is said then. */
const VERDICTS: Readonly<
  Record<
    SafetyQuestion,
    { readonly on: Exclude<Answer, null>; readonly code: FindingCode; readonly severity: Severity }
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
  const { safety } = input;
  const elsewhere = answersElsewhere(input);
  const answer = (question: SafetyQuestion) => safety[question] ?? elsewhere[question];
  const open = SAFETY_QUESTIONS.filter((question) => answer(question) === null);
  const disagree = SAFETY_QUESTIONS.filter(
    (question) =>
      safety[question] !== null &&
      elsewhere[question] !== null &&
      safety[question] !== elsewhere[question],
  );
  const found: Finding[] = [];
  if (open.length > 0)
    found.push(
      finding('safetyNotAssessed', 'notAssessed', 'contraindications', {}, questionWords(open)),
    );
  if (disagree.length > 0)
    found.push(
      finding('answersDisagree', 'caution', 'contraindications', {}, questionWords(disagree)),
    );
  for (const question of SAFETY_QUESTIONS) {
    const { on, code, severity } = VERDICTS[question];
    // Of two answers that disagree the one that speaks against it counts.
    if (safety[question] !== on && elsewhere[question] !== on) continue;
    if (question === 'biopsyIntended' && !asksForBiopsy(input)) continue;
    found.push(finding(code, severity, 'contraindications'));
  }
  return found;
}

/** A list of codes as one word of a finding: the faces turn each into a sentence. */
function questionWords(questions: readonly SafetyQuestion[]): Finding['words'] {
  return { questions: questions.join(', ') };
}

/** Other parts of the case ask some of it too, each for its own ends. */
function answersElsewhere({ clinical, facts }: PlanToCheck): SafetyAnswers {
  const { neurology } = clinical;
  return {
    ...NOTHING_ASKED,
    anticoagulants: clinical.anticoagulated,
    mriOedema: facts.oedema,
    neurologicalDeficit:
      neurology === null || neurology === 'NX' ? null : neurology === 'N0' ? 'no' : 'yes',
  };
}

/** A cause that is not osteoporosis, or a patient too young for it. */
function asksForBiopsy({ facts, patient }: PlanToCheck): boolean {
  const young = patient.ageYears !== null && patient.ageYears < YOUNG_PATIENT_YEARS.value;
  return young || facts.cause === 'tumour' || facts.cause === 'myeloma';
}
