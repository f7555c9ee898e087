/**
 * What has to be said about a case and its plan, as coded findings (M-PL-2). A plan can always be represented; an
 * unanswered safety question is 'notAssessed' and never silently fine.
 */
import type { ClinicalStatus } from '../anatomy/clinicalStatus.ts';
import { PLACES } from '../anatomy/heights.ts';
import type { Patient } from '../anatomy/patient.ts';
import type { PatientSpine } from '../anatomy/spine/patientSpine.ts';
import type { VertebraShape } from '../anatomy/vertebraShape.ts';
import { evidence } from '../evidence/lookup.ts';
import type { FractureAssessment } from '../fracture/assessment.ts';
import type { EarlierPicture, FractureFacts, LevelMeasurements } from '../fracture/facts.ts';
import { LEAST_LOST_MM } from '../fracture/indices/constants.ts';
import { mayDiffer } from '../fracture/lostHeight.ts';
import type { SafetyAnswers } from '../fracture/safetyAnswers.ts';
import { checkFracture } from './checkFracture.ts';
import { checkOpening } from './checkOpening.ts';
import { checkSafety } from './checkSafety.ts';
import { checkStability } from './checkStability.ts';
import {
  CEMENT_CAP_ML,
  FILL_DANGER_PERCENT,
  FILL_LIMIT_PERCENT,
  VERTEBRA_PLANA_LOSS_PERCENT,
  YOUNG_PATIENT_YEARS,
} from './constants.ts';
import { type Finding, finding, type Severity } from './finding.ts';
import { lessCement } from './fixes.ts';
import { checkImpossible } from './impossible.ts';
import { checkPaths } from './path/checkPaths.ts';
import { chosenCementMl, type Plan } from './plan.ts';

/** The parts of a simulated run a finding may rest on: the run itself lives a layer above. */
export interface PlanOutlook {
  readonly fillPercent: number;
  readonly cementVolumeMl: number;
  /** Share of the runs in which balloon and shell bridge the clear height. */
  readonly bridgingProbability: number;
  readonly reachedVolumePerSideMl: number;
  /** Of the place that is lifted most; null without a device that lifts. */
  readonly liftMm: number | null;
  /** How much of it is lost there when the device lets go. */
  readonly settlesMm: number | null;
  /** null without a jack. */
  readonly jackOpeningMm: number | null;
  readonly stop:
    | 'plannedVolume'
    | 'wallLimit'
    | 'maxVolume'
    | 'maxPressure'
    | 'maxOpening'
    | 'maxForce'
    | 'noDevice';
  /** Why the cement of the plan cannot be: more than body and cavity hold, or a body no cement was ever calculated for. */
  readonly cementRefusal: 'beyondBody' | 'implausibleBody' | null;
}

export interface PlanToCheck {
  readonly facts: FractureFacts;
  readonly patient: Patient;
  readonly clinical: ClinicalStatus;
  readonly safety: SafetyAnswers;
  readonly levels: LevelMeasurements;
  readonly earlier: EarlierPicture | null;
  readonly plan: Plan;
  /** What the unfractured levels make of this patient's spine. */
  readonly spine: PatientSpine;
  /** Shape of the fractured level. */
  readonly shape: VertebraShape;
  /** null while there are no heights to judge. */
  readonly fracture: FractureAssessment | null;
  /** null while nothing can be run. */
  readonly outlook: PlanOutlook | null;
}

/** Gravest first, then in the order of the questions. */
const ORDER: readonly Severity[] = ['danger', 'caution', 'notAssessed', 'note'];

export function checkPlan(input: PlanToCheck): readonly Finding[] {
  const all = [
    ...checkFracture(input),
    ...checkStability(input),
    ...checkPatient(input),
    ...checkMeasurements(input),
    ...checkImpossible(input),
    ...checkPaths(input.shape, input.plan),
    ...checkSafety(input),
    ...checkRun(input),
  ];
  return gravestFirst(all);
}

export function gravestFirst(findings: readonly Finding[]): readonly Finding[] {
  return ORDER.flatMap((severity) => findings.filter((f) => f.severity === severity));
}

function checkPatient({ patient, clinical }: PlanToCheck): Finding[] {
  const found: Finding[] = [];
  if (patient.boneDensity === null || patient.boneDensity.kind === 'tScore')
    found.push(finding('densityUnknown', 'note', 'kopperdahl2002'));
  if (patient.ageYears !== null && patient.ageYears < YOUNG_PATIENT_YEARS.value)
    found.push(
      finding('youngPatient', 'caution', 'contraindications', {
        age: { quantity: 'ageYears', value: patient.ageYears },
        limit: { quantity: 'ageYears', value: YOUNG_PATIENT_YEARS.value },
      }),
    );
  const { value: limit, source } = evidence('anaestheticRisk');
  if (clinical.asaClass !== null && limit !== null && clinical.asaClass > limit)
    found.push(
      finding('anaestheticRisk', 'caution', source, {
        asa: { quantity: 'asaClass', value: clinical.asaClass },
        limit: { quantity: 'asaClass', value: limit },
      }),
    );
  return found;
}

function checkMeasurements({ fracture, levels }: PlanToCheck): Finding[] {
  if (!fracture) return [];
  const found: Finding[] = [];
  const loss = Math.max(...PLACES.map((place) => fracture.heights[place].lossPercent.median));
  if (loss > VERTEBRA_PLANA_LOSS_PERCENT.value)
    found.push(
      finding('vertebraPlana', 'danger', 'contraindications', {
        loss: { quantity: 'sharePercent', value: loss },
        limit: { quantity: 'sharePercent', value: VERTEBRA_PLANA_LOSS_PERCENT.value },
      }),
    );
  const mostLostMm = Math.max(...PLACES.map((place) => fracture.heights[place].lostMm.median));
  if (mostLostMm < LEAST_LOST_MM.value)
    found.push(
      finding('littleLost', 'note', 'model', {
        loss: { quantity: 'heightMm', value: mostLostMm },
        limit: { quantity: 'heightMm', value: LEAST_LOST_MM.value },
      }),
    );
  if (fracture.grade.borderlineWith.length > 0)
    found.push(
      finding(
        'borderlineGrade',
        'note',
        'wang2019',
        {},
        {
          grade: String(fracture.grade.grade),
          others: fracture.grade.borderlineWith.join(', '),
        },
      ),
    );

  const references = PLACES.flatMap((place) => fracture.heights[place].references);
  if (references.some(({ from }) => from === 'population'))
    found.push(finding('neighboursMissing', 'caution', 'panjabi1992'));
  const own = levels[fracture.level];
  const used = new Set(references.filter((r) => r.from === 'neighbours').flatMap((r) => r.levels));
  for (const [code, what] of [
    ['mixedPoses', 'pose'],
    ['mixedModalities', 'modality'],
  ] as const) {
    const different = [...used].filter((level) => mayDiffer(own?.[what], levels[level]?.[what]));
    if (different.length > 0)
      found.push(finding(code, 'caution', 'model', {}, { levels: different.join(', ') }));
  }
  if (fracture.pose === null) found.push(finding('poseUnknown', 'notAssessed', 'liu2014'));
  if (fracture.pose === 'standing' || fracture.pose === 'sitting')
    found.push(finding('uprightComparison', 'note', 'liu2014', {}, { pose: fracture.pose }));
  if (fracture.pose === 'supine' || fracture.pose === 'prone' || fracture.pose === 'proneExtended')
    found.push(finding('lyingComparison', 'note', 'liu2014', {}, { pose: fracture.pose }));
  return found;
}

function checkRun({ outlook, plan }: PlanToCheck): Finding[] {
  return [...checkOpening(plan, outlook), ...checkCement(plan, outlook)];
}

function checkCement(plan: Plan, outlook: PlanOutlook | null): Finding[] {
  return [...(outlook ? checkFill(plan, outlook) : []), ...checkCap(plan, outlook)];
}

function checkFill(plan: Plan, outlook: PlanOutlook): Finding[] {
  const severity = outlook.fillPercent > FILL_DANGER_PERCENT.value ? 'danger' : 'caution';
  if (outlook.fillPercent <= FILL_LIMIT_PERCENT.value) return [];
  return [
    finding(
      'fillAboveLimit',
      severity,
      'fillFraction2017',
      {
        fill: { quantity: 'sharePercent', value: outlook.fillPercent },
        limit: { quantity: 'sharePercent', value: FILL_LIMIT_PERCENT.value },
      },
      {},
      { fix: lessCement(plan, outlook, FILL_LIMIT_PERCENT.value / outlook.fillPercent) },
    ),
  ];
}

/** A volume that was chosen is held against the cap whether anything can be computed of the body or not. */
function checkCap(plan: Plan, outlook: PlanOutlook | null): Finding[] {
  const placed = outlook ?? {
    cementVolumeMl: chosenCementMl(plan) ?? 0,
    reachedVolumePerSideMl: 0,
  };
  if (placed.cementVolumeMl <= CEMENT_CAP_ML.value) return [];
  return [
    finding(
      'cementAboveCap',
      'danger',
      'cementVolumes',
      {
        cement: { quantity: 'volumeMl', value: placed.cementVolumeMl },
        limit: { quantity: 'volumeMl', value: CEMENT_CAP_ML.value },
      },
      {},
      { fix: lessCement(plan, placed, CEMENT_CAP_ML.value / placed.cementVolumeMl) },
    ),
  ];
}
