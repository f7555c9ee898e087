/** The work of an inflation, counted twice: by the pump, and by what it was spent on. Of the middle of every range. */

import { keepLast } from '../../../base/keepLast.ts';
import type { KyphoDocument } from '../../../document/document.ts';
import type { Available } from '../../../quantities/estimate.ts';
import type { InflationEnergy } from '../../../simulation/balloon/energy.ts';
import { createRun } from '../../../simulation/engine.ts';
import { runEnergy } from '../../../simulation/runEnergy.ts';
import { procedureInput } from '../../derive.ts';
import type { EquationId } from '../equations/equations.ts';
import { each, given, missing, type Output, when } from './output.ts';

const EQUATIONS: readonly EquationId[] = ['M-SIM-2', 'M-SIM-3', 'M-SIM-4', 'M-SIM-5', 'M-SIM-13'];
export const WORK_PARTS = ['pump', 'crush', 'lift', 'membrane'] as const;
const MJ_PER_J = 1000;

/** Counted once for all its parts. */
const energyOf = keepLast((document: KyphoDocument): Available<InflationEnergy | null> => {
  const input = procedureInput(document);
  return input.available ? { available: true, value: runEnergy(createRun(input.value)) } : input;
});

export const WORK_OUTPUTS = each(
  'work',
  WORK_PARTS,
  (part): Output => ({
    equations: EQUATIONS,
    read: (_, document) =>
      when(energyOf(document), (energy) => {
        if (!energy) return missing('notInThisProcedure');
        const millijoules = energy[`${part}Mj` satisfies keyof InflationEnergy];
        return given({
          kind: 'middle',
          value: millijoules / MJ_PER_J,
          quantity: null,
          unit: 'J',
        });
      }),
  }),
);
