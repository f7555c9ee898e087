/** Every vertebra of a segment as it stands when the fractured one has these heights. */
import type { HeightsMm } from './heights.ts';
import type { Level } from './levels.ts';
import type { PosedBody } from './posedBody.ts';
import { poseSegment } from './segment.ts';
import type { VertebraShape } from './vertebraShape.ts';

/** Cranial first, as the shapes are. */
export function poseBodies(
  shapes: readonly VertebraShape[],
  fracturedLevel: Level,
  fracturedHeightsMm: HeightsMm,
): readonly PosedBody[] {
  const poses = poseSegment(shapes, fracturedLevel, fracturedHeightsMm);
  return shapes.flatMap((shape) => {
    const pose = poses[shape.level];
    const heightsMm = shape.level === fracturedLevel ? fracturedHeightsMm : shape.heightsMm;
    return pose ? [{ shape, pose, heightsMm }] : [];
  });
}
