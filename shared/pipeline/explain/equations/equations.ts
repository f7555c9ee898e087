/** Every formula of MODEL.md by its id, with the constants, inputs and cheats that are its own. */
import { AFTER_EQUATIONS } from './after.ts';
import { ANATOMY_EQUATIONS } from './anatomy.ts';
import { CEMENT_EQUATIONS } from './cement.ts';
import type { Equation } from './equation.ts';
import { FILM_EQUATIONS } from './films.ts';
import { FRACTURE_EQUATIONS } from './fracture.ts';
import { PLAN_EQUATIONS } from './plan.ts';
import { SCHEMES_EQUATIONS } from './schemes.ts';
import { SIMULATION_EQUATIONS } from './simulation.ts';

const ALL = {
  ...FILM_EQUATIONS,
  ...ANATOMY_EQUATIONS,
  ...FRACTURE_EQUATIONS,
  ...SCHEMES_EQUATIONS,
  ...PLAN_EQUATIONS,
  ...SIMULATION_EQUATIONS,
  ...CEMENT_EQUATIONS,
  ...AFTER_EQUATIONS,
};
export type EquationId = keyof typeof ALL;

export const EQUATIONS: Readonly<Record<EquationId, Equation>> = ALL;

/** In the order of the chain. */
export const EQUATION_IDS = Object.keys(ALL) as readonly EquationId[];
