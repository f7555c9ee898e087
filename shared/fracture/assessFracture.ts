/** From heights to the measured fracture: loss, grade, angles, volumes, each with its band (M-FR-5 … M-FR-8). */
import { type HeightsMm, mapPlaces } from '../anatomy/heights.ts';
import { localKyphosisDeg } from '../anatomy/segment.ts';
import type { VertebraShape } from '../anatomy/vertebraShape.ts';
import { assert } from '../base/assert.ts';
import type { Columns } from '../base/stratified.ts';
import type { Available } from '../quantities/estimate.ts';
import { estimateOf, normalEstimate } from '../quantities/estimateOf.ts';
import { degrees } from '../quantities/units.ts';
import { beckIndex, drawWedgeDeg } from './angles.ts';
import type { FractureAssessment, LostHeight } from './assessment.ts';
import { DISC_WEDGE_SD, HEIGHT_RATIO_SD } from './constants.ts';
import {
  cappedIntactMm,
  drawDepthMm,
  drawHeights,
  type HeightDraws,
  readingSdMm,
  uncertainHeights,
  wedgeReadingSdMm,
} from './draws.ts';
import { drawVolumes } from './drawVolumes.ts';
import type { FractureFacts, LevelMeasurement, LevelMeasurements } from './facts.ts';
import { estimateGrade, lossPercent } from './grade.ts';
import type { IntactHeight } from './lostHeight.ts';
import { angleOverPoses } from './profilePose.ts';

export interface AssessInput {
  readonly facts: FractureFacts;
  readonly levels: LevelMeasurements;
  /** Segment shapes, the fractured level among them. */
  readonly shapes: readonly VertebraShape[];
  readonly intact: Readonly<Record<keyof HeightsMm, IntactHeight>>;
  readonly columns: Columns;
}

/** All three heights of a level, or nothing. */
export function completeHeightsMm(measurement: LevelMeasurement | undefined): HeightsMm | null {
  if (!measurement) return null;
  const { anteriorHeightMm, middleHeightMm, posteriorHeightMm } = measurement;
  if (anteriorHeightMm === null || middleHeightMm === null || posteriorHeightMm === null)
    return null;
  return { anterior: anteriorHeightMm, middle: middleHeightMm, posterior: posteriorHeightMm };
}

export function assessFracture(input: AssessInput): Available<FractureAssessment> {
  const { facts, levels, shapes, intact, columns } = input;
  const measurement = levels[facts.level];
  const measuredMm = completeHeightsMm(measurement);
  if (!measurement || !measuredMm)
    return {
      available: false,
      reason: measurement && hasAnyHeight(measurement) ? 'incompleteHeights' : 'noHeights',
    };
  const shape = shapes.find(({ level }) => level === facts.level);
  assert(shape !== undefined, 'the fractured level is part of its segment');

  const { modality, pose } = measurement;
  const measuredSdMm = readingSdMm(measurement);
  const draws = drawHeights(uncertainHeights(measuredMm, intact), measuredSdMm, columns);
  const intactMm = cappedIntactMm(measuredMm, intact);
  const angles = drawAngles(shape, draws, columns);
  const volumes = drawVolumes(shape, measuredMm, intactMm, draws, columns);
  const wedge = estimateOf(angles.wedge, 'wedge angle');
  const kyphosis = angleOverPoses(pose, (profile) =>
    localKyphosisDeg(shapes, facts.level, measuredMm, profile),
  );
  return {
    available: true,
    value: {
      level: facts.level,
      pose,
      modality,
      measuredMm,
      measuredSdMm,
      heights: mapPlaces((place) =>
        lostHeight(
          measuredMm[place],
          intact[place],
          draws.measuredMm[place],
          draws.intactMm[place],
        ),
      ),
      grade: estimateGrade(measuredMm, intactMm, draws),
      wedgeAngleDeg: wedge,
      intactWedgeAngleDeg: estimateOf(angles.intactWedge, 'intact wedge angle'),
      localKyphosisDeg: normalEstimate(
        kyphosis.middleDeg,
        Math.hypot(kyphosis.sdDeg, localKyphosisSdDeg(facts, levels, shapes, angles.wedge)),
        'local kyphosis',
      ),
      beckIndex: estimateOf(
        draws.measuredMm.anterior.map((front, i) =>
          beckIndex(front, draws.measuredMm.posterior[i]!),
        ),
        'Beck index',
      ),
      bodyVolumeMl: estimateOf(volumes.now, 'body volume'),
      intactBodyVolumeMl: estimateOf(volumes.intact, 'intact body volume'),
      lostBodyVolumeMl: estimateOf(volumes.lost, 'lost body volume'),
    },
  };
}

function lostHeight(
  measuredMm: number,
  intact: IntactHeight,
  now: Float64Array,
  before: Float64Array,
): LostHeight {
  const drawn = estimateOf(before, 'intact height');
  return {
    measuredMm,
    intactMm: { ...drawn, median: Math.max(drawn.median, measuredMm) },
    intactStandardErrorMm: intact.standardErrorMm,
    lostMm: estimateOf(
      before.map((height, i) => height - now[i]!),
      'lost height',
    ),
    lossPercent: estimateOf(
      before.map((height, i) => lossPercent(now[i]!, height)),
      'height loss',
    ),
    references: intact.references,
  };
}

function drawAngles(shape: VertebraShape, { measuredMm, intactMm }: HeightDraws, columns: Columns) {
  const depthMm = drawDepthMm(shape, columns);
  return {
    wedge: drawWedgeDeg(measuredMm, depthMm),
    intactWedge: drawWedgeDeg(intactMm, depthMm),
  };
}

/** Spread of the bisegmental angle: this body, the wedge of each neighbour and two discs. */
function localKyphosisSdDeg(
  facts: FractureFacts,
  levels: LevelMeasurements,
  shapes: readonly VertebraShape[],
  wedgeDraws: Float64Array,
): number {
  const own = shapes.findIndex(({ level }) => level === facts.level);
  const neighbours = [shapes[own - 1], shapes[own + 1]].map((shape) => {
    if (!shape) return 0;
    const depth = (shape.superiorDepthMm + shape.inferiorDepthMm) / 2;
    const measurement = levels[shape.level];
    const difference =
      shape.measured.heights && measurement
        ? wedgeReadingSdMm(measurement)
        : HEIGHT_RATIO_SD.value * shape.heightsMm.posterior;
    return degrees(difference / depth);
  });
  return Math.hypot(standardDeviation(wedgeDraws), ...neighbours, Math.SQRT2 * DISC_WEDGE_SD.value);
}

function standardDeviation(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

function hasAnyHeight(m: LevelMeasurement): boolean {
  return m.anteriorHeightMm !== null || m.middleHeightMm !== null || m.posteriorHeightMm !== null;
}
