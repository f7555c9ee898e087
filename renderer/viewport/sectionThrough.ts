/** Cuts that show what the plan puts in: through the middle of the left balloon, level for the axial one. */
import type { KyphoDocument } from '../../shared/document/document.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import { planTrajectory } from '../../shared/plan/trajectory.ts';
import type { Section, SectionPlane } from './viewportProps.ts';

export function sectionThrough(
  plane: SectionPlane,
  { plan }: KyphoDocument,
  derived: Derived,
): Section {
  const shape = derived.shapes.find(({ level }) => level === derived.fracturedLevel);
  if (!shape) throw new Error('the fractured level is not in the segment');
  // The fractured body lies level at the origin: its own coordinates are the patient's.
  const { balloonCentre } = planTrajectory(shape, shape.heightsMm, plan, 'left');
  const offsetMm = { sagittal: balloonCentre.x, coronal: balloonCentre.y, axial: 0 }[plane];
  return { plane, offsetMm };
}
