/** A verdict on a plan as data: the words belong to the text catalogue. */
import type { Side } from '../anatomy/levels.ts';
import type { FilmOrigin } from '../film/filmOrigin.ts';
import type { SourceId } from '../quantities/sources.ts';
import type { QuantityKey } from '../quantities/table.ts';
import type { PlanEdit } from './planEdit.ts';

/** danger: do not go on without a reason. caution: look again. notAssessed: a safety question is unanswered. note: worth knowing. */
export type Severity = 'danger' | 'caution' | 'notAssessed' | 'note';

export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly source: SourceId;
  /** Numbers the sentence needs, each with its quantity for unit and decimals. */
  readonly values: Readonly<
    Record<string, { readonly quantity: QuantityKey; readonly value: number }>
  >;
  /** Words the sentence needs (a level, a side, a device id). */
  readonly words: Readonly<Record<string, string>>;
  /** Where: the patient's side, or 'both' where two needles have it alike; null where no side has it. */
  readonly side: Side | 'both' | null;
  /** What would settle it in one undoable step; null where that is not for a plan to settle. */
  readonly fix: PlanEdit | null;
  /** The points of a film that it is about: it is mended there. */
  readonly film?: FilmOrigin;
}

export function finding(
  code: FindingCode,
  severity: Severity,
  source: SourceId,
  values: Finding['values'] = {},
  words: Finding['words'] = {},
  { side = null, fix = null }: Partial<Pick<Finding, 'side' | 'fix'>> = {},
): Finding {
  return { code, severity, source, values, words, side, fix };
}

export const FINDING_CODES = [
  'vertebraPlana',
  'posteriorWallNotAssessed',
  'posteriorWallFractured',
  'retropulsion',
  'displaced',
  'tensionBandFailed',
  'stabilityNotAssessed',
  'split',
  'canalCompromise',
  'pedicleNarrow',
  'canalClearance',
  'anteriorClearance',
  'pedicleAssumed',
  'bodyAssumed',
  'oldFracture',
  'ageUnknown',
  'densityUnknown',
  'cleftUnknown',
  'borderlineGrade',
  'neighboursMissing',
  'mixedPoses',
  'mixedModalities',
  'poseUnknown',
  'lyingComparison',
  'uprightComparison',
  'fillAboveLimit',
  'cementAboveCap',
  'noLift',
  'wallLimitBeforePlan',
  'pressureLimitBeforePlan',
  'volumeLimit',
  'jackForceLimit',
  'jackFullyOpen',
  'littleLift',
  'causeUnknown',
  'causeMalignant',
  'causeTrauma',
  'alreadyAugmented',
  'causeHaemangioma',
  'anaestheticRisk',
  'littleLost',
  'youngPatient',
  'upperThoracic',
  'accessTooThin',
  'deviceTooLong',
  'cementBeyondBody',
  'bodyImplausible',
  'heightAboveSpine',
  'wallIntactYetLow',
  'levelUnlikeSpine',
  'oedemaInOldFracture',
  'densityImpossible',
  'oneSided',
  'pathNotRun',
  'pedicleMedial',
  'pedicleLateral',
  'pedicleCranial',
  'pedicleCaudal',
  'medialRule',
  'superiorEndplate',
  'inferiorEndplate',
  'anteriorCortex',
  'lateralCortex',
  'posteriorCortex',
  'vesselZone',
  'pleuraZone',
  'segmentalArtery',
  'safetyNotAssessed',
  'activeInfection',
  'bleedingDisorder',
  'anticoagulated',
  'allergicToCement',
  'allergicToContrast',
  'neurologicalDeficit',
  'pregnant',
  'noOedema',
  'painElsewhere',
  'biopsyWanted',
  'manyLevels',
  'sessionCement',
  'sessionIncomplete',
  'dangerAtOtherLevel',
  'filmPoints',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];
