/** Room between a needle and the faces of the body it lies in (M-PL-6). */
import type { HeightsMm } from '../../../anatomy/heights.ts';
import type { VertebraShape } from '../../../anatomy/vertebraShape.ts';
import { distanceToPatchMm, nearestInPatch } from '../../../mesh/segmentDistance.ts';
import { axisAt, axisEndMm, type Needle } from '../needle.ts';
import { type BodyFaces, bodyFaces, type Face } from './bodyFaces.ts';

const STEP_MM = 0.5;
/** Halvings of a step: to a thousandth of a millimetre. */
const HALVINGS = 9;
/** Further than any body is deep. */
const FAR_MM = 90;

export interface BodyMargins {
  readonly superiorEndplate: number;
  readonly inferiorEndplate: number;
  readonly anteriorCortex: number;
  readonly lateralCortex: number;
  readonly posteriorCortex: number;
}

/** Where the needle is in the body, millimetres past its entry. */
export interface BodyPassage {
  readonly fromMm: number;
  /** Where it would leave the body if it went on. */
  readonly exitMm: number;
}

/** null when the needle never comes into the body. */
export function passageOf(
  shape: VertebraShape,
  heightsMm: HeightsMm,
  needle: Needle,
): BodyPassage | null {
  const faces = bodyFaces(shape, heightsMm);
  const inside = (along: number) => {
    const { x, y, z } = axisAt(needle, along);
    return faces.inside(x, y, z);
  };
  let first = 0;
  while (!inside(first)) {
    first += STEP_MM;
    if (first > needle.lengthMm) return null;
  }
  const fromMm = first === 0 ? 0 : change(inside, first - STEP_MM, first);
  let last = first;
  while (inside(last) && last < FAR_MM) last += STEP_MM;
  return { fromMm, exitMm: change(inside, last, last - STEP_MM) };
}

/** Between a place outside and one inside. */
function change(inside: (along: number) => boolean, outside: number, within: number): number {
  let [out, into] = [outside, within];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (out + into) / 2;
    if (inside(middle)) into = middle;
    else out = middle;
  }
  return into;
}

/** Endplates and front from where the needle comes into the body; side and back of it along the device alone. */
export function bodyMargins(
  shape: VertebraShape,
  heightsMm: HeightsMm,
  needle: Needle,
  { fromMm }: BodyPassage,
): BodyMargins {
  const faces = bodyFaces(shape, heightsMm);
  const endMm = Math.max(fromMm, axisEndMm(needle));
  const backMm = Math.min(needle.lengthMm - needle.deviceMm, endMm);
  const beyond = depthsBeyond(faces, needle, fromMm, endMm);
  const deviceBeyond = depthsBeyond(faces, needle, backMm, endMm);
  const room = (face: Face, startMm: number, stopMm: number, past: number) =>
    past > 0
      ? 0 - past
      : distanceToPatchMm(axisAt(needle, startMm), axisAt(needle, stopMm), faces.patches[face]);
  return {
    superiorEndplate: room('superior', fromMm, endMm, beyond.superior) - needle.radiusMm,
    inferiorEndplate: room('inferior', fromMm, endMm, beyond.inferior) - needle.radiusMm,
    anteriorCortex: room('anterior', fromMm, endMm, beyond.anterior) - needle.radiusMm,
    lateralCortex: room('lateral', backMm, endMm, deviceBeyond.lateral) - needle.radiusMm,
    // Behind the device lies its own needle: its back end is a place, not a rounded tip.
    posteriorCortex: room('posterior', backMm, backMm, deviceBeyond.posterior),
  };
}

/** The same at one place on the axis, where it is in the body; side walls along the device alone. */
export function bodyRoomsAt(
  shape: VertebraShape,
  heightsMm: HeightsMm,
  needle: Needle,
  { fromMm }: BodyPassage,
  alongMm: number,
): Partial<BodyMargins> {
  const endMm = Math.max(fromMm, axisEndMm(needle));
  const backMm = Math.min(needle.lengthMm - needle.deviceMm, endMm);
  if (alongMm < fromMm) return {};
  const faces = bodyFaces(shape, heightsMm);
  const beyond = depthsBeyond(faces, needle, alongMm, alongMm);
  const at = axisAt(needle, alongMm);
  const room = (face: Face) =>
    (beyond[face] > 0 ? 0 - beyond[face] : distanceToPatchMm(at, at, faces.patches[face])) -
    needle.radiusMm;
  return {
    superiorEndplate: room('superior'),
    inferiorEndplate: room('inferior'),
    anteriorCortex: room('anterior'),
    ...(alongMm >= backMm && { lateralCortex: room('lateral') }),
  };
}

/** How far the axis goes out through each face, at most; 0 where it stays inside. */
function depthsBeyond(
  { whole, faceAt, inside }: BodyFaces,
  needle: Needle,
  fromMm: number,
  toMm: number,
): Record<Face, number> {
  const depths = { superior: 0, inferior: 0, anterior: 0, lateral: 0, posterior: 0 };
  const steps = Math.max(1, Math.ceil((toMm - fromMm) / STEP_MM));
  for (let i = 0; i <= steps; i++) {
    const at = axisAt(needle, fromMm + ((toMm - fromMm) * i) / steps);
    if (inside(at.x, at.y, at.z)) continue;
    const { distanceMm, triangle } = nearestInPatch(at, at, whole);
    const face = faceAt[triangle]!;
    depths[face] = Math.max(depths[face], distanceMm);
  }
  return depths;
}
