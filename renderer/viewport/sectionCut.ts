/** The plane of a section, in scene coordinates, with the half towards the eye taken away. */
import { Plane } from 'three';
import { dot, minus, times, type Vec3 } from '../../shared/math/vec3.ts';
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

/** Towards the half that is drawn: the one away from the eye. */
function keptNormal(normal: Vec3, towardsEye: Vec3): Vec3 {
  return dot(normal, towardsEye) > 0 ? times(normal, -1) : normal;
}

/** Which part of a line lies in the half that is drawn; patient frame. */
export function keptAlong(
  section: Section,
  towardsEye: Vec3,
  origin: Vec3,
  direction: Vec3,
): { readonly fromMm: number; readonly toMm: number } {
  const { pointMm, normal } = sectionOf(section);
  const kept = keptNormal(normal, towardsEye);
  const inMm = dot(minus(origin, pointMm), kept);
  const perMm = dot(kept, direction);
  const crossing = -inMm / perMm;
  if (perMm > 0) return { fromMm: Math.max(crossing, 0), toMm: Number.POSITIVE_INFINITY };
  if (perMm < 0) return { fromMm: 0, toMm: crossing };
  return { fromMm: 0, toMm: inMm >= 0 ? Number.POSITIVE_INFINITY : -1 };
}

/** Sets `plane` for an eye in direction `towardsEye` (patient frame); three keeps what lies on the normal's side. */
export function setCutPlane(plane: Plane, section: Section, towardsEye: Vec3): void {
  const { pointMm, normal } = sectionOf(section);
  const kept = keptNormal(normal, towardsEye);
  plane.setFromNormalAndCoplanarPoint(sceneFromPatient(kept), sceneFromPatient(pointMm));
}

/** To be set before every frame, because the eye moves. */
export const createCutPlane = (): Plane => new Plane();
