/** Every vertebra of a segment as it stands when its treated ones have the heights of a moment. */
import { assert } from '../base/assert.ts';
import type { HeightsMm } from './heights.ts';
import type { Level } from './levels.ts';
import type { PosedBody } from './posedBody.ts';
import { poseSegment } from './segment.ts';
import type { VertebraShape } from './vertebraShape.ts';

/** Heights of a moment; a level that is not named stands as it was measured. */
export type StandingHeightsMm = Readonly<Partial<Record<Level, HeightsMm>>>;

/** Cranial first, as the shapes are. The patient frame is that of the fractured body as measured. */
export function poseBodies(
  shapes: readonly VertebraShape[],
  fracturedLevel: Level,
  standingMm: StandingHeightsMm,
): readonly PosedBody[] {
  const heightsMm = (shape: VertebraShape) => standingMm[shape.level] ?? shape.heightsMm;
  const own = shapes.find(({ level }) => level === fracturedLevel);
  assert(own !== undefined, `${fracturedLevel} is part of its segment`);
  const standing = shapes.map((shape) =>
    shape === own || !standingMm[shape.level] ? shape : { ...shape, heightsMm: heightsMm(shape) },
  );
  const poses = poseSegment(standing, fracturedLevel, heightsMm(own));
  return shapes.flatMap((shape) => {
    const pose = poses[shape.level];
    return pose ? [{ shape, pose, heightsMm: heightsMm(shape) }] : [];
  });
}
