/** The spinal canal as lines through posed vertebrae in the sagittal plane, and as the ellipse an axial plane meets. */
import { canalCentreY } from '../../anatomy/canal.ts';
import type { PosedBody } from '../../anatomy/posedBody.ts';
import type { VertebraShape } from '../../anatomy/vertebraShape.ts';
import { point } from '../../math/frames.ts';
import { apply } from '../../math/rigid.ts';
import { type Vec3, vec3 } from '../../math/vec3.ts';
import type { AxialPlane } from './axialSection.ts';

const ELLIPSE_POINTS = 48;
const ROWS = 6;

export interface CanalWalls {
  readonly front: readonly Vec3[];
  readonly back: readonly Vec3[];
}

/** Patient frame, head first; half a body beyond the end vertebrae. */
export function canalWalls(bodies: readonly PosedBody[]): CanalWalls {
  const wall = (end: 1 | -1) => {
    const at = ({ shape, pose }: PosedBody, up: number) =>
      apply(
        pose,
        point<'vertebra'>(
          0,
          canalCentreY(shape) + (end * shape.canalDepthMm) / 2,
          up * shape.intactHeightsMm.posterior,
        ),
      );
    const [first, last] = [bodies[0]!, bodies.at(-1)!];
    return smooth([at(first, 0.7), ...bodies.map((body) => at(body, 0)), at(last, -0.7)]);
  };
  return { front: wall(1), back: wall(-1) };
}

export function canalEllipse(shape: VertebraShape, { through, forward }: AxialPlane): Vec3[] {
  return Array.from({ length: ELLIPSE_POINTS }, (_, i) => {
    const angle = (2 * Math.PI * i) / ELLIPSE_POINTS;
    const y = canalCentreY(shape) + (shape.canalDepthMm / 2) * Math.sin(angle);
    const z = through.z + ((y - through.y) / forward.y) * forward.z;
    return vec3((shape.canalWidthMm / 2) * Math.cos(angle), y, z);
  });
}

/** Catmull–Rom in the sagittal plane. */
function smooth(points: readonly Vec3[]): readonly Vec3[] {
  const at = (i: number) => points[Math.min(Math.max(i, 0), points.length - 1)]!;
  const line = points.slice(1).flatMap((_, i) =>
    Array.from({ length: ROWS }, (_, row) => {
      const u = row / ROWS;
      const blend = (of: (p: Vec3) => number) => {
        const [a, b, c, d] = [of(at(i - 1)), of(at(i)), of(at(i + 1)), of(at(i + 2))];
        return b + (u / 2) * (c - a + u * (2 * a - 5 * b + 4 * c - d + u * (3 * (b - c) + d - a)));
      };
      return vec3(
        0,
        blend((p) => p.y),
        blend((p) => p.z),
      );
    }),
  );
  return [...line, at(points.length - 1)];
}
