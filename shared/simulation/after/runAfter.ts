/**
 * The time after the procedure over all draws (M-AFT-8). It goes on from the draws of the run, so that a low standing
 * height, its wedge, its shift and its height after six months belong to the same imagined patient.
 */
import { mapPlaces, PLACES, type Place } from '../../anatomy/heights.ts';
import type { Level } from '../../anatomy/levels.ts';
import type { Numbering } from '../../anatomy/numbering.ts';
import type { Patient } from '../../anatomy/patient.ts';
import { assert } from '../../base/assert.ts';
import { keepLast } from '../../base/keepLast.ts';
import type { Columns } from '../../base/stratified.ts';
import { wedgeAngleDeg } from '../../fracture/angles.ts';
import { estimateOf } from '../../quantities/estimateOf.ts';
import { listAfterAssumptions } from './assumptions.ts';
import { drawShift, summariseAlignment } from './balance/estimateAlignment.ts';
import { estimateEndplateStressRise, estimateLoad } from './balance/estimateLoad.ts';
import { COLLAPSE_FLOOR } from './constants.ts';
import { drawSixMonthLossMm, FOLLOW_UP_MONTHS, followUpLossMm, heightAfterMm } from './followUp.ts';
import type { CementDistribution } from './recovery/distribution.ts';
import { drawStiffness, drawStrength, summariseRecovery } from './recovery/estimateRecovery.ts';
import type { AfterResult, FollowUpResult } from './result.ts';
import { uniformIn } from './uniformIn.ts';

type HeightDraws = Readonly<Record<Place, Float64Array>>;

export interface AfterInput {
  readonly level: Level;
  readonly numbering: Numbering;
  readonly patient: Patient;
  /** Whether more than one vertebra is fractured; null when nobody looked. */
  readonly severalFractured: boolean | null;
  readonly distribution: CementDistribution;
  /** Draws of the run, in its order: standing after the procedure, before the fracture, depth, share filled. */
  readonly standingMm: HeightDraws;
  readonly intactMm: HeightDraws;
  readonly measuredMm: HeightDraws;
  readonly depthMm: Float64Array;
  readonly fill: Float64Array;
  readonly columns: Columns;
}

export function runAfter(input: AfterInput): AfterResult {
  assertOneNumberPerDraw(input);
  const { level, numbering, patient, columns } = input;
  const stiffness = drawStiffness(input, columns);
  const shift = drawShift({ ...input, kyphosisDeg: addedKyphosisDeg(input) }, columns);
  return {
    recovery: summariseRecovery(stiffness, drawStrength(input, columns)),
    alignment: summariseAlignment(shift),
    neighbourLoad: estimateLoad(
      { level, numbering, weightKg: patient.weightKg },
      shift.remainingMm,
      columns,
    ),
    endplateStressRisePercent: estimateEndplateStressRise(stiffness, columns),
    followUp: estimateFollowUp(input),
    assumptions: listAfterAssumptions(input),
  };
}

/** Wedge of the standing body beyond that of the same body before it broke. */
function addedKyphosisDeg({ standingMm, intactMm, depthMm }: AfterInput): Float64Array {
  return depthMm.map(
    (depth, i) =>
      wedgeAngleDeg(standingMm.anterior[i]!, standingMm.posterior[i]!, depth) -
      wedgeAngleDeg(intactMm.anterior[i]!, intactMm.posterior[i]!, depth),
  );
}

function estimateFollowUp({
  standingMm,
  intactMm,
  measuredMm,
  columns,
}: AfterInput): readonly FollowUpResult[] {
  const { sixMonthLossMm, floorShare } = drawCourse(columns);
  return FOLLOW_UP_MONTHS.map((months) => {
    const lossMm = followUpLossMm(months);
    const heightsMm = mapPlaces((place) => {
      const standing = standingMm[place];
      const intact = intactMm[place];
      const measured = measuredMm[place];
      const heights = new Float64Array(columns.count);
      for (let i = 0; i < heights.length; i++) {
        // What was never lost does not sink (M-SIM-8).
        const loss = Math.min(lossMm(sixMonthLossMm[i]), intact[i]! - measured[i]!);
        const body = { standingMm: standing[i]!, intactMm: intact[i]! };
        heights[i] = heightAfterMm(body, loss, floorShare[i]!);
      }
      return estimateOf(heights, `${place} height after ${months} months`);
    });
    return { months, heightsMm };
  });
}

const drawCourse = keepLast((columns: Columns) => ({
  // The run's own column: its sixth month and this one are the same draws.
  sixMonthLossMm: columns.normal('followUp').map(drawSixMonthLossMm),
  floorShare: uniformIn(columns, 'after.floor', COLLAPSE_FLOOR.range!),
}));

function assertOneNumberPerDraw({
  standingMm,
  intactMm,
  depthMm,
  fill,
  columns,
}: AfterInput): void {
  const heights = PLACES.flatMap((place) => [standingMm[place], intactMm[place]]);
  for (const draws of [...heights, depthMm, fill])
    assert(draws.length === columns.count, 'every input has one number per draw');
}
