/** Stiffness and strength over all draws (M-AFT-1). */
import type { Columns } from '../../../base/stratified.ts';
import { estimateOf } from '../../../quantities/estimateOf.ts';
import { CROSSING_FILL_WORTH } from '../constants.ts';
import type { RecoveryResult, SharesEstimate } from '../result.ts';
import { uniformIn } from '../uniformIn.ts';
import { type CementDistribution, sideFills } from './distribution.ts';
import { drawStiffnessCurve, drawStrengthCurve } from './drawCurves.ts';
import { type BodyShares, bodyShares, markStiffness, stifferHalf } from './halves.ts';
import type { RecoveryCurve } from './law.ts';

export interface CementedBody {
  readonly distribution: CementDistribution;
  /** Share of the fractured body that is filled, one per draw. */
  readonly fill: Float64Array;
}

export function drawStiffness(body: CementedBody, columns: Columns): readonly BodyShares[] {
  return drawShares(body, columns, 'after.stiffness', drawStiffnessCurve);
}

export function drawStrength(body: CementedBody, columns: Columns): readonly BodyShares[] {
  return drawShares(body, columns, 'after.strength', drawStrengthCurve);
}

export function summariseRecovery(
  stiffness: readonly BodyShares[],
  strength: readonly BodyShares[],
): RecoveryResult {
  const stiffer = Float64Array.from(stiffness, stifferHalf);
  const clearly = stiffer.filter((share) => markStiffness(share) === 'stiffer').length;
  return {
    stiffness: summariseShares(stiffness, 'stiffness'),
    strength: summariseShares(strength, 'strength'),
    mark: markStiffness(estimateOf(stiffer, 'stiffness of the stiffer half').median),
    stifferShare: clearly / stiffer.length,
  };
}

function drawShares(
  { distribution, fill }: CementedBody,
  columns: Columns,
  name: string,
  curveOf: (rank: number, z: number) => RecoveryCurve,
): readonly BodyShares[] {
  const rank = columns.uniform(name);
  const fractured = columns.normal(`${name}.fractured`);
  const worth = uniformIn(columns, 'after.crossing', CROSSING_FILL_WORTH.range!);
  return Array.from(fill, (share, i) =>
    bodyShares(curveOf(rank[i]!, fractured[i]!), sideFills(share, distribution, worth[i]!)),
  );
}

function summariseShares(draws: readonly BodyShares[], what: string): SharesEstimate {
  const of = (part: keyof BodyShares) => {
    const column = new Float64Array(draws.length);
    for (let i = 0; i < column.length; i++) column[i] = draws[i]![part];
    return estimateOf(column, `${what}, ${part}`);
  };
  return { whole: of('whole'), left: of('left'), right: of('right') };
}
