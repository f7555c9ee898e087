/**
 * The energy of an inflation, counted from the other end (M-SIM-13): bone crushed, plate raised, membrane stretched. It
 * shares no formula with the gauge, so the work the pump does, ∫ p dV, is a check on both.
 */
import { filledMl, type SideCaps } from '../../plan/inflation.ts';
import { MM3_PER_ML } from '../../quantities/units.ts';

import {
  BONE_FRACTION,
  CONTACT_SHARE,
  MEMBRANE_PRESSURE_KPA,
  MOST_HELD_SHARE,
} from '../constants.ts';
import {
  type Balance,
  type Bed,
  copyInflated,
  createBalance,
  type Inflated,
  inflate,
} from './equilibrium.ts';
import { channelVolumeMl } from './pressure.ts';

/** kPa · mL is mJ, and so is N · mm. */
export interface InflationEnergy {
  /** ∫ p dV over all balloons. */
  readonly pumpMj: number;
  readonly crushMj: number;
  readonly liftMj: number;
  readonly membraneMj: number;
}

const STEPS = 400;

export function inflationEnergy(
  bed: Bed,
  compactedFraction: number,
  volumeMl: number,
  capsMl: SideCaps,
): InflationEnergy {
  const before = createBalance();
  const after = createBalance();
  let pumpMj = 0;
  let crushMj = 0;
  inflate(bed, 0, 0, before);
  for (let i = 1; i <= STEPS; i++) {
    const ml = (volumeMl * i) / STEPS;
    inflate(bed, filledMl(ml, capsMl.left), filledMl(ml, capsMl.right), after);
    for (const side of ['left', 'right'] as const) {
      const [from, to] = [before[side], after[side]];
      pumpMj += ((from.pressureKpa + to.pressureKpa) / 2) * (to.volumeMl - from.volumeMl);
      crushMj += crushStep(bed, compactedFraction, from, to);
    }
    copy(before, after);
  }
  const membraneMj =
    membraneEnergy(bed, after.left.volumeMl) + membraneEnergy(bed, after.right.volumeMl);
  return { pumpMj, crushMj, liftMj: after.energyNmm, membraneMj };
}

/**
 * Bone of fraction φ pressed to φc at the crushing stress: the balloon displaces bone by what it grows, less the gap
 * that opens under the lifted plate; φc / (φc − φ) of that is crushed by the strain 1 − φ / φc.
 */
function crushStep(bed: Bed, compactedFraction: number, from: Inflated, to: Inflated): number {
  const phi = BONE_FRACTION.value;
  const channel = channelVolumeMl(bed.nominalLengthMm);
  const grown = Math.max(channel, to.volumeMl) - Math.max(channel, from.volumeMl);
  const opened = (footprintMm2(to) * (to.liftMm - from.liftMm)) / MM3_PER_ML;
  const crushed = ((grown - opened) * compactedFraction) / (compactedFraction - phi);
  const held = heldShare(bed, to);
  const stress = bed.crushKpa * (1 + (bed.crowding * held) / (1 - held));
  return stress * (1 - phi / compactedFraction) * crushed;
}

/** The chord the plate cuts off the envelope, over the part of the length that bears. */
function footprintMm2({ envelopeMm, rootSinkMm, lengthMm }: Inflated): number {
  const radius = envelopeMm / 2;
  const fromAxis = radius - rootSinkMm ** 2;
  return CONTACT_SHARE.value * lengthMm * 2 * Math.sqrt(Math.max(0, radius ** 2 - fromAxis ** 2));
}

/** Share of the circumference under four plates at most, from the arcs they cut off. */
function heldShare(bed: Bed, { envelopeMm, rootSinkMm }: Inflated): number {
  if (envelopeMm <= 0) return 0;
  const arc = (sink: number) => 2 * Math.acos(Math.max(0, 1 - (2 * sink) / envelopeMm));
  const beside = Math.max(0, (envelopeMm - bed.widthRoomMm) / 2);
  return Math.min(
    MOST_HELD_SHARE.value,
    (2 * arc(rootSinkMm ** 2) + 2 * arc(beside)) / (2 * Math.PI),
  );
}

function membraneEnergy(bed: Bed, volumeMl: number): number {
  const channel = channelVolumeMl(bed.nominalLengthMm);
  if (volumeMl <= channel) return 0;
  return (
    MEMBRANE_PRESSURE_KPA.value * (volumeMl - channel - channel * Math.log(volumeMl / channel))
  );
}

function copy(into: Balance, from: Balance): void {
  copyInflated(from.left, into.left);
  copyInflated(from.right, into.right);
}
