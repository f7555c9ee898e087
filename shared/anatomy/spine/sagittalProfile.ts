/**
 * Kyphosis and lordosis of a whole stack of bodies and discs (M-AN-9). Two definitions are in use and differ by half of
 * each end body's wedge: between the end *endplates*, as Cobb angles are drawn on a film, and between the *mid-bodies*,
 * as the angles of the segments add up.
 */
import { assert } from '../../base/assert.ts';
import type { Level } from '../levels.ts';
import { levelsOf, type Numbering, USUAL_NUMBERING } from '../numbering.ts';
import { bodyWedgeDeg, discWedgeDeg, endplateAngleDeg } from '../segment.ts';
import type { VertebraShape } from '../vertebraShape.ts';
import type { ProfilePose } from './segmentAngle.ts';

export const PROFILE_ENDS = ['endplates', 'midBodies'] as const;

export interface ProfileOptions {
  readonly between?: (typeof PROFILE_ENDS)[number];
  readonly pose?: ProfilePose;
  readonly numbering?: Numbering;
}

/** From T4 to the last thoracic body; kyphosis positive. `shapes` hold them all, cranial first and without gaps. */
export function thoracicKyphosisDeg(
  shapes: readonly VertebraShape[],
  { between = 'endplates', pose = 'standing', numbering = USUAL_NUMBERING }: ProfileOptions = {},
): number {
  const thoracic = levelsOf(numbering).filter((level) => level.startsWith('T'));
  const bodies = bodiesOf(shapes, thoracic.slice(3));
  const angle = endplateAngleDeg(bodies, pose);
  return between === 'endplates'
    ? angle
    : angle - bodyWedgeDeg(bodies[0]!) / 2 - bodyWedgeDeg(bodies.at(-1)!) / 2;
}

/**
 * From L1 to the endplate of the sacrum; lordosis positive, as the measure is named. `shapes` hold all lumbar bodies,
 * cranial first and without gaps.
 */
export function lumbarLordosisDeg(
  shapes: readonly VertebraShape[],
  { between = 'endplates', pose = 'standing', numbering = USUAL_NUMBERING }: ProfileOptions = {},
): number {
  const lumbar = levelsOf(numbering).filter((level) => level.startsWith('L'));
  const bodies = bodiesOf(shapes, lumbar);
  const angle = endplateAngleDeg(bodies, pose) + discWedgeDeg(lumbar.at(-1)!, null, pose);
  return -(between === 'endplates' ? angle : angle - bodyWedgeDeg(bodies[0]!) / 2);
}

function bodiesOf(
  shapes: readonly VertebraShape[],
  levels: readonly Level[],
): readonly VertebraShape[] {
  return levels.map((level) => {
    const shape = shapes.find((each) => each.level === level);
    assert(shape !== undefined, `${level} is part of the profile`);
    return shape;
  });
}
