/** A posed vertebra as the layers see it. */
import type { PosedBody } from '../../shared/anatomy/posedBody.ts';

export interface DrawnBody extends PosedBody {
  readonly isFractured: boolean;
  /** Treated, too, while the fractured one is at hand. */
  readonly isTreated: boolean;
}

/** A pose as numbers to compare: poses are made anew on every edit, but most of them stay where they were. */
export function poseNumbers({ pose }: DrawnBody): readonly number[] {
  const { translationMm: t, rows } = pose;
  return [t.x, t.y, t.z, rows[1].y, rows[1].z];
}
