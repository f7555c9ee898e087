/**
 * The only door between the validation rows and the model: rows say what they want in words of the papers, and this file
 * knows how the model is asked. What the model does not do yet answers null, and the table says so.
 */
import { bodyVolumeMl } from '../../shared/anatomy/bodySolid.ts';
import { type HeightsMm, mapPlaces, type Place } from '../../shared/anatomy/heights.ts';
import { LEVELS, type Level, levelAbove, levelBelow } from '../../shared/anatomy/levels.ts';
import { MORPHOMETRY, tableHeightsMm } from '../../shared/anatomy/morphometry.ts';
import type { Sex } from '../../shared/anatomy/patient.ts';
import { shapeVertebra } from '../../shared/anatomy/shapeVertebra.ts';
import type { VertebraShape } from '../../shared/anatomy/vertebraShape.ts';
import type { BalloonId } from '../../shared/devices/catalogue.ts';
import type { KyphoDocument } from '../../shared/document/document.ts';
import { createDocument } from '../../shared/document/newDocument.ts';
import { wedgeAngleDeg } from '../../shared/fracture/angles.ts';
import type { LevelMeasurement, Pose } from '../../shared/fracture/facts.ts';
import { procedureInput } from '../../shared/pipeline/derive.ts';
import type { Approach, Procedure } from '../../shared/plan/plan.ts';
import type { Estimate } from '../../shared/quantities/estimate.ts';
import {
  balloonDiameterMm,
  balloonLengthMm,
  envelopeDiameterMm,
  shellRatio,
} from '../../shared/simulation/balloon/capsule.ts';
import { inflationEnergy } from '../../shared/simulation/balloon/energy.ts';
import { type Bed, createBalance, inflate } from '../../shared/simulation/balloon/equilibrium.ts';
import { heldPressureKpa, yieldStressKpa } from '../../shared/simulation/balloon/pressure.ts';
import { createScratch, runChain } from '../../shared/simulation/chain.ts';
import {
  BONE_FRACTION,
  CAVITY_FACTOR,
  COMPACTED_FRACTION,
  CROWDING,
} from '../../shared/simulation/constants.ts';
import {
  bodyOf,
  inflationOf,
  type ProcedureInput,
} from '../../shared/simulation/procedureInput.ts';
import { type ProcedureResult, STAGES, type Stage } from '../../shared/simulation/result.ts';
import { runProcedure } from '../../shared/simulation/runProcedure.ts';
import { createSample, createSampler } from '../../shared/simulation/sampler.ts';

// Anatomy.

/** A vertebra of the population, unbroken. */
export function tableShape(level: Level, sex: Sex | null = null): VertebraShape {
  return shapeVertebra({
    level,
    sex,
    statureMm: null,
    heightsMm: null,
    intactHeightsMm: null,
    endplateDepthMm: null,
    endplateWidthMm: null,
  });
}

export function tableVolumeMl(level: Level): number {
  const shape = tableShape(level);
  return bodyVolumeMl(shape, shape.heightsMm);
}

export function tableWedgeDeg(level: Level): number {
  const { heightsMm, superiorDepthMm, inferiorDepthMm } = tableShape(level);
  const depth = (superiorDepthMm + inferiorDepthMm) / 2;
  return wedgeAngleDeg(heightsMm.anterior, heightsMm.posterior, depth);
}

/** Of the disc below a level. */
export function discHeightMm(upper: Level): number {
  return MORPHOMETRY[upper].discHeightMm;
}

/** From the middle of one body to the middle of another; S1 ends below L5. Kyphosis positive. */
export function segmentSumDeg(from: Level, to: Level | 'S1'): number {
  const first = LEVELS.indexOf(from);
  const last = to === 'S1' ? LEVELS.length : LEVELS.indexOf(to);
  return LEVELS.slice(first, last).reduce((sum, l) => sum + MORPHOMETRY[l].segmentAngleDeg, 0);
}

/** Cobb's angle, outer endplate to outer endplate. Kyphosis positive. */
export function cobbDeg(from: Level, to: Level | 'S1'): number {
  const below = to === 'S1' ? 0 : tableWedgeDeg(to) / 2;
  return segmentSumDeg(from, to) + tableWedgeDeg(from) / 2 + below;
}

// Balloon and bone.

export function freeBalloon(
  nominalLengthMm: number,
  volumeMl: number,
): { readonly diameterMm: number; readonly lengthMm: number } {
  const diameterMm = balloonDiameterMm(volumeMl, nominalLengthMm);
  return { diameterMm, lengthMm: balloonLengthMm(diameterMm, nominalLengthMm) };
}

/** Compacted bone around a balloon: volume over the balloon's, and thickness. */
export function compactedShell(
  nominalLengthMm: number,
  volumeMl: number,
): { readonly ratio: number; readonly thicknessMm: number } {
  const ratio = shellRatio(BONE_FRACTION.value, COMPACTED_FRACTION.value);
  const diameter = balloonDiameterMm(volumeMl, nominalLengthMm);
  return {
    ratio,
    thicknessMm: (envelopeDiameterMm(diameter, nominalLengthMm, ratio) - diameter) / 2,
  };
}

export function yieldMpa(densityMgPerCm3: number): number {
  return yieldStressKpa(densityMgPerCm3) / 1000;
}

/** Pressure at which a balloon's cavity grows in bone of this density, far from every plate and wall. */
export function cavityPressureMpa(densityMgPerCm3: number): number {
  const open: Bed = {
    nominalLengthMm: 15,
    clearHeightMm: 1000,
    widthRoomMm: 1000,
    shellRatio: shellRatio(BONE_FRACTION.value, COMPACTED_FRACTION.value),
    crushKpa: CAVITY_FACTOR.value * yieldStressKpa(densityMgPerCm3),
    crowding: CROWDING.value,
    preloadN: 0,
    stiffnessNPerMm: 1,
    tiltStiffnessNPerMm: 1,
    lateralShare: 1,
  };
  return inflate(open, 4, 4, createBalance()).left.pressureKpa / 1000;
}

/** Share of the pressure left after holding for a while. */
export function heldPressureShare(seconds: number): number {
  return heldPressureKpa(1, seconds);
}

// The run.

export interface CaseSpec {
  readonly level: Level;
  /** Front of the unbroken body; middle and back follow the table unless given. */
  readonly intactMm: number | HeightsMm;
  readonly lostMm: HeightsMm;
  /** Null draws the age of the fracture over its stated range. */
  readonly days: number | null;
  readonly pose: Pose;
  readonly cleft?: boolean;
  readonly procedure?: Procedure;
  readonly approach?: Approach;
  readonly balloon?: BalloonId;
  readonly volumePerSideMl?: number;
  readonly densityMgPerCm3?: number;
  /** Load that the endplates carry; the model's own range when absent. */
  readonly preloadN?: number;
}

type PerStage<T> = Readonly<Partial<Record<Stage, T>>>;

export interface CaseRun {
  readonly measuredMm: HeightsMm;
  readonly intactMm: HeightsMm;
  /** A procedure without a device is never inflated or let down. */
  readonly heightsMm: PerStage<Readonly<Record<Place, Estimate>>>;
  readonly wedgeAngleDeg: PerStage<Estimate>;
  readonly pressureKpa: Estimate;
  readonly reachedVolumePerSideMl: number;
  readonly cementVolumeMl: Estimate;
}

const runs = new Map<string, CaseRun | null>();

/** Null when there is too little to reduce. Rows that share a case share its run. */
export function runCase(spec: CaseSpec): CaseRun | null {
  const key = JSON.stringify(spec);
  const known = runs.get(key);
  if (known !== undefined) return known;
  const run = runNew(spec);
  runs.set(key, run);
  return run;
}

function runNew(spec: CaseSpec): CaseRun | null {
  const intactMm = intactOf(spec);
  const measuredMm = measuredOf(spec);
  const input = inputOf(spec);
  if (spec.preloadN !== undefined)
    return { measuredMm, intactMm, ...runMiddle(input, measuredMm, spec.preloadN) };
  const run = runProcedure(input);
  return run.available ? { measuredMm, intactMm, ...resultOf(run.value) } : null;
}

function intactOf({ level, intactMm }: CaseSpec): HeightsMm {
  if (typeof intactMm !== 'number') return intactMm;
  const table = tableHeightsMm(level);
  return mapPlaces((place) => (intactMm * table[place]) / table.anterior);
}

function measuredOf(spec: CaseSpec): HeightsMm {
  const intactMm = intactOf(spec);
  return mapPlaces((place) => intactMm[place] - spec.lostMm[place]);
}

function inputOf(spec: CaseSpec): ProcedureInput {
  const input = procedureInput(buildDocument(spec, intactOf(spec), measuredOf(spec)));
  if (!input.available) throw new Error(`no run: ${input.reason}`);
  return input.value;
}

function perStage<T>(of: (stage: Stage) => T | undefined): PerStage<T> {
  return Object.fromEntries(STAGES.map((stage) => [stage, of(stage)]));
}

function resultOf(result: ProcedureResult): Omit<CaseRun, 'measuredMm' | 'intactMm'> {
  const find = (stage: Stage) => result.stages.find((s) => s.stage === stage);
  return {
    heightsMm: perStage((stage) => find(stage)?.heightsMm),
    wedgeAngleDeg: perStage((stage) => find(stage)?.wedgeAngleDeg),
    pressureKpa: result.pressureKpa,
    reachedVolumePerSideMl: result.balloon.volumePerSideMl,
    cementVolumeMl: result.cement.volumeMl,
  };
}

/** The middle of every range under a load of our choice: a case file has no word for the load of a bench. */
function runMiddle(
  input: ProcedureInput,
  measuredMm: HeightsMm,
  preloadN: number,
): Omit<CaseRun, 'measuredMm' | 'intactMm'> {
  const sample = createSample();
  createSampler(input).fillMiddle(sample);
  sample.preloadN = preloadN;
  const outcome = runChain(bodyOf(input), sample, inflationOf(input), createScratch());
  const exactly = (value: number): Estimate => ({ median: value, low: value, high: value });
  const heights = (stage: Stage) => (stage === 'before' ? measuredMm : outcome[stage]);
  const { superiorDepthMm, inferiorDepthMm } = input.shape;
  const depthMm = (superiorDepthMm + inferiorDepthMm) / 2;
  return {
    heightsMm: perStage((stage) => mapPlaces((place) => exactly(heights(stage)[place]))),
    wedgeAngleDeg: perStage((stage) => {
      const { anterior, posterior } = heights(stage);
      return exactly(wedgeAngleDeg(anterior, posterior, depthMm));
    }),
    pressureKpa: exactly(outcome.pressureKpa),
    reachedVolumePerSideMl: outcome.reachedVolumeMl,
    cementVolumeMl: exactly(outcome.cementVolumeMl),
  };
}

/** ∫p dV over the sum of crushing, lift and membrane, for the middle of a case. */
export function workRatio(spec: CaseSpec): number {
  const input = inputOf(spec);
  const sample = createSample();
  createSampler(input).fillMiddle(sample);
  const scratch = createScratch();
  const inflation = inflationOf(input);
  const { reachedVolumeMl } = runChain(bodyOf(input), sample, inflation, scratch);
  const energy = inflationEnergy(
    scratch.bed,
    sample.compactedFraction,
    reachedVolumeMl,
    inflation.shares,
  );
  return energy.pumpMj / (energy.crushMj + energy.liftMj + energy.membraneMj);
}

/** Neighbours of exactly the height that makes the intact height what the row assumes. */
function buildDocument(spec: CaseSpec, intactMm: HeightsMm, measuredMm: HeightsMm): KyphoDocument {
  const { level, pose } = spec;
  const table = tableHeightsMm(level);
  const neighbour = (of: Level): LevelMeasurement =>
    measurement(
      mapPlaces((place) => (intactMm[place] * tableHeightsMm(of)[place]) / table[place]),
      pose,
    );
  const levels: Partial<Record<Level, LevelMeasurement>> = {
    [level]: { ...measurement(measuredMm, pose), fractured: true },
  };
  for (const next of [levelAbove(level), levelBelow(level)])
    if (next) levels[next] = neighbour(next);
  const { procedure = 'kyphoplasty', approach = 'bilateral' } = spec;
  const empty = createDocument({ level, title: 'Validation', planId: 'KP-VALIDATE' });
  return {
    ...empty,
    case: {
      ...empty.case,
      origin: 'constructed',
      patient: {
        ...empty.case.patient,
        boneDensity: { kind: 'qct', densityMgPerCm3: spec.densityMgPerCm3 ?? 60 },
      },
      fracture: {
        ...empty.case.fracture,
        daysSinceFracture: spec.days,
        cleft: spec.cleft ? 'present' : 'absent',
        posteriorWall: spec.lostMm.posterior > 0 ? 'fractured' : 'intact',
        cause: 'osteoporosis',
      },
      levels,
    },
    plan: {
      ...empty.plan,
      procedure,
      approach,
      balloon: spec.balloon ?? 'gen-15',
      inflationVolumePerSideMl: spec.volumePerSideMl ?? 4,
      balloonDepthShare: 0.6,
    },
  };
}

function measurement(heightsMm: HeightsMm, pose: Pose): LevelMeasurement {
  return {
    anteriorHeightMm: heightsMm.anterior,
    middleHeightMm: heightsMm.middle,
    posteriorHeightMm: heightsMm.posterior,
    endplateDepthMm: null,
    endplateWidthMm: null,
    pose,
    modality: 'CT',
    fractured: false,
  };
}

// Asked of a run.

/** A height at a stage. */
export function heightMm(run: CaseRun | null, place: Place, stage: Stage): Estimate | null {
  return run?.heightsMm[stage]?.[place] ?? null;
}

/** From the picture before to a stage. */
export function gainMm(run: CaseRun | null, place: Place, stage: Stage): Estimate | null {
  const height = heightMm(run, place, stage);
  return run && height && shift(height, -run.measuredMm[place]);
}

/** Height as a share of the unbroken one, percent. */
export function shareOfNormalPercent(
  run: CaseRun | null,
  place: Place,
  stage: Stage,
): Estimate | null {
  const height = heightMm(run, place, stage);
  return run && height && scale(height, 100 / run.intactMm[place]);
}

/** Definition A: gain as a share of the lost height, percent. */
export function restorationOfLostPercent(
  run: CaseRun | null,
  place: Place,
  stage: Stage,
): Estimate | null {
  const gain = gainMm(run, place, stage);
  return run && gain && scale(gain, 100 / (run.intactMm[place] - run.measuredMm[place]));
}

/** Between two stages, later minus earlier: the middle alone, because a band of a difference needs the draws. */
export function changeMm(run: CaseRun | null, place: Place, from: Stage, to: Stage): number | null {
  const [first, last] = [heightMm(run, place, from), heightMm(run, place, to)];
  return first && last && last.median - first.median;
}

/** Kyphosis taken away between two stages. */
export function correctionDeg(run: CaseRun | null, from: Stage, to: Stage): number | null {
  const [first, last] = [run?.wedgeAngleDeg[from], run?.wedgeAngleDeg[to]];
  return first && last ? first.median - last.median : null;
}

function shift({ median, low, high }: Estimate, by: number): Estimate {
  return { median: median + by, low: low + by, high: high + by };
}

function scale({ median, low, high }: Estimate, by: number): Estimate {
  return { median: median * by, low: low * by, high: high * by };
}

export function evenLoss(mm: number): HeightsMm {
  return mapPlaces(() => mm);
}

export function lossMm(anterior: number, middle: number, posterior: number): HeightsMm {
  return { anterior, middle, posterior };
}

/** Over a population of losses: share of levels that gain more than a millimetre in front, and what those regain. */
export function responders(
  losses: readonly number[],
  spec: Omit<CaseSpec, 'lostMm'>,
): { readonly percent: number; readonly restorationPercent: number } {
  const regained = losses.flatMap((lost) => {
    const run = runCase({ ...spec, lostMm: lossMm(lost, lost, 0) });
    const gain = gainMm(run, 'anterior', 'standing')?.median ?? 0;
    return gain > 1 ? [(100 * gain) / lost] : [];
  });
  return {
    percent: (100 * regained.length) / losses.length,
    restorationPercent: regained.reduce((sum, share) => sum + share, 0) / regained.length,
  };
}

// Not modelled in this version: each answers null until the model does it.

/** Stiffness of the augmented body over the intact one. */
export function stiffnessShare(_fillShare: number): number | null {
  return null;
}

export function strengthShare(_fillShare: number): number | null {
  return null;
}

export function leakProbabilityPercent(
  _treatment: 'vertebroplasty' | 'balloonKyphoplasty',
): number | null {
  return null;
}

/** Pressure to spread cement through marrow at 6 mL/min from a 1.6 mm tip to 10 mm. */
export function frontPressureKpa(_permeabilityM2: number, _viscosityPaS: number): number | null {
  return null;
}

/** Pressure along a 120 mm cannula at 3 mL/min and 200 Pa s. */
export function cannulaPressureMpa(_innerDiameterMm: number): number | null {
  return null;
}

/** Viscosity of medium cement after mixing. */
export function viscosityPaS(_minutes: number, _temperatureC: number): number | null {
  return null;
}

/** Along the spine from a level to C7. */
export function distanceToC7Mm(_level: Level): number | null {
  return null;
}

/** Forward shift of C7 when everything above the level turns, uncompensated. */
export function plumbShiftMm(_level: Level, _angleDeg: number): number | null {
  return null;
}

/** Added moment and compression at L1 of a 10° wedge in a person of 65 kg, half compensated. */
export function addedMomentNm(): number | null {
  return null;
}

export function addedCompressionN(): number | null {
  return null;
}

/** Cement a plan starts from without a cavity, for an unbroken body of the table. */
export function vertebroplastyVolumeMl(_level: Level): number | null {
  return null;
}

/** Fill, percent, at which a broken body is as stiff, or as strong, as the intact one. */
export function fillForIntactPercent(_of: 'stiffness' | 'strength'): number | null {
  return null;
}

/** Minutes until cement is hard at body temperature. */
export function hardeningMinutes(): number | null {
  return null;
}

export function peakTemperatureC(_where: 'centre' | 'canal'): number | null {
  return null;
}

/** Two balloons over one. */
export function bilateralLiftRatio(): number | null {
  return null;
}

/** Share of the gain that cyclic loading takes back, percent. */
export function cyclicLossPercent(): number | null {
  return null;
}
