/** Cuts that show what the plan puts in: through the middle of the balloon, level for the axial one. */

import type { Side } from '../../shared/anatomy/levels.ts';
import type { KyphoDocument } from '../../shared/document/document.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import { entrySides, type Plan } from '../../shared/plan/plan.ts';
import { planTrajectory } from '../../shared/plan/trajectory.ts';
import type { LevelSection, SectionPlane } from './viewportProps.ts';

/** The patient's side that a sagittal cut runs through: the one side that is entered, or the left of both. */
export function sectionSide({ approach }: Pick<Plan, 'approach'>): Side {
  const [only, ...others] = entrySides(approach);
  return others.length === 0 && only ? only : 'left';
}

export function sectionThrough(
  plane: SectionPlane,
  { plan }: KyphoDocument,
  derived: Derived,
): LevelSection {
  const shape = derived.shapes.find(({ level }) => level === derived.fracturedLevel);
  if (!shape) throw new Error('the fractured level is not in the segment');
  // The fractured body lies level at the origin: its own coordinates are the patient's.
  const { balloonCentre } = planTrajectory(shape, shape.heightsMm, plan, sectionSide(plan));
  const offsetMm = { sagittal: balloonCentre.x, coronal: balloonCentre.y, axial: 0 }[plane];
  return { plane, offsetMm };
}
