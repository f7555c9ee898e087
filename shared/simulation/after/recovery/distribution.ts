/** Where the cement lies, and the fill that the left and the right half of the body have from it (M-AFT-1). */
import type { Side } from '../../../anatomy/levels.ts';
import { CROSSING_FILL_WORTH } from '../constants.ts';

export type CementDistribution =
  /** From two needles, each on its side; one half of it on the left where both are filled alike. */
  | { readonly kind: 'bilateral'; readonly leftShare: number }
  /** From one needle, through the midline: the bench found it balanced. */
  | { readonly kind: 'unilateralCrossing' }
  /** From one needle, and all on its side. */
  | { readonly kind: 'unilateralOneSide'; readonly side: Side };

/** Fill of each half as a share of that half. */
export type SideFills = Readonly<Record<Side, number>>;

/** `fill` of the whole body. `crossingWorth` is what crossing cement is worth in bilateral fill. */
export function sideFills(
  fill: number,
  distribution: CementDistribution,
  crossingWorth: number = CROSSING_FILL_WORTH.value,
): SideFills {
  switch (distribution.kind) {
    case 'bilateral': {
      const { leftShare } = distribution;
      return { left: 2 * fill * leftShare, right: 2 * fill * (1 - leftShare) };
    }
    case 'unilateralCrossing': {
      const worth = fill * crossingWorth;
      return { left: worth, right: worth };
    }
    case 'unilateralOneSide': {
      const filled = 2 * fill;
      return distribution.side === 'left' ? { left: filled, right: 0 } : { left: 0, right: filled };
    }
  }
}

/** Whether both halves hold as much. */
export function isEven(distribution: CementDistribution): boolean {
  switch (distribution.kind) {
    case 'bilateral':
      return distribution.leftShare === 0.5;
    case 'unilateralCrossing':
      return true;
    case 'unilateralOneSide':
      return false;
  }
}
