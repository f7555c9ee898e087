/** Stiffness and strength over all draws (M-AFT-1). */
import type { Side } from '../../../anatomy/levels.ts';
import { keepLast } from '../../../base/keepLast.ts';
import type { Columns } from '../../../base/stratified.ts';
import { estimateOf } from '../../../quantities/estimateOf.ts';
import { CROSSING_FILL_WORTH } from '../constants.ts';
import type { RecoveryResult, SharesEstimate } from '../result.ts';
import { uniformIn } from '../uniformIn.ts';
import { type CementDistribution, isEven, sideFills } from './distribution.ts';
import { drawStiffnessCurve, drawStrengthCurve } from './drawCurves.ts';
import { bodyShares, markStiffness, stifferHalf } from './halves.ts';
import type { RecoveryCurve } from './law.ts';

export interface CementedBody {
  readonly distribution: CementDistribution;
  /** Share of the fractured body that is filled, one per draw. */
  readonly fill: Float64Array;
}

/** Draws of both halves, of the body, and of its harder half: one and the same column where the halves are alike. */
export interface SharesDraws extends Readonly<Record<Side, Float64Array>> {
  readonly whole: Float64Array;
  readonly stiffer: Float64Array;
}

export function drawStiffness(body: CementedBody, columns: Columns): SharesDraws {
  return drawShares(body, drawCurves(columns).stiffness, columns);
}

export function drawStrength(body: CementedBody, columns: Columns): SharesDraws {
  return drawShares(body, drawCurves(columns).strength, columns);
}

export function summariseRecovery(stiffness: SharesDraws, strength: SharesDraws): RecoveryResult {
  const { stiffer } = stiffness;
  const clearly = stiffer.filter((share) => markStiffness(share) === 'stiffer').length;
  return {
    stiffness: summariseShares(stiffness, 'stiffness'),
    strength: summariseShares(strength, 'strength'),
    mark: markStiffness(estimateOf(stiffer, 'stiffness of the stiffer half').median),
    stifferShare: clearly / stiffer.length,
  };
}

/** The laws of single draws: of every body alike. */
const drawCurves = keepLast((columns: Columns) => {
  const draw = (name: string, curveOf: (rank: number, z: number) => RecoveryCurve) => {
    const fractured = columns.normal(`${name}.fractured`);
    return Array.from(columns.uniform(name), (rank, i) => curveOf(rank, fractured[i]!));
  };
  return {
    stiffness: draw('after.stiffness', drawStiffnessCurve),
    strength: draw('after.strength', drawStrengthCurve),
  };
});

function drawShares(
  { distribution, fill }: CementedBody,
  curves: readonly RecoveryCurve[],
  columns: Columns,
): SharesDraws {
  const worth = uniformIn(columns, 'after.crossing', CROSSING_FILL_WORTH.range!);
  const room = () => new Float64Array(fill.length);
  const whole = room();
  const alike = isEven(distribution);
  const [left, right, stiffer] = alike ? [whole, whole, whole] : [room(), room(), room()];
  for (let i = 0; i < fill.length; i++) {
    const shares = bodyShares(curves[i]!, sideFills(fill[i]!, distribution, worth[i]!));
    whole[i] = shares.whole;
    if (alike) continue;
    left[i] = shares.left;
    right[i] = shares.right;
    stiffer[i] = stifferHalf(shares);
  }
  return { left, right, whole, stiffer };
}

function summariseShares(draws: SharesDraws, what: string): SharesEstimate {
  const whole = estimateOf(draws.whole, `${what}, whole`);
  const of = (side: Side) =>
    draws[side] === draws.whole ? whole : estimateOf(draws[side], `${what}, ${side}`);
  return { whole, left: of('left'), right: of('right') };
}
