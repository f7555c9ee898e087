/** The pedicles of a level: the ellipse of the isthmus from behind, the corridor from the side and from below. */
import { SIDES, type Side } from '../../anatomy/levels.ts';
import type { VertebraShape } from '../../anatomy/vertebraShape.ts';
import { plus, times, type Vec3 } from '../../math/vec3.ts';
import { toVertebra } from '../../plan/path/needle.ts';
import { pedicleOf } from '../../plan/path/pedicle.ts';

const ELLIPSE_POINTS = 40;

export interface PedicleOutlines {
  readonly side: Side;
  /** Vertebra frame, closed. */
  readonly isthmus: readonly Vec3[];
  readonly fromSide: readonly Vec3[];
  readonly fromBelow: readonly Vec3[];
}

export function pedicleOutlines(shape: VertebraShape): readonly PedicleOutlines[] {
  const { centre, axis, outward, cranial, halfWidthMm, halfHeightMm, lengthMm } = pedicleOf(shape);
  const half = lengthMm / 2;
  return SIDES.map((side) => {
    const at = (ahead: number, out: number, up: number) =>
      toVertebra(
        plus(centre, plus(times(axis, ahead), plus(times(outward, out), times(cranial, up)))),
        side,
      );
    return {
      side,
      isthmus: Array.from({ length: ELLIPSE_POINTS }, (_, i) => {
        const angle = (2 * Math.PI * i) / ELLIPSE_POINTS;
        return at(0, halfWidthMm * Math.cos(angle), halfHeightMm * Math.sin(angle));
      }),
      fromSide: [
        at(-half, 0, halfHeightMm),
        at(half, 0, halfHeightMm),
        at(half, 0, -halfHeightMm),
        at(-half, 0, -halfHeightMm),
      ],
      fromBelow: [
        at(-half, halfWidthMm, 0),
        at(half, halfWidthMm, 0),
        at(half, -halfWidthMm, 0),
        at(-half, -halfWidthMm, 0),
      ],
    };
  });
}
