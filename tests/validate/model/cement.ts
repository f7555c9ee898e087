/** Cement, each law alone. */
import type { Level } from '../../../shared/anatomy/levels.ts';
import {
  FORWARD_PERMEABILITY_RATIO,
  HARDENING_MIN,
  LEAK_MEAN_VOLUME_ML,
  OSTEOPOROTIC_POROSITY,
} from '../../../shared/simulation/cement/constants.ts';
import { cannulaPressureMpa } from '../../../shared/simulation/cement/injection/cannula.ts';
import type { LeakTreatment } from '../../../shared/simulation/cement/leak/leakFacts.ts';
import { createLeakOutcome, leakOf } from '../../../shared/simulation/cement/leak/leakKernel.ts';
import { middleLeakSample } from '../../../shared/simulation/cement/leak/leakRisk.ts';
import { frontPressureKpa } from '../../../shared/simulation/cement/spread/front.ts';
import { permeabilityM2 } from '../../../shared/simulation/cement/spread/porosity.ts';
import { viscosityPaS } from '../../../shared/simulation/cement/time/viscosity.ts';
import { wantedMl } from '../../../shared/simulation/cement/volume/fill.ts';
import { tableVolumeMl } from './anatomy.ts';

/** Every factor at its prevalence, the mean volume of cement. */
export function leakProbabilityPercent(treatment: LeakTreatment): number {
  const facts = { treatment, corticalDefect: null, cleft: null, viscosity: null };
  const sample = middleLeakSample(facts, LEAK_MEAN_VOLUME_ML.value);
  return 100 * leakOf(facts, sample, createLeakOutcome()).any;
}

/** To spread cement through marrow at 6 mL/min from a 1.6 mm tip to 10 mm. */
export function marrowPressureKpa(permeabilityM2: number, viscosityPaS: number): number {
  return frontPressureKpa({
    viscosityPaS,
    flowMlPerMin: 6,
    permeabilityM2,
    tipRadiusMm: 1.6,
    frontRadiusMm: 10,
  });
}

/** Along a 120 mm cannula at 3 mL/min and 200 Pa s, Newtonian. */
export function newtonianCannulaMpa(innerDiameterMm: number): number {
  return cannulaPressureMpa(200, innerDiameterMm, 120, 3, 1);
}

/** Of medium cement some minutes after mixing began. */
export function mediumViscosityPaS(minutes: number, temperatureC: number): number {
  return viscosityPaS('medium', minutes, temperatureC, 1);
}

/** A vertebroplasty without a plan of its own, in an unbroken body of the table. */
export function vertebroplastyVolumeMl(level: Level): number {
  return wantedMl({ kind: 'zone' }, tableVolumeMl(level), 0.5);
}

/** At body temperature. */
export function hardeningMinutes(): number {
  return HARDENING_MIN.value;
}

/** Of osteoporotic marrow, the middle of its porosity. */
export function permeability(way: 'along' | 'forward'): number {
  const along = permeabilityM2(OSTEOPOROTIC_POROSITY.value, 0);
  return way === 'along' ? along : FORWARD_PERMEABILITY_RATIO.value * along;
}
