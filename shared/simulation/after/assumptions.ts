/** Facts nobody gave, and the range that was used instead: listed, never hidden (M-AFT-8). */
import { compensationOf } from './balance/alignment.ts';
import type { BentSpine } from './balance/estimateAlignment.ts';
import { weightAboveShare } from './balance/weightAbove.ts';
import { UNKNOWN_COMPENSATION, UNKNOWN_WEIGHT_KG } from './constants.ts';
import type { AfterAssumption } from './result.ts';

export function listAfterAssumptions({
  level,
  numbering,
  patient,
  severalFractured,
}: Omit<BentSpine, 'kyphosisDeg'>): readonly AfterAssumption[] {
  const { ageYears, sex, statureMm, weightKg } = patient;
  const assumptions: AfterAssumption[] = [];
  if (weightKg === null && weightAboveShare(level, numbering) !== null)
    assumptions.push({ fact: 'weight', range: UNKNOWN_WEIGHT_KG.range! });
  // Old age or several fractures settle the compensation alone; then the other one no longer matters.
  if (compensationOf({ ageYears, severalFractured }) === UNKNOWN_COMPENSATION) {
    if (ageYears === null) assumptions.push({ fact: 'age', range: null });
    if (severalFractured === null) assumptions.push({ fact: 'severalFractured', range: null });
  }
  if (sex === null) assumptions.push({ fact: 'sex', range: null });
  if (statureMm === null) assumptions.push({ fact: 'stature', range: null });
  return assumptions;
}
