/** Load on the neighbours over all draws (M-AFT-4). */
import type { Level } from '../../../anatomy/levels.ts';
import type { Numbering } from '../../../anatomy/numbering.ts';
import type { Columns } from '../../../base/stratified.ts';
import type { Estimate } from '../../../quantities/estimate.ts';
import { estimateOf } from '../../../quantities/estimateOf.ts';
import {
  ENDPLATE_STRESS_RISE,
  EXTENSOR_LEVER_MM,
  UNKNOWN_WEIGHT_KG,
  WEIGHT_ABOVE_SD,
} from '../constants.ts';
import type { SharesDraws } from '../recovery/estimateRecovery.ts';
import type { NeighbourLoadResult } from '../result.ts';
import { uniformIn } from '../uniformIn.ts';
import { addedCompressionN, addedMomentNm, endplateStressRise } from './neighbourLoad.ts';
import { weightAboveShare, weightN } from './weightAbove.ts';

export interface LoadedLevel {
  readonly level: Level;
  readonly numbering: Numbering;
  /** null runs over the stated range. */
  readonly weightKg: number | null;
}

/** null where the table does not reach. */
export function estimateLoad(
  { level, numbering, weightKg }: LoadedLevel,
  forwardShiftMm: Float64Array,
  columns: Columns,
): NeighbourLoadResult | null {
  const share = weightAboveShare(level, numbering);
  if (share === null) return null;
  const massKg =
    weightKg === null
      ? uniformIn(columns, 'after.weight', UNKNOWN_WEIGHT_KG.range!)
      : new Float64Array(columns.count).fill(weightKg);
  const spread = columns.normal('after.weightAbove');
  const lever = uniformIn(columns, 'after.lever', EXTENSOR_LEVER_MM.range!);
  const above = massKg.map(
    (kg, i) => weightN(kg) * share * (1 + WEIGHT_ABOVE_SD.value * spread[i]!),
  );
  return {
    weightAboveN: estimateOf(above, 'weight above'),
    addedMomentNm: estimateOf(
      above.map((newton, i) => addedMomentNm(newton, forwardShiftMm[i]!)),
      'added moment',
    ),
    addedCompressionN: estimateOf(
      above.map((newton, i) => addedCompressionN(newton, forwardShiftMm[i]!, lever[i]!)),
      'added compression',
    ),
  };
}

export function estimateEndplateStressRise({ stiffer }: SharesDraws, columns: Columns): Estimate {
  const full = uniformIn(columns, 'after.endplateStress', ENDPLATE_STRESS_RISE.range!);
  return estimateOf(
    full.map((rise, i) => 100 * endplateStressRise(stiffer[i]!, rise)),
    'rise of endplate stress',
  );
}
