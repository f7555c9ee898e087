/** A needle looked along: where it is cut across, and the room it has there. On the body as measured, as it is entered. */
import type { Side } from '../../../shared/anatomy/levels.ts';
import { poseSegment } from '../../../shared/anatomy/segment.ts';
import { assert } from '../../../shared/base/assert.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import { type Point, point } from '../../../shared/math/frames.ts';
import { apply, rotate } from '../../../shared/math/rigid.ts';
import { plus, times, type Vec3 } from '../../../shared/math/vec3.ts';
import type { Derived } from '../../../shared/pipeline/derived.ts';
import { fracturedShape } from '../../../shared/pipeline/stagedBodies.ts';
import { roomsAt } from '../../../shared/plan/path/margins/pathMargins.ts';
import { directionOf, needleOf } from '../../../shared/plan/path/needle.ts';
import { type MarginRow, marginRows } from './marginRows.ts';

export interface NeedlePlace {
  readonly side: Side;
  /** From the dorsal cortex along the needle, and how far that is to its target. */
  readonly depthMm: number;
  readonly targetMm: number;
  /** Where it comes into the body; null when it never does. */
  readonly bodyMm: number | null;
  /** On the axis; patient frame, like the unit vector towards the target. */
  readonly pointMm: Point<'patient'>;
  readonly direction: Vec3;
  readonly radiusMm: number;
  readonly rows: readonly MarginRow[];
}

/** A side that is not entered gives way to one that is; a depth beyond the target is the target. */
export function needlePlace(
  { plan }: KyphoDocument,
  derived: Derived,
  wanted: { readonly side: Side; readonly depthMm: number },
): NeedlePlace {
  const [first, ...others] = derived.paths;
  const planned = others.find(({ side }) => side === wanted.side) ?? first;
  assert(planned !== undefined, 'a plan enters a side');
  const { side, path, passage } = planned;
  const shape = fracturedShape(derived);
  // As measured, like the margins of the whole way.
  const pose = poseSegment(derived.shapes, shape.level, shape.heightsMm)[shape.level];
  assert(pose !== undefined, 'the fractured level is part of its segment');
  const needle = needleOf(path, plan, side);
  const direction = directionOf(path);
  const depthMm = Math.min(Math.max(wanted.depthMm, 0), needle.lengthMm);
  const at = plus(path.entry, times(direction, depthMm));
  return {
    side,
    depthMm,
    targetMm: needle.lengthMm,
    bodyMm: passage?.fromMm ?? null,
    pointMm: apply(pose, point<'vertebra'>(at.x, at.y, at.z)),
    direction: rotate(pose, direction),
    radiusMm: needle.radiusMm,
    rows: marginRows({
      margins: roomsAt(shape, shape.heightsMm, needle, planned.plan.route, depthMm),
    }),
  };
}
