/** Constants of the clock of a cement: where an own one brings minutes of its own, the published ones were not used. */
import type { CementChoice } from '../../../devices/ownDevice.ts';
import { HIGH_VISCOSITY_END_PA_S, WORKING_END_PA_S } from '../../../simulation/cement/constants.ts';
import type { Constants } from './equation.ts';
import { EQUATIONS, type EquationId } from './equations.ts';

const OF_CATALOGUE: readonly string[] = [
  'REFERENCE_VISCOSITY_PA_S',
  'REFERENCE_MINUTE',
  'THICKENING_MIN',
  'HIGH_VISCOSITY_THICKENING_MIN',
  'HARDENING_MIN',
];

/** Between the consistencies where injection starts and ends an own cement thickens. */
const OF_OWN = { WORKING_END_PA_S, HIGH_VISCOSITY_END_PA_S };

export function constantsWith(cement: CementChoice, id: EquationId): Constants {
  const { constants } = EQUATIONS[id];
  if (typeof cement === 'string') return constants;
  const kept = Object.entries(constants).filter(([name]) => !OF_CATALOGUE.includes(name));
  return { ...Object.fromEntries(kept), ...(id === 'M-CEM-8' && OF_OWN) };
}
