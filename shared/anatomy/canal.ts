/** The spinal canal as a smooth elliptic tube through posed vertebrae, patient frame. Drawn a little inside its bony wall. */
import { assert } from '../base/assert.ts';
import { type Point, point } from '../math/frames.ts';
import { apply, rotate } from '../math/rigid.ts';
import { normalize, plus, times, type Vec3, vec3 } from '../math/vec3.ts';
import type { TriangleMesh } from '../mesh/triangleMesh.ts';
import { meanDepthMm } from './morphometry.ts';
import type { PosedBody } from './posedBody.ts';
import type { VertebraShape } from './vertebraShape.ts';

const DIRECTIONS = 28;
/** Rows between two stations of the axis. */
const ROWS = 4;
/** Size of the tube over the canal, so that it never touches bone. */
const TUBE_SHARE = 0.86;
/** How far the tube reaches beyond the end vertebrae's middles, millimetres. */
const OVERHANG_MM = 14;

/** Where the middle of the canal lies behind a vertebra's origin. */
export function canalCentreY(
  shape: Pick<VertebraShape, 'superiorDepthMm' | 'inferiorDepthMm' | 'canalDepthMm'>,
): number {
  return -(meanDepthMm(shape) + shape.canalDepthMm) / 2;
}

/** A place on the axis of the tube. */
interface Station {
  readonly centre: Vec3;
  readonly halfWidth: number;
  readonly halfDepth: number;
}

/** `bodies` cranial first. */
export function buildCanalMesh(bodies: readonly PosedBody[]): TriangleMesh {
  assert(bodies.length > 0, 'a canal runs through at least one vertebra');
  const stations = smoothStations(stationsOf(bodies));
  const rows = stations.length;
  const positionsMm = new Float64Array((rows * DIRECTIONS + 2) * 3);
  stations.forEach(({ centre, halfWidth, halfDepth }, row) => {
    const before = stations[Math.max(row - 1, 0)]!.centre;
    const after = stations[Math.min(row + 1, rows - 1)]!.centre;
    // The axis stays in the sagittal plane: its normal there points forward.
    const forward = normalize(vec3(0, before.z - after.z, after.y - before.y));
    for (let step = 0; step < DIRECTIONS; step++) {
      const angle = (2 * Math.PI * step) / DIRECTIONS;
      const side = vec3(Math.sin(angle) * halfWidth, 0, 0);
      const at = plus(plus(centre, side), times(forward, Math.cos(angle) * halfDepth));
      positionsMm.set([at.x, at.y, at.z], (row * DIRECTIONS + step) * 3);
    }
  });
  const capAbove = rows * DIRECTIONS;
  const capBelow = capAbove + 1;
  [stations[0]!, stations[rows - 1]!].forEach(({ centre }, i) => {
    positionsMm.set([centre.x, centre.y, centre.z], (capAbove + i) * 3);
  });

  const triangles: number[] = [];
  for (let step = 0; step < DIRECTIONS; step++) {
    const next = (step + 1) % DIRECTIONS;
    const bottom = capAbove - DIRECTIONS;
    triangles.push(capAbove, next, step, capBelow, bottom + step, bottom + next);
    for (let row = 0; row + 1 < rows; row++) {
      const here = row * DIRECTIONS;
      const below = here + DIRECTIONS;
      triangles.push(here + step, here + next, below + step);
      triangles.push(here + next, below + next, below + step);
    }
  }
  return {
    positionsMm,
    triangles: Uint32Array.from(triangles),
    regionOf: new Uint8Array(triangles.length / 3),
  };
}

/** One station a vertebra, and one beyond each end. */
function stationsOf(bodies: readonly PosedBody[]): readonly Station[] {
  const own = bodies.map(({ shape, pose }): Station & { up: Vec3 } => {
    const centre: Point<'patient'> = apply(pose, point<'vertebra'>(0, canalCentreY(shape), 0));
    return {
      centre,
      halfWidth: (TUBE_SHARE * shape.canalWidthMm) / 2,
      halfDepth: (TUBE_SHARE * shape.canalDepthMm) / 2,
      up: rotate(pose, vec3(0, 0, 1)),
    };
  });
  const first = own[0]!;
  const last = own[own.length - 1]!;
  return [
    { ...first, centre: plus(first.centre, times(first.up, OVERHANG_MM)) },
    ...own,
    { ...last, centre: plus(last.centre, times(last.up, -OVERHANG_MM)) },
  ];
}

/** Catmull–Rom through the stations. */
function smoothStations(stations: readonly Station[]): readonly Station[] {
  const at = (i: number) => stations[Math.min(Math.max(i, 0), stations.length - 1)]!;
  const smooth: Station[] = [];
  for (let i = 0; i + 1 < stations.length; i++)
    for (let row = 0; row < ROWS; row++) {
      const u = row / ROWS;
      const blend = (of: (station: Station) => number) =>
        catmullRom(of(at(i - 1)), of(at(i)), of(at(i + 1)), of(at(i + 2)), u);
      smooth.push({
        centre: vec3(
          0,
          blend((s) => s.centre.y),
          blend((s) => s.centre.z),
        ),
        halfWidth: blend((s) => s.halfWidth),
        halfDepth: blend((s) => s.halfDepth),
      });
    }
  smooth.push(at(stations.length - 1));
  return smooth;
}

function catmullRom(a: number, b: number, c: number, d: number, u: number): number {
  return b + (u / 2) * (c - a + u * (2 * a - 5 * b + 4 * c - d + u * (3 * (b - c) + d - a)));
}
