/** The case's earlier picture against its present one. */
import { PLACES } from '../../../anatomy/heights.ts';
import type { DateComparison, Likelihood } from '../../../fracture/comparison/compareDates.ts';
import type { EquationId } from '../equations/equations.ts';
import type { Reading } from '../explanation.ts';
import { each, estimated, given, missing, type Output } from './output.ts';

const EQUATIONS: readonly EquationId[] = ['M-FR-5', 'M-FR-18'];

const compared = (read: (comparison: DateComparison) => Reading): Output => ({
  equations: EQUATIONS,
  read: ({ comparison }) => (comparison ? read(comparison) : missing('noEarlierPicture')),
});

function likely({ probability }: Likelihood): Reading {
  return probability === null
    ? missing('notMeasuredTwice')
    : given({ kind: 'share', share: probability });
}

export const COMPARISON_OUTPUTS = {
  ...each('change', PLACES, (place) =>
    compared(({ changes }) => {
      const change = changes[place];
      return change ? estimated(change.changeMm, 'heightChangeMm') : missing('notMeasuredTwice');
    }),
  ),
  ...each('changeShare', PLACES, (place) =>
    compared(({ changes }) => {
      const change = changes[place];
      return change ? estimated(change.changePercent, 'sharePercent') : missing('notMeasuredTwice');
    }),
  ),
  kyphosisChange: compared(({ kyphosisChangeDeg }) =>
    kyphosisChangeDeg ? estimated(kyphosisChangeDeg, 'angleDeg') : missing('notMeasuredTwice'),
  ),
  progression: compared(({ progression }) => likely(progression)),
  recollapse: compared(({ recollapse }) =>
    recollapse ? likely(recollapse) : missing('notAfterAugmentation'),
  ),
} as const satisfies Record<string, Output>;
