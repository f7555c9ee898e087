/** Marks of a fluoroscopy picture, from the beam and the bodies: a side can never disagree with what is drawn. */
import { beamAxes, type CArm, magnification } from '../../shared/fluoroscopy/carm/cArm.ts';
import { project } from '../../shared/fluoroscopy/carm/projection.ts';
import { point } from '../../shared/math/frames.ts';
import { apply } from '../../shared/math/rigid.ts';
import { times } from '../../shared/math/vec3.ts';
import type { StagedBodies } from '../../shared/pipeline/stagedBodies.ts';
import type { OverlayMarks } from '../viewport/overlayMarks.ts';
import { nameDirection, scaleBarOf } from '../viewport/projectMarks.ts';

/** Side of the picture that the marks are written on. */
export const MARKED_PX = 400;
/** Labels stand in a column beside the mark of the edge. */
const LABEL_X_PX = 62;
/** A label this close to the upper or lower edge would be cut. */
const LABEL_MARGIN_PX = 14;

export function pictureMarks(arm: CArm, { all, fractured, others }: StagedBodies): OverlayMarks {
  const { right, down } = beamAxes(arm);
  const pixelsPerMm = MARKED_PX / arm.detectorMm;
  const levels = all.flatMap((body) => {
    const { vMm } = project(arm, apply(body.pose, point<'vertebra'>(0, 0, 0)));
    const y = MARKED_PX / 2 + vMm * pixelsPerMm;
    const shown = y > LABEL_MARGIN_PX && y < MARKED_PX - LABEL_MARGIN_PX;
    const { level } = body.shape;
    const treated = others.some((other) => other.body === body);
    return shown ? [{ level, fractured: body === fractured, treated, x: LABEL_X_PX, y }] : [];
  });
  return {
    edges: {
      right: nameDirection(right),
      left: nameDirection(times(right, -1)),
      top: nameDirection(times(down, -1)),
      bottom: nameDirection(down),
    },
    levels,
    scaleBar: scaleBarOf(pixelsPerMm * magnification(arm)),
  };
}
