/**
 * The drawing through the planned path: the vertebra cut by the plane that holds the needle and the left–right direction,
 * with the arch behind it seen from below. Two needles that descend differently are cut half-way between them.
 */
import { meanDepthMm } from '../anatomy/morphometry.ts';
import type { PosedBody } from '../anatomy/posedBody.ts';
import { type Vec3, vec3 } from '../math/vec3.ts';
import { STEEPEST_DEG } from '../plan/path/constants.ts';
import type { Trajectory } from '../plan/trajectory.ts';
import { radians } from '../quantities/units.ts';
import { archSilhouettes } from './bone/archSilhouettes.ts';
import { type AxialPlane, axialSection } from './bone/axialSection.ts';
import { canalEllipse } from './bone/canalOutlines.ts';
import { pedicleOutlines } from './bone/pedicleOutlines.ts';
import { type Outline, PLAIN } from './outline.ts';
import type { DrawnSegment } from './segmentDrawing.ts';
import { type Axes, axialAxes, project } from './view.ts';

/** How far the midline goes on beyond body and canal. */
const MIDLINE_BEYOND_MM = 6;

export function axialPlane(trajectories: readonly Trajectory[]): AxialPlane {
  const mean = (of: (t: Trajectory) => number) =>
    trajectories.reduce((sum, t) => sum + of(t), 0) / trajectories.length;
  const ahead = mean(({ tip, entry }) => tip.y - entry.y);
  const up = mean(({ tip, entry }) => tip.z - entry.z);
  // Of the line, whichever way it runs; no steeper than any needle that works, or there is no axial picture.
  const steepest = radians(STEEPEST_DEG.value);
  const ofLine = Math.atan2(ahead < 0 ? -up : up, Math.abs(ahead));
  const tiltRad = Math.min(Math.max(ofLine, -steepest), steepest);
  return {
    through: vec3(
      0,
      mean(({ tip, entry }) => (tip.y + entry.y) / 2),
      mean(({ tip, entry }) => (tip.z + entry.z) / 2),
    ),
    forward: vec3(0, Math.cos(tiltRad), Math.sin(tiltRad)),
  };
}

export function axesOf({ forward }: AxialPlane): Axes {
  return axialAxes(Math.atan2(forward.z, forward.y));
}

export function axialBone(
  { shape, heightsMm }: Pick<PosedBody, 'shape' | 'heightsMm'>,
  plane: AxialPlane,
): readonly Outline[] {
  const own = { ...PLAIN, level: shape.level, fractured: true };
  const axes = axesOf(plane);
  const loops = (lines: readonly (readonly Vec3[])[]) =>
    lines.map((line) => line.map((p) => project(axes, p)));
  // Seen from below, not cut: dropped onto the plane straight up, so that it stays where the cut bone is.
  const dropped = archSilhouettes(shape).axial.map((loop) =>
    loop.map(({ x, y }) => vec3(x, y, heightOn(plane, y))),
  );
  return [
    { ...own, kind: 'arch', loops: loops(dropped) },
    { ...own, kind: 'canal', loops: loops([canalEllipse(shape, plane)]) },
    { ...own, kind: 'section', loops: loops(axialSection(shape, heightsMm, plane)) },
  ];
}

export function axialGuides({ fractured }: DrawnSegment, plane: AxialPlane): Outline[] {
  const { shape } = fractured;
  const own = { ...PLAIN, level: shape.level, fractured: true };
  const axes = axesOf(plane);
  const line = (points: readonly Vec3[]) => points.map((p) => project(axes, p));
  const ahead = meanDepthMm(shape) / 2 + MIDLINE_BEYOND_MM;
  const behind = -meanDepthMm(shape) / 2 - shape.canalDepthMm - MIDLINE_BEYOND_MM;
  return [
    ...pedicleOutlines(shape).map(
      ({ side, fromBelow }): Outline => ({
        ...own,
        kind: 'pedicle',
        side,
        loops: [line(fromBelow.map(({ x, y }) => vec3(x, y, heightOn(plane, y))))],
      }),
    ),
    {
      ...own,
      kind: 'midline',
      closed: false,
      loops: [line([behind, ahead].map((y) => vec3(0, y, heightOn(plane, y))))],
    },
  ];
}

function heightOn({ through, forward }: AxialPlane, y: number): number {
  return through.z + ((y - through.y) / forward.y) * forward.z;
}
