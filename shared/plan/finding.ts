/** A verdict on a plan as data: the words belong to the text catalogue. */

import type { SourceId } from '../quantities/sources.ts';
import type { QuantityKey } from '../quantities/table.ts';

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
}

export function finding(
  code: FindingCode,
  severity: Severity,
  source: SourceId,
  values: Finding['values'] = {},
  words: Finding['words'] = {},
): Finding {
  return { code, severity, source, values, words };
}

export const FINDING_CODES = [
  'vertebraPlana',
  'posteriorWallNotAssessed',
  'posteriorWallFractured',
  'retropulsion',
  'pedicleNarrow',
  'canalClearance',
  'anteriorClearance',
  'pedicleAssumed',
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
  'causeUnknown',
  'causeMalignant',
  'youngPatient',
  'upperThoracic',
  'accessTooThin',
  'deviceTooLong',
  'cementBeyondBody',
  'bodyImplausible',
  'posteriorAboveSpine',
  'levelUnlikeSpine',
  'oedemaInOldFracture',
  'densityImpossible',
  'oneSided',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];
