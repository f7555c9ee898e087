/** Angles over more than one body, always with the endplates they were taken between, and the sagittal index (M-FR-16). */
import { ALL_LEVELS, type Level } from '../../anatomy/levels.ts';
import { meanDepthMm } from '../../anatomy/morphometry.ts';
import { discWedgeDeg } from '../../anatomy/segment.ts';
import type { VertebraShape } from '../../anatomy/vertebraShape.ts';
import type { Columns } from '../../base/stratified.ts';
import type { Estimate } from '../../quantities/estimate.ts';
import { estimateOf } from '../../quantities/estimateOf.ts';
import { degrees } from '../../quantities/units.ts';
import { wedgeAngleDeg } from '../angles.ts';
import type { FractureAssessment } from '../assessment.ts';
import { DISC_WEDGE_SD, HEIGHT_RATIO_SD } from '../constants.ts';
import { wedgeReadingSdMm } from '../draws.ts';
import type { LevelMeasurements } from '../facts.ts';
import { drawAngleOverPoses } from '../profilePose.ts';
import {
  SAGITTAL_BASELINE,
  SAGITTAL_CONCERN_ABOVE,
  SAGITTAL_PROGRESSIVE_ABOVE,
} from './constants.ts';

/**
 * bisegmental: superior endplate of the level above against inferior endplate of the level below.
 * monosegmental: superior endplate of the level above against inferior endplate of the fractured body.
 * vertebral: the two endplates of one body.
 */
export const KYPHOSIS_DEFINITIONS = ['bisegmental', 'monosegmental', 'vertebral'] as const;
export type KyphosisDefinition = (typeof KYPHOSIS_DEFINITIONS)[number];

export interface KyphosisMeasure {
  readonly definition: KyphosisDefinition;
  /** Superior endplate of this level … */
  readonly from: Level;
  /** … against the inferior endplate of this one. */
  readonly to: Level;
  readonly angleDeg: Estimate;
}

export type SagittalRegion = keyof typeof SAGITTAL_BASELINE;

export interface SagittalIndex {
  readonly region: SagittalRegion;
  readonly baselineDeg: number;
  /** Body and the disc above it. */
  readonly segmentalKyphosisDeg: Estimate;
  /** Segmental kyphosis less the region's own. */
  readonly indexDeg: Estimate;
  /** Share of the draws above the border of concern. */
  readonly concernShare: number;
  /** Share of the draws above the border of expected progression. */
  readonly progressiveShare: number;
}

export interface KyphosisInput {
  readonly assessment: FractureAssessment;
  readonly levels: LevelMeasurements;
  /** Segment shapes, the fractured level among them. */
  readonly shapes: readonly VertebraShape[];
  /** Wedge of the fractured body, per draw. */
  readonly wedgeDeg: Float64Array;
  readonly columns: Columns;
}

export function bisegmentalKyphosis({ assessment, shapes }: KyphosisInput): KyphosisMeasure {
  const { level, localKyphosisDeg } = assessment;
  const own = shapes.findIndex((shape) => shape.level === level);
  // Where the segment ends the body's own endplate takes the place of the missing neighbour's (M-AN-5).
  const from = shapes[own - 1]?.level ?? level;
  const to = shapes[own + 1]?.level ?? level;
  return { definition: 'bisegmental', from, to, angleDeg: localKyphosisDeg };
}

export function monosegmentalKyphosis(input: KyphosisInput): KyphosisMeasure {
  const { assessment, levels, columns } = input;
  const above = shapeAbove(input);
  const segment = segmentalKyphosis(input);
  if (!above) return measure('monosegmental', assessment.level, assessment.level, segment);
  const { anterior, posterior } = above.heightsMm;
  const depthMm = meanDepthMm(above);
  const wedge = wedgeAngleDeg(anterior, posterior, depthMm);
  const measurement = levels[above.level];
  const differenceMm =
    above.measured.heights && measurement
      ? wedgeReadingSdMm(measurement)
      : HEIGHT_RATIO_SD.value * posterior;
  const sd = degrees(differenceMm / depthMm);
  const z = columns.normal('neighbour.wedge');
  return measure(
    'monosegmental',
    above.level,
    assessment.level,
    segment.map((angle, i) => angle + wedge + sd * z[i]!),
  );
}

export function vertebralKyphosis({ assessment }: KyphosisInput): KyphosisMeasure {
  const { level, wedgeAngleDeg: angleDeg } = assessment;
  return { definition: 'vertebral', from: level, to: level, angleDeg };
}

export function sagittalIndex(input: KyphosisInput): SagittalIndex {
  const region = sagittalRegion(input.assessment.level);
  const baselineDeg = SAGITTAL_BASELINE[region].value;
  const segment = segmentalKyphosis(input);
  const segmentalKyphosisDeg = estimateOf(segment, 'segmental kyphosis');
  const shareAbove = (border: number) =>
    segment.reduce((count, angle) => (angle - baselineDeg > border ? count + 1 : count), 0) /
    segment.length;
  return {
    region,
    baselineDeg,
    segmentalKyphosisDeg,
    indexDeg: {
      low: segmentalKyphosisDeg.low - baselineDeg,
      median: segmentalKyphosisDeg.median - baselineDeg,
      high: segmentalKyphosisDeg.high - baselineDeg,
    },
    concernShare: shareAbove(SAGITTAL_CONCERN_ABOVE.value),
    progressiveShare: shareAbove(SAGITTAL_PROGRESSIVE_ABOVE.value),
  };
}

/** The junction is T11–L2, with a T13 where there is one. */
export function sagittalRegion(level: Level): SagittalRegion {
  const at = ALL_LEVELS.indexOf(level);
  if (at < ALL_LEVELS.indexOf('T11')) return 'thoracic';
  return at <= ALL_LEVELS.indexOf('L2') ? 'thoracolumbar' : 'lumbar';
}

/** One body and the disc above it; the disc is the table's and drawn with its spread. */
function segmentalKyphosis(input: KyphosisInput): Float64Array {
  const { assessment, wedgeDeg, columns } = input;
  const above = shapeAbove(input);
  if (!above) return wedgeDeg;
  const { level, pose } = assessment;
  const disc = drawAngleOverPoses(pose, columns, (profile) =>
    discWedgeDeg(above.level, level, profile),
  );
  const z = columns.normal('disc.above');
  return wedgeDeg.map((wedge, i) => wedge + disc[i]! + DISC_WEDGE_SD.value * z[i]!);
}

/** The shape above the fractured body: shapes come cranial first and without gaps. */
function shapeAbove({ assessment, shapes }: KyphosisInput): VertebraShape | undefined {
  return shapes[shapes.findIndex(({ level }) => level === assessment.level) - 1];
}

function measure(
  definition: KyphosisDefinition,
  from: Level,
  to: Level,
  draws: Float64Array,
): KyphosisMeasure {
  return { definition, from, to, angleDeg: estimateOf(draws, `${definition} kyphosis`) };
}
