/** What the picture must hold: the five levels as measured, whole millimetres, so that a slider never moves the eye. */
import { useState } from 'react';
import type { Vector3 } from 'three';
import { poseSegment } from '../../shared/anatomy/segment.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import { fracturedShape } from '../../shared/pipeline/stagedBodies.ts';
import type { Extent } from './cameras.ts';
import { sceneFromPatient } from './frames.ts';

/** From the centre of an end vertebra to beyond its endplate and processes. */
const ABOVE_END_CENTRE_MM = 30;
/** Half the width across the transverse processes, with the column of labels. */
const HALF_WIDTH_MM = 72;
/** The centre of a whole vertebra lies behind the centre of its body. */
const BEHIND_BODY_MM = 14;

export interface Framing {
  readonly target: Vector3;
  readonly extent: Extent;
}

export function segmentExtent(derived: Derived): Framing {
  const { heightsMm } = fracturedShape(derived);
  const poses = poseSegment(derived.shapes, derived.fracturedLevel, heightsMm);
  const centres = Object.values(poses).map((pose) => pose.translationMm);
  const top = Math.round(Math.max(...centres.map((c) => c.z))) + ABOVE_END_CENTRE_MM;
  const bottom = Math.round(Math.min(...centres.map((c) => c.z))) - ABOVE_END_CENTRE_MM;
  const middle = Math.round(centres.reduce((sum, c) => sum + c.y / centres.length, 0));
  return {
    target: sceneFromPatient({ x: 0, y: middle - BEHIND_BODY_MM, z: (top + bottom) / 2 }),
    extent: { halfHeightMm: (top - bottom) / 2, halfWidthMm: HALF_WIDTH_MM },
  };
}

/** The same object as long as the framing is the same, so that the eye moves only for another case. */
export function useSegmentExtent(derived: Derived): Framing {
  const framing = segmentExtent(derived);
  const [kept, setKept] = useState(framing);
  const same =
    kept.target.equals(framing.target) && kept.extent.halfHeightMm === framing.extent.halfHeightMm;
  if (!same) setKept(framing);
  return same ? kept : framing;
}
