/** Where the eye looks from, at what, and how much of it the picture holds: a named view, or along a needle. */
import { useMemo } from 'react';
import { Spherical, type Vector3 } from 'three';
import { plus, times, type Vec3 } from '../../shared/math/vec3.ts';
import { directionOf, type Extent, EYE_DISTANCE_MM } from './cameras.ts';
import { sceneFromPatient } from './frames.ts';
import type { Framing } from './segmentExtent.ts';
import type { Section, ViewName } from './viewportProps.ts';

export interface Sight {
  /** From the target to the eye. */
  readonly direction: Spherical;
  readonly target: Vector3;
  readonly extent: Extent;
}

/** Of one vertebra, seen along its pedicle: the body, and the other pedicle beside it. */
const ALONG_NEEDLE: Extent = { halfHeightMm: 30, halfWidthMm: 46 };
/** The axis is the middle of the picture but for this: the body lies towards the midline. */
const TOWARDS_MIDLINE = 0.5;

/** From behind the entry, so that what is in front of the needle is in front of the eye. */
export function alongNeedle(pointMm: Vec3, direction: Vec3): Sight {
  const back = sceneFromPatient(times(direction, -EYE_DISTANCE_MM));
  // The eye looks at the same line whatever the depth: where the axis passes the middle of the depth of the body.
  const ahead = times(direction, -pointMm.y / direction.y);
  const aim = plus(pointMm, ahead);
  return {
    direction: new Spherical().setFromVector3(back),
    target: sceneFromPatient({ ...aim, x: aim.x * TOWARDS_MIDLINE }),
    extent: ALONG_NEEDLE,
  };
}

/** The same object as long as nothing moves the eye; turned by hand, it keeps what the last view held. */
export function useSight(
  view: ViewName | null,
  { target, extent }: Framing,
  section: Section | null,
): Sight {
  const needle = section?.plane === 'needle' && view === 'needle' ? section : null;
  const along = needle && alongNeedle(needle.pointMm, needle.direction);
  const key = along && [...along.target.toArray(), along.direction.theta, along.direction.phi];
  // Rounded: the depth along a needle moves nothing but the last digits.
  const steady = key?.map((value) => Math.round(value * 1e4)).join(' ') ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `steady` says all of `along`.
  return useMemo(
    () =>
      along ?? {
        direction: directionOf(view === null || view === 'needle' ? 'posterior' : view),
        target,
        extent,
      },
    [steady, view, target, extent],
  );
}
