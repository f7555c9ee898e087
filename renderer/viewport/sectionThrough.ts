/** Cuts that show what the plan puts in: through the middle of the balloon, level for the axial one. */

import type { Side } from '../../shared/anatomy/levels.ts';
import { poseSegment } from '../../shared/anatomy/segment.ts';
import { assert } from '../../shared/base/assert.ts';
import type { KyphoDocument } from '../../shared/document/document.ts';
import { apply } from '../../shared/math/rigid.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import { fracturedShape } from '../../shared/pipeline/stagedBodies.ts';
import { entrySides, type Plan } from '../../shared/plan/plan.ts';
import { planTrajectory } from '../../shared/plan/trajectory.ts';
import { type LevelSection, SECTION_AXIS, type SectionPlane } from './viewportProps.ts';

/** The patient's side that a sagittal cut runs through: the one side that is entered, or the left of both. */
export function sectionSide({ approach }: Pick<Plan, 'approach'>): Side {
  const [only, ...others] = entrySides(approach);
  return others.length === 0 && only ? only : 'left';
}

/** On the body as measured, as it is entered: the same plane at every stage, so that stages can be compared. */
export function sectionThrough(
  plane: SectionPlane,
  { plan }: KyphoDocument,
  derived: Derived,
): LevelSection {
  const shape = fracturedShape(derived);
  const pose = poseSegment(derived.shapes, shape.level, shape.heightsMm)[shape.level];
  assert(pose !== undefined, 'the fractured level is part of its segment');
  const { balloonCentre } = planTrajectory(shape, plan, sectionSide(plan));
  return { plane, offsetMm: apply(pose, balloonCentre)[SECTION_AXIS[plane]] };
}
