/** The plane of a section, in scene coordinates, with the half towards the eye taken away. */
import { Plane } from 'three';
import { dot, times, type Vec3 } from '../../shared/math/vec3.ts';
import { sceneFromPatient } from './frames.ts';
import type { LevelSection, Section } from './viewportProps.ts';

const NORMALS: Readonly<Record<LevelSection['plane'], Vec3>> = {
  sagittal: { x: 1, y: 0, z: 0 },
  coronal: { x: 0, y: 1, z: 0 },
  axial: { x: 0, y: 0, z: 1 },
};

/** A point of the cut and its unit normal, patient frame. */
export function sectionOf(section: Section): { readonly pointMm: Vec3; readonly normal: Vec3 } {
  if (section.plane === 'needle') return { pointMm: section.pointMm, normal: section.direction };
  const normal = NORMALS[section.plane];
  return { pointMm: times(normal, section.offsetMm), normal };
}

/** Sets `plane` for an eye in direction `towardsEye` (patient frame); three keeps what lies on the normal's side. */
export function setCutPlane(plane: Plane, section: Section, towardsEye: Vec3): void {
  const { pointMm, normal } = sectionOf(section);
  const kept = dot(normal, towardsEye) > 0 ? times(normal, -1) : normal;
  plane.setFromNormalAndCoplanarPoint(sceneFromPatient(kept), sceneFromPatient(pointMm));
}

/** To be set before every frame, because the eye moves. */
export const createCutPlane = (): Plane => new Plane();
