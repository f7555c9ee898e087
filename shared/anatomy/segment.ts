/**
 * Five vertebrae stacked in the sagittal plane (M-AN-5). Disc heights and disc wedges are the table's, body wedges are
 * the patient's: intact bodies of table shape give the table's profile, and a broken body really adds its kyphosis.
 */
import { assert } from '../base/assert.ts';
import { type Rigid, sagittal } from '../math/rigid.ts';
import { vec3 } from '../math/vec3.ts';
import { degrees, radians } from '../quantities/units.ts';
import { bodyCentroid } from './bodySolid.ts';
import { type Endplate, endplatesOf } from './endplateField.ts';
import type { HeightsMm } from './heights.ts';
import { type Level, levelBelow } from './levels.ts';
import { MORPHOMETRY, meanDepthMm, tableHeightsMm } from './morphometry.ts';
import { type ProfilePose, segmentAngleDeg } from './spine/segmentAngle.ts';
import type { VertebraShape } from './vertebraShape.ts';

export type SegmentPoses = Readonly<Partial<Record<Level, Rigid<'patient', 'vertebra'>>>>;

/** A body in the sagittal plane: turned front down by `tiltRad`, its origin at (y, z). */
interface Pose {
  readonly tiltRad: number;
  readonly y: number;
  readonly z: number;
}

/** The line of an endplate: its middle and how far its front is up. */
interface Line {
  readonly slopeRad: number;
  readonly middleZ: number;
}

/**
 * Poses of all shapes, given cranial first and without gaps. The origin of the patient frame is the centroid of the
 * fractured body as measured, and its axes are those of that body. When its heights change its inferior endplate stays
 * where it was: levels below never move, levels above are lifted.
 */
export function poseSegment(
  shapes: readonly VertebraShape[],
  fracturedLevel: Level,
  fracturedHeightsMm: HeightsMm,
  pose: ProfilePose = 'standing',
): SegmentPoses {
  const stack = stackBodies(shapes, fracturedLevel, fracturedHeightsMm, pose);
  return Object.fromEntries(
    shapes.map(({ level }, i) => {
      const { tiltRad, y, z } = stack[i]!;
      return [level, sagittal<'patient', 'vertebra'>(tiltRad, vec3(0, y, z))];
    }),
  );
}

export interface LocalKyphosis {
  /** Kyphosis positive. */
  readonly angleDeg: number;
  /** Superior endplate of this level … */
  readonly from: Level;
  /** … against the inferior endplate of this one. */
  readonly to: Level;
}

/**
 * Bisegmental: superior endplate of the level above against inferior endplate of the level below. Where the segment ends
 * the fractured body's own endplate takes the place of the missing neighbour's, and `from` and `to` say so.
 */
export function localKyphosis(
  shapes: readonly VertebraShape[],
  fracturedLevel: Level,
  fracturedHeightsMm: HeightsMm,
  pose: ProfilePose = 'standing',
): LocalKyphosis {
  const own = indexOf(shapes, fracturedLevel);
  const now = shapes.with(own, { ...shapes[own]!, heightsMm: fracturedHeightsMm });
  const bodies = now.slice(Math.max(own - 1, 0), own + 2);
  return {
    angleDeg: endplateAngleDeg(bodies, pose),
    from: bodies[0]!.level,
    to: bodies.at(-1)!.level,
  };
}

/** Superior endplate of the first body against the inferior endplate of the last, with all between; kyphosis positive. */
export function endplateAngleDeg(shapes: readonly VertebraShape[], pose: ProfilePose): number {
  const [first, last] = [shapes[0], shapes.at(-1)];
  assert(first !== undefined && last !== undefined, 'at least one body has endplates');
  const stack = stackBodies(shapes, first.level, first.heightsMm, pose);
  const { superior } = linesOf(first, first.heightsMm);
  const { inferior } = linesOf(last, last.heightsMm);
  return degrees(
    stack[0]!.tiltRad - superior.slopeRad - (stack.at(-1)!.tiltRad - inferior.slopeRad),
  );
}

/** Superior against inferior endplate of one body, from the lines of its endplates. */
export function bodyWedgeDeg(shape: VertebraShape): number {
  const { superior, inferior } = linesOf(shape, shape.heightsMm);
  return degrees(inferior.slopeRad - superior.slopeRad);
}

export function localKyphosisDeg(
  shapes: readonly VertebraShape[],
  fracturedLevel: Level,
  fracturedHeightsMm: HeightsMm,
  pose: ProfilePose = 'standing',
): number {
  return localKyphosis(shapes, fracturedLevel, fracturedHeightsMm, pose).angleDeg;
}

/**
 * Kyphosis of the disc below a level: what the segment's angle leaves after half of each intact table body. `null` below
 * is the sacrum.
 */
export function discWedgeDeg(
  upper: Level,
  lower: Level | null = levelBelow(upper) ?? null,
  pose: ProfilePose = 'standing',
): number {
  const bodies = lower ? [upper, lower] : [upper];
  const half = bodies.reduce((sum, level) => sum + tableWedgeDeg(level) / 2, 0);
  return segmentAngleDeg(upper, lower, pose) - half;
}

function tableWedgeDeg(level: Level): number {
  const row = MORPHOMETRY[level];
  const { superior, inferior } = endplatesOf(tableHeightsMm(level), tableHeightsMm(level));
  return degrees(slopeRad(inferior, meanDepthMm(row)) - slopeRad(superior, meanDepthMm(row)));
}

function stackBodies(
  shapes: readonly VertebraShape[],
  fracturedLevel: Level,
  fracturedHeightsMm: HeightsMm,
  pose: ProfilePose,
): readonly Pose[] {
  const own = indexOf(shapes, fracturedLevel);
  const fractured = shapes[own]!;
  const lines = shapes.map((shape, i) =>
    linesOf(shape, i === own ? fracturedHeightsMm : shape.heightsMm),
  );
  const centroid = bodyCentroid(fractured, fractured.heightsMm);
  const floor = linesOf(fractured, fractured.heightsMm).inferior;
  const poses: Pose[] = [];
  poses[own] = placeOn(
    { tiltRad: -floor.slopeRad, y: -centroid.y, z: floor.middleZ - centroid.z },
    lines[own]!.inferior,
  );
  for (let i = own - 1; i >= 0; i--) {
    const disc = discOf(shapes[i]!, shapes[i + 1]!, pose);
    poses[i] = placeOn(
      step(lineInPatient(poses[i + 1]!, lines[i + 1]!.superior), disc, 1),
      lines[i]!.inferior,
    );
  }
  for (let i = own + 1; i < shapes.length; i++) {
    const disc = discOf(shapes[i - 1]!, shapes[i]!, pose);
    poses[i] = placeOn(
      step(lineInPatient(poses[i - 1]!, lines[i - 1]!.inferior), disc, -1),
      lines[i]!.superior,
    );
  }
  return poses;
}

interface Disc {
  readonly heightMm: number;
  readonly wedgeRad: number;
}

function discOf(upper: VertebraShape, lower: VertebraShape, pose: ProfilePose): Disc {
  return {
    heightMm: MORPHOMETRY[upper.level].discHeightMm,
    wedgeRad: radians(discWedgeDeg(upper.level, lower.level, pose)),
  };
}

/** Across a disc, from the middle of one endplate to the middle of the next: half of the turn before, half after. */
function step(line: Pose, { heightMm, wedgeRad }: Disc, up: 1 | -1): Pose {
  const along = line.tiltRad + (up * wedgeRad) / 2;
  return {
    tiltRad: line.tiltRad + up * wedgeRad,
    y: line.y + up * heightMm * Math.sin(along),
    z: line.z + up * heightMm * Math.cos(along),
  };
}

/** The body whose endplate line lies as given. */
function placeOn(target: Pose, line: Line): Pose {
  const tiltRad = target.tiltRad + line.slopeRad;
  return {
    tiltRad,
    y: target.y - line.middleZ * Math.sin(tiltRad),
    z: target.z - line.middleZ * Math.cos(tiltRad),
  };
}

/** Tilt and middle of an endplate of a placed body. */
function lineInPatient(pose: Pose, line: Line): Pose {
  return {
    tiltRad: pose.tiltRad - line.slopeRad,
    y: pose.y + line.middleZ * Math.sin(pose.tiltRad),
    z: pose.z + line.middleZ * Math.cos(pose.tiltRad),
  };
}

function linesOf(
  shape: VertebraShape,
  heightsMm: HeightsMm,
): { readonly superior: Line; readonly inferior: Line } {
  const { superior, inferior } = endplatesOf(shape.intactHeightsMm, heightsMm);
  const depth = meanDepthMm(shape);
  return { superior: lineOf(superior, depth), inferior: lineOf(inferior, depth) };
}

function lineOf(endplate: Endplate, depthMm: number): Line {
  return {
    slopeRad: slopeRad(endplate, depthMm),
    middleZ: (endplate.anteriorZ + endplate.posteriorZ) / 2,
  };
}

function slopeRad({ anteriorZ, posteriorZ }: Endplate, depthMm: number): number {
  return Math.atan2(anteriorZ - posteriorZ, depthMm);
}

function indexOf(shapes: readonly VertebraShape[], level: Level): number {
  const index = shapes.findIndex((shape) => shape.level === level);
  assert(index >= 0, `${level} is part of its segment`);
  return index;
}
