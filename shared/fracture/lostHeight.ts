/**
 * The height a body had before it broke, per place (M-FR-2 … M-FR-4): level-normalised neighbours, the patient's own
 * intact posterior wall, or the population, combined with the correlation of their errors.
 */
import type { HeightsMm, Place } from '../anatomy/heights.ts';
import { mapPlaces } from '../anatomy/heights.ts';
import { type Level, levelAbove, levelBelow, levelsBetween } from '../anatomy/levels.ts';
import { type Numbering, USUAL_NUMBERING } from '../anatomy/numbering.ts';
import type { Patient } from '../anatomy/patient.ts';
import type { PatientSpine } from '../anatomy/spine/patientSpine.ts';
import { unknownBuildSd } from '../anatomy/spine/populationPrior.ts';
import type { HeightReference } from './assessment.ts';
import {
  DISTANCE_SD_PER_LEVEL,
  LOW_WALL_SD,
  MIXED_METHOD_SD,
  ONE_NEIGHBOUR_SD,
  POPULATION_SD,
  POSTERIOR_WALL_SD,
  REFERENCE_CORRELATION,
  TWO_NEIGHBOURS_SD,
} from './constants.ts';
import { readingSdMm } from './draws.ts';
import type { FractureFacts, LevelMeasurement, LevelMeasurements } from './facts.ts';

export interface IntactHeight {
  /** Combined estimate before the cap: it may lie below the measured height. */
  readonly heightMm: number;
  readonly standardErrorMm: number;
  readonly references: readonly HeightReference[];
}

export interface IntactInput {
  readonly facts: FractureFacts;
  readonly levels: LevelMeasurements;
  readonly patient: Patient;
  /** Heights of the population at a level, scaled to the patient as far as known. */
  readonly expectedMm: (level: Level) => HeightsMm;
  /** Fitted to the unfractured levels; without it, or where it saw no height, the population speaks for itself. */
  readonly spine?: PatientSpine;
  readonly numbering?: Numbering;
}

export function estimateIntactHeights(input: IntactInput): Readonly<Record<Place, IntactHeight>> {
  return mapPlaces((place) => estimateIntactHeight(input, place));
}

function estimateIntactHeight(input: IntactInput, place: Place): IntactHeight {
  const fromOthers = othersReference(input, place);
  const fromWall = posteriorWallReference(input, place, fromOthers.heightMm);
  return fromWall ? combine(fromOthers, fromWall) : combine(fromOthers);
}

type Unweighted = Omit<HeightReference, 'weight'>;

function othersReference(input: IntactInput, place: Place): Unweighted {
  return neighbourReference(input, place) ?? populationReference(input, place);
}

/** The nearest intact level above and below, each scaled by the table's ratio, weight 1/distance (M-FR-2). */
function neighbourReference(
  { facts, levels, expectedMm, numbering = USUAL_NUMBERING }: IntactInput,
  place: Place,
): Unweighted | undefined {
  const own = levels[facts.level];
  const expected = expectedMm(facts.level)[place];
  const used: Level[] = [];
  let sum = 0;
  let weights = 0;
  let mixed = false;
  let furthest = 1;
  for (const next of [levelAbove, levelBelow]) {
    const level = nearestIntact(facts.level, (each) => next(each, numbering), levels, place);
    if (!level) continue;
    const neighbour = levels[level]!;
    const distance = Math.abs(levelsBetween(facts.level, level, numbering));
    const weight = 1 / distance;
    furthest = Math.max(furthest, distance);
    sum += (weight * heightAt(neighbour, place)! * expected) / expectedMm(level)[place];
    weights += weight;
    mixed ||= mayDiffer(own?.pose, neighbour.pose) || mayDiffer(own?.modality, neighbour.modality);
    used.push(level);
  }
  if (used.length === 0) return undefined;
  const heightMm = sum / weights;
  const base = used.length === 2 ? TWO_NEIGHBOURS_SD.value : ONE_NEIGHBOUR_SD.value;
  return {
    from: 'neighbours',
    levels: used,
    heightMm,
    standardErrorMm:
      heightMm *
      Math.hypot(
        base,
        mixed ? MIXED_METHOD_SD.value : 0,
        DISTANCE_SD_PER_LEVEL.value * (furthest - 1),
      ),
  };
}

/**
 * Only when the wall is known to be intact and stands as high as the others expect (M-FR-3): a low wall that is called
 * intact would take the loss in front for its own build. No reference is surer than the height it speaks of, so its
 * error is that of the higher one. The posterior height is no reference for itself.
 */
function posteriorWallReference(
  input: IntactInput,
  place: Place,
  othersMm: number,
): Unweighted | undefined {
  const { facts, levels, expectedMm } = input;
  const own = levels[facts.level];
  if (facts.posteriorWall !== 'intact' || place === 'posterior' || !own?.posteriorHeightMm)
    return undefined;
  const wall = othersReference(input, 'posterior');
  const sdMm = Math.hypot(wall.standardErrorMm, readingSdMm(own).posterior);
  if (own.posteriorHeightMm < wall.heightMm - LOW_WALL_SD.value * sdMm) return undefined;
  const expected = expectedMm(facts.level);
  const heightMm = (own.posteriorHeightMm * expected[place]) / expected.posterior;
  return {
    from: 'posteriorWall',
    levels: [facts.level],
    heightMm,
    standardErrorMm: POSTERIOR_WALL_SD.value * Math.max(heightMm, othersMm),
  };
}

/** The population, moved to this patient where other heights of other levels were measured (M-FR-2). */
function populationReference(
  { facts, patient, expectedMm, spine }: IntactInput,
  place: Place,
): Unweighted {
  const fitted = spine?.levels[facts.level];
  if (fitted && spine.scales.height.levels.length > 0) {
    const { medianMm, sdMm } = fitted[`${place}HeightMm`];
    return {
      from: 'population',
      levels: spine.scales.height.levels,
      heightMm: medianMm,
      standardErrorMm: sdMm,
    };
  }
  const heightMm = expectedMm(facts.level)[place];
  const relative = Math.hypot(POPULATION_SD.value, unknownBuildSd(patient));
  return { from: 'population', levels: [], heightMm, standardErrorMm: heightMm * relative };
}

/**
 * Best linear unbiased combination of two correlated estimates (M-FR-4). The standard error grows when the two
 * disagree by more than their own errors allow (Birge ratio), so that a quarrel is never hidden by an average.
 */
export function combine(a: Unweighted, b?: Unweighted): IntactHeight {
  if (!b)
    return {
      heightMm: a.heightMm,
      standardErrorMm: a.standardErrorMm,
      references: [{ ...a, weight: 1 }],
    };
  const rho = REFERENCE_CORRELATION.value;
  const varianceA = a.standardErrorMm ** 2;
  const varianceB = b.standardErrorMm ** 2;
  const shared = rho * a.standardErrorMm * b.standardErrorMm;
  const varianceOfDifference = varianceA + varianceB - 2 * shared;
  // A reference more than 1/ρ times worse than the other would get a negative weight: it is left out instead.
  const weightA = Math.min(1, Math.max(0, (varianceB - shared) / varianceOfDifference));
  const weightB = 1 - weightA;
  const variance =
    weightA ** 2 * varianceA + weightB ** 2 * varianceB + 2 * weightA * weightB * shared;
  const quarrel = Math.abs(a.heightMm - b.heightMm) / Math.sqrt(varianceOfDifference);
  return {
    heightMm: weightA * a.heightMm + weightB * b.heightMm,
    standardErrorMm: Math.sqrt(variance) * Math.max(1, quarrel),
    references: [
      { ...a, weight: weightA },
      { ...b, weight: weightB },
    ],
  };
}

export function heightAt(measurement: LevelMeasurement, place: Place): number | null {
  switch (place) {
    case 'anterior':
      return measurement.anteriorHeightMm;
    case 'middle':
      return measurement.middleHeightMm;
    case 'posterior':
      return measurement.posteriorHeightMm;
  }
}

/** Not known to be the same: unlike, or one of them or both unknown. */
export function mayDiffer<T>(a: T | null | undefined, b: T | null | undefined): boolean {
  return (a ?? null) === null || a !== b;
}

function nearestIntact(
  from: Level,
  next: (level: Level) => Level | undefined,
  levels: LevelMeasurements,
  place: Place,
): Level | undefined {
  for (let level = next(from); level; level = next(level)) {
    const measurement = levels[level];
    if (measurement && !measurement.fractured && heightAt(measurement, place) !== null)
      return level;
  }
  return undefined;
}
