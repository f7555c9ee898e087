/** The ends of the planned needles in the picture, and which way the hand moves them there. */

import type { Side } from '../../shared/anatomy/levels.ts';
import type { PosedBody } from '../../shared/anatomy/posedBody.ts';
import type { Axes } from '../../shared/drawings/view.ts';
import type { Point } from '../../shared/math/frames.ts';
import { apply, inverse, rotate } from '../../shared/math/rigid.ts';
import type { Vec3 } from '../../shared/math/vec3.ts';
import { entrySides, type Plan } from '../../shared/plan/plan.ts';
import { planTrajectory } from '../../shared/plan/trajectory.ts';
import type { PicturePoint } from '../viewModel/measure/placeLabel.ts';
import type { PathEnd } from '../viewModel/moveEnd.ts';

/** One end of a planned needle, patient frame. */
export interface NeedleEnd {
  readonly side: Side;
  readonly end: PathEnd;
  readonly mm: Point<'patient'>;
}

/** Of the level at hand, with its needles in their place. */
export interface NeedledBody {
  readonly pose: PosedBody['pose'];
  readonly ends: readonly NeedleEnd[];
}

/** A proposal may be searched for: once for each plan, and not with every turn of the eye. */
export function needledBody({ shape, pose }: PosedBody, plan: Plan): NeedledBody {
  const ends = entrySides(plan.approach).flatMap((side): NeedleEnd[] => {
    const { entry, tip } = planTrajectory(shape, plan, side);
    return [
      { side, end: 'entry', mm: apply(pose, entry) },
      { side, end: 'target', mm: apply(pose, tip) },
    ];
  });
  return { pose, ends };
}

export interface EndMark {
  readonly side: Side;
  readonly end: PathEnd;
  readonly at: PicturePoint;
}

/** Marks of the ends with what turns a way of the hand into one of the needle. */
export interface EndMarks {
  /** What is nearer to the eye comes last: it lies on top, and is what a press takes. */
  readonly ends: readonly EndMark[];
  /** To the right and up in the picture, in the frame of the vertebra. */
  readonly axes: Axes;
  readonly pxPerMm: number;
}

export interface Eyeing {
  /** Unit vectors in the patient frame. */
  readonly right: Vec3;
  readonly up: Vec3;
  readonly pxPerMm: number;
  readonly place: (patientMm: Vec3) => PicturePoint;
  /** How far away a place is. */
  readonly depthMm: (patientMm: Vec3) => number;
}

export function endMarks({ pose, ends }: NeedledBody, eye: Eyeing): EndMarks {
  const vertebraFromPatient = inverse(pose);
  return {
    ends: ends
      .toSorted((one, other) => eye.depthMm(other.mm) - eye.depthMm(one.mm))
      .map(({ side, end, mm }) => ({ side, end, at: eye.place(mm) })),
    axes: {
      right: rotate(vertebraFromPatient, eye.right),
      up: rotate(vertebraFromPatient, eye.up),
    },
    pxPerMm: eye.pxPerMm,
  };
}
