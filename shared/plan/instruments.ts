/** The instruments of a plan: what opens the body, and which cannulas it goes through. */
import {
  ACCESS_IDS,
  type AccessId,
  type Balloon,
  type Jack,
  type Stent,
} from '../devices/catalogue.ts';
import { type AccessChoice, balloonOf, cannulaOf, jackOf, stentOf } from '../devices/ownDevice.ts';
import type { Plan } from './plan.ts';

type Devices = Pick<Plan, 'procedure' | 'balloon' | 'stent' | 'jack'>;

/** null where cement alone goes in. */
export function openingDevice(plan: Devices): Balloon | Stent | Jack | null {
  return plan.procedure === 'jack' ? jackOf(plan.jack) : inflatedDevice(plan);
}

/** A balloon, or the balloon that opens a stent; null where nothing is inflated. */
export function inflatedDevice({
  procedure,
  balloon,
  stent,
}: Omit<Devices, 'jack'>): Balloon | Stent | null {
  switch (procedure) {
    case 'kyphoplasty':
      return balloonOf(balloon);
    case 'stent':
      return stentOf(stent);
    case 'jack':
    case 'vertebroplasty':
      return null;
  }
}

/** Cement alone goes through any cannula. */
export function goesThrough(plan: Devices, access: AccessChoice): boolean {
  const device = openingDevice(plan);
  return device === null || cannulaOf(access).innerDiameterMm >= device.minInnerDiameterMm;
}

/** The gauges of the catalogue that the plan's device goes through, the widest first. */
export function fittingGauges(plan: Devices): readonly AccessId[] {
  return ACCESS_IDS.filter((id) => goesThrough(plan, id));
}
