/** The time after: stiffness, strength, load beside the body, alignment, the first year. */
import { PLACES } from '../../../anatomy/heights.ts';
import { FOLLOW_UP_MONTHS } from '../../../simulation/after/followUp.ts';
import type { AfterResult, NeighbourLoadResult } from '../../../simulation/after/result.ts';
import type { EquationId } from '../equations/equations.ts';
import type { Reading } from '../explanation.ts';
import { each, eachPair, estimated, given, inUnit, missing, type Output, when } from './output.ts';

const FILL: readonly EquationId[] = ['M-CEM-1', 'M-CEM-2', 'M-CEM-3', 'M-CEM-7'];
const STANDING: readonly EquationId[] = ['M-SIM-5', 'M-SIM-6', 'M-SIM-8', 'M-SIM-9', 'M-FR-7'];
const HALVES = ['whole', 'left', 'right'] as const;

const after = (
  equations: readonly EquationId[],
  read: (result: AfterResult) => Reading,
): Output => ({
  equations: [...equations, 'M-AFT-8'],
  read: ({ run }) => when(run, (result) => read(result.after)),
});

const load = (read: (result: NeighbourLoadResult) => Reading): Output =>
  after([...STANDING, 'M-AFT-2', 'M-AFT-3', 'M-AFT-4', 'M-AFT-5'], ({ neighbourLoad }) =>
    neighbourLoad ? read(neighbourLoad) : missing('levelNotTabled'),
  );

export const AFTER_OUTPUTS = {
  ...each('stiffness', HALVES, (half) =>
    after([...FILL, 'M-AFT-1'], ({ recovery }) => estimated(recovery.stiffness[half], 'ratio')),
  ),
  ...each('strength', HALVES, (half) =>
    after([...FILL, 'M-AFT-1'], ({ recovery }) => estimated(recovery.strength[half], 'ratio')),
  ),
  overStiffening: after([...FILL, 'M-AFT-1'], ({ recovery: { mark, stifferShare } }) =>
    given({ kind: 'word', word: mark, share: stifferShare }),
  ),
  uncompensatedShift: after([...STANDING, 'M-AFT-2', 'M-AFT-5'], ({ alignment }) =>
    estimated(alignment.uncompensatedMm, 'heightChangeMm'),
  ),
  alignment: after([...STANDING, 'M-AFT-2', 'M-AFT-5'], ({ alignment: { bandMm } }) =>
    given({
      kind: 'band',
      low: bandMm[0],
      high: bandMm[1],
      quantity: 'heightChangeMm',
      unit: 'mm',
    }),
  ),
  weightAbove: load(({ weightAboveN }) => inUnit(weightAboveN, 'N')),
  addedMoment: load(({ addedMomentNm }) => inUnit(addedMomentNm, 'N·m')),
  addedCompression: load(({ addedCompressionN }) => inUnit(addedCompressionN, 'N')),
  endplateStress: after([...FILL, 'M-AFT-1', 'M-AFT-4'], ({ endplateStressRisePercent }) =>
    estimated(endplateStressRisePercent, 'sharePercent'),
  ),
  ...eachPair(
    'followUp',
    FOLLOW_UP_MONTHS.map(String) as readonly `${(typeof FOLLOW_UP_MONTHS)[number]}`[],
    PLACES,
    (months, place) =>
      after([...STANDING, 'M-AFT-6'], ({ followUp }) =>
        estimated(
          followUp.find((found) => String(found.months) === months)!.heightsMm[place],
          'heightMm',
        ),
      ),
  ),
} as const satisfies Record<string, Output>;
