/** The section of the printed picture: sagittal through the middle of the left cement. */
import type { KyphoDocument } from '../../shared/document/document.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import { planTrajectory } from '../../shared/plan/trajectory.ts';
import type { Section } from './viewportProps.ts';

export function pictureSection({ plan }: KyphoDocument, derived: Derived): Section {
  const shape = derived.shapes.find(({ level }) => level === derived.fracturedLevel);
  if (!shape) throw new Error('the fractured level is not in the segment');
  // Every pose is a turn in the sagittal plane: the side to side coordinate is the patient's.
  const { balloonCentre } = planTrajectory(shape, shape.heightsMm, plan, 'left');
  return { plane: 'sagittal', offsetMm: balloonCentre.x };
}
