/** The numbers an operating room asks of a path (M-PL-8). Depths count from the dorsal cortex; from the skin only if it was measured. */
import type { Side } from '../../anatomy/levels.ts';
import type { NeedlePath } from '../plan.ts';
import type { BodyPassage } from './margins/bodyMargins.ts';
import { ownSide } from './needle.ts';
import { anglesOf, depthOf, type PathAngles } from './turnPath.ts';

export interface RoomNumbers extends PathAngles {
  readonly targetDepthMm: number;
  /** On along the needle to where it would leave the body; null when it never comes into it. */
  readonly anteriorWallDepthMm: number | null;
  readonly skinToTargetMm: number | null;
  readonly skinToAnteriorWallMm: number | null;
  /** Outward on its own side; negative beyond the midline. */
  readonly entryFromMidlineMm: number;
  readonly targetFromMidlineMm: number;
}

export function roomNumbers(
  path: NeedlePath,
  passage: BodyPassage | null,
  side: Side,
  skinDepthMm: number | null,
): RoomNumbers {
  const targetDepthMm = depthOf(path);
  const anteriorWallDepthMm = passage?.exitMm ?? null;
  const fromSkin = (depthMm: number | null) =>
    skinDepthMm === null || depthMm === null ? null : skinDepthMm + depthMm;
  return {
    ...anglesOf(path, side),
    targetDepthMm,
    anteriorWallDepthMm,
    skinToTargetMm: fromSkin(targetDepthMm),
    skinToAnteriorWallMm: fromSkin(anteriorWallDepthMm),
    entryFromMidlineMm: ownSide(path.entry, side).x,
    targetFromMidlineMm: ownSide(path.target, side).x,
  };
}
