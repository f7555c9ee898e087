/**
 * A balloon in a crushable body between two plates [M-SIM-2] … [M-SIM-5]: one volume at a time, from nothing but the
 * conditions that hold there.
 */
import * as K from '../../shared/simulation/constants.ts';
import { bisect } from './numerics.ts';

export interface Bed {
  readonly nominalLengthMm: number;
  readonly clearHeightMm: number;
  /** From the lateral wall to the twin, or to the other wall. */
  readonly roomMm: number;
  readonly solid: number;
  readonly compacted: number;
  /** Crushing stress of the bone around the balloon. */
  readonly crushKpa: number;
  readonly crowding: number;
  readonly preloadN: number;
  readonly stiffnessNPerMm: number;
  readonly tiltStiffnessNPerMm: number;
  /** Two alike, or one at this share of the arm. */
  readonly single: number | null;
}

export interface Filled {
  readonly lengthMm: number;
  readonly diameterMm: number;
  readonly envelopeMm: number;
  readonly pressureKpa: number;
  /** Mean lift of the plate, its difference between the two points, and the lift above the balloon. */
  readonly meanMm: number;
  readonly differenceMm: number;
  readonly gapMm: number;
}

const ML = 1000;
/** Beyond it the formula would grow without bound. */
const MOST_HELD = 0.98;
const capsuleMm3 = (diameter: number, length: number): number =>
  (Math.PI * diameter ** 3) / 6 + ((Math.PI * diameter ** 2) / 4) * (length - diameter);

const lengthAt = (diameter: number, nominal: number): number =>
  nominal + K.AXIAL_GROWTH.value * (diameter - K.CHANNEL_DIAMETER_MM.value);

function capsuleOf(volumeMl: number, nominalMm: number) {
  const diameterMm = bisect((d) => capsuleMm3(d, lengthAt(d, nominalMm)) - volumeMl * ML, 0, 60);
  return { diameterMm, lengthMm: lengthAt(diameterMm, nominalMm) };
}

/** The capsule grown outward until it holds balloon and compacted bone. */
function envelopeMm(volumeMl: number, diameterMm: number, lengthMm: number, bed: Bed): number {
  const shell = bed.solid / (bed.compacted - bed.solid);
  const grown = bisect(
    (t) => capsuleMm3(diameterMm + 2 * t, lengthMm + 2 * t) - volumeMl * (1 + shell) * ML,
    0,
    60,
  );
  return diameterMm + 2 * grown;
}

export const channelMl = (nominalMm: number): number =>
  capsuleMm3(K.CHANNEL_DIAMETER_MM.value, nominalMm) / ML;

/** Share of a circle that a plate cuts off which lies `sunk` inside it. */
function cutShare(circleMm: number, sunkMm: number): number {
  const depth = Math.min(Math.max(sunkMm, 0), circleMm / 2);
  return Math.acos(1 - depth / (circleMm / 2)) / Math.PI;
}

export function fill(volumeMl: number, bed: Bed): Filled {
  const { diameterMm, lengthMm } = capsuleOf(volumeMl, bed.nominalLengthMm);
  const envelope = envelopeMm(volumeMl, diameterMm, lengthMm, bed);
  const flat = { lengthMm, diameterMm, envelopeMm: envelope, meanMm: 0, differenceMm: 0, gapMm: 0 };
  const channel = channelMl(bed.nominalLengthMm);
  if (volumeMl <= channel) return { ...flat, pressureKpa: 0 };
  const membraneKpa = K.MEMBRANE_PRESSURE_KPA.value * (1 - channel / volumeMl);
  const onset = 1 - Math.exp(-(volumeMl - channel) / K.ELASTIC_VOLUME_ML.value);
  const walls = 2 * cutShare(envelope, (envelope - bed.roomMm) / 2);
  const boneKpa = (sunk: number): number => {
    const held = Math.min(2 * cutShare(envelope, sunk) + walls, MOST_HELD);
    return bed.crushKpa * onset * (1 + (bed.crowding * held) / (1 - held));
  };
  const areaMm2 = (sunk: number): number =>
    K.CONTACT_SHARE.value * lengthMm * 2 * Math.sqrt(sunk * (envelope - sunk));
  const pushN = (sunk: number): number => (boneKpa(sunk) / 1000) * areaMm2(sunk);
  const overlap = envelope - bed.clearHeightMm;
  if (overlap <= 0) return { ...flat, pressureKpa: membraneKpa + boneKpa(0) };
  // The plate either stays, with all the overlap sunk in, or rises until it is carried.
  const sunk = bisect((s) => pushN(s) - resistanceN(overlap - 2 * s, bed), 0, overlap / 2);
  const gapMm = overlap - 2 * sunk;
  return {
    ...flat,
    pressureKpa: membraneKpa + boneKpa(sunk),
    gapMm,
    ...leanOf(gapMm, bed),
  };
}

/** What one device has to carry for a gap above it. */
export function resistanceN(gapMm: number, bed: Bed): number {
  const { preloadN: f, stiffnessNPerMm: k, single: u } = bed;
  if (u === null) return (f + k * gapMm) / 2;
  return Math.min(...ways(gapMm, bed, u).map((way) => way.loadN));
}

/** A plate on two points, pushed up at one place: it leans on its far point, or it floats. */
function ways(gapMm: number, bed: Bed, u: number) {
  const { preloadN: f, stiffnessNPerMm: k, tiltStiffnessNPerMm: kt } = bed;
  const w = (1 + u) / 2;
  const leaningMm = gapMm / w;
  const floatingN = (f + k * gapMm) / (1 + (k * u * u) / (4 * kt));
  return [
    {
      loadN: f / (2 * w) + ((k / 4 + kt) * gapMm) / w ** 2,
      meanMm: leaningMm / 2,
      differenceMm: leaningMm,
    },
    {
      loadN: floatingN,
      meanMm: gapMm - (u * u * floatingN) / (4 * kt),
      differenceMm: (u * floatingN) / (2 * kt),
    },
  ];
}

/** How the plate lies over such a gap. */
export function leanOf(gapMm: number, bed: Bed) {
  if (gapMm <= 0) return { meanMm: 0, differenceMm: 0 };
  if (bed.single === null) return { meanMm: gapMm, differenceMm: 0 };
  const [leaning, floating] = ways(gapMm, bed, bed.single);
  const { meanMm, differenceMm } = leaning!.loadN <= floating!.loadN ? leaning! : floating!;
  return { meanMm, differenceMm };
}
