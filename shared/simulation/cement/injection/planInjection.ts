/** What a hand needs for the cement of a plan (M-CEM-10): each entered needle by itself, and the harder of two speaks for the plan. */
import type { Side } from '../../../anatomy/levels.ts';
import { keepLast } from '../../../base/keepLast.ts';
import type { Columns } from '../../../base/stratified.ts';
import { type AccessChoice, type CementChoice, isSameChoice } from '../../../devices/ownDevice.ts';
import { entrySides, type Plan } from '../../../plan/plan.ts';
import {
  CLOCK_FACTOR,
  INJECTION_FLOW_ML_PER_MIN,
  NEEDLE_LENGTH_MM,
  REFERENCE_TEMPERATURE_C,
} from '../constants.ts';
import { logNormal } from '../prior.ts';
import { injectionMinute, viscosityPaS } from '../time/viscosity.ts';
import { drawHandPressure, type HandPressure, type Injection } from './handPressure.ts';

export interface PlannedNeedle {
  /** Which of the plan's needles have this bore. */
  readonly where: Side | 'both';
  readonly needle: AccessChoice;
}

export interface PlanInjection extends PlannedNeedle, HandPressure {}

/** Every needle of unlike bore that the plan enters with; two alike are told once. */
export function plannedNeedles({
  approach,
  sides,
}: Pick<Plan, 'approach' | 'sides'>): readonly PlannedNeedle[] {
  const [first, second] = entrySides(approach).map((side) => ({
    where: side,
    needle: sides[side].access,
  }));
  if (!first) return [];
  if (!second) return [first];
  return isSameChoice(first.needle, second.needle)
    ? [{ ...first, where: 'both' }]
    : [first, second];
}

/** A needle of the usual length, in an unhurried hand. */
export function usualInjection(needle: AccessChoice): Injection {
  return {
    needle,
    needleLengthMm: NEEDLE_LENGTH_MM.value,
    flowMlPerMin: INJECTION_FLOW_ML_PER_MIN.value,
  };
}

/** At the start of injection. No slider moves it: it is kept. */
export function planInjection(
  { cementViscosity, approach, sides }: Plan,
  columns: Columns,
): PlanInjection {
  return hardest(sides, approach, cementViscosity, columns);
}

const hardest = keepLast(
  (
    sides: Plan['sides'],
    approach: Plan['approach'],
    cement: CementChoice,
    columns: Columns,
  ): PlanInjection =>
    plannedNeedles({ approach, sides })
      .map((planned) => ({ ...planned, ...startPressure(planned.needle, cement, columns) }))
      .reduce((worst, next) => (next.pressureMpa.median > worst.pressureMpa.median ? next : worst)),
);

/**
 * At the start of injection. Nobody measures viscosity at the table: injection starts by the clock, at the cement's usual
 * minute, and the clock of one cement is faster or slower than another's.
 */
export function startPressure(
  needle: AccessChoice,
  cement: CementChoice,
  columns: Columns,
  needleLengthMm = NEEDLE_LENGTH_MM.value,
): HandPressure {
  const room = REFERENCE_TEMPERATURE_C.value;
  const minute = injectionMinute(cement, room);
  const clocks = columns.normal('cement.clock');
  return drawHandPressure(
    { ...usualInjection(needle), needleLengthMm },
    (draw) => viscosityPaS(cement, minute, room, logNormal(CLOCK_FACTOR, clocks[draw]!)),
    columns,
  );
}
