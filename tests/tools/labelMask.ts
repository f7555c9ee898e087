/** Reads a gzipped NIfTI label mask and measures how thick a label is along a line: a reading that does not use the mesh. */
import { gunzipSync } from 'node:zlib';
import { minus, plus, times, type Vec3 } from '../../shared/math/vec3.ts';

export interface LabelMask {
  /** Share of the label at a point of the NIfTI world (RAS mm), interpolated between voxels, 0–1. */
  readonly shareAt: (label: number, p: Vec3) => number;
}

const DATA_TYPES = { 2: Uint8Array, 4: Int16Array, 64: Float64Array, 512: Uint16Array } as const;
const STEP_MM = 0.05;

export function readLabelMask(gzipped: Uint8Array): LabelMask {
  const bytes = gunzipSync(gzipped);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [nx, ny, nz] = [42, 44, 46].map((at) => view.getInt16(at, true)) as [
    number,
    number,
    number,
  ];
  const type = view.getInt16(70, true);
  if (view.getInt32(0, true) !== 348 || view.getInt16(254, true) === 0 || !(type in DATA_TYPES))
    throw new Error('not a little-endian NIfTI-1 label mask with an sform');
  const start = bytes.byteOffset + view.getFloat32(108, true);
  const Voxels = DATA_TYPES[type as keyof typeof DATA_TYPES];
  // A copy, because typed arrays need an aligned start.
  const voxels = new Voxels(
    bytes.buffer.slice(start, start + nx * ny * nz * Voxels.BYTES_PER_ELEMENT),
  );
  const row = (k: number) =>
    [0, 4, 8, 12].map((at) => view.getFloat32(280 + 16 * k + at, true)) as [
      number,
      number,
      number,
      number,
    ];
  const toVoxel = invert([row(0), row(1), row(2)]);
  const at = (label: number, i: number, j: number, k: number) =>
    i >= 0 &&
    j >= 0 &&
    k >= 0 &&
    i < nx &&
    j < ny &&
    k < nz &&
    voxels[i + nx * (j + ny * k)] === label
      ? 1
      : 0;
  return {
    shareAt: (label, p) => {
      const v = toVoxel(p);
      const [i, j, k] = [Math.floor(v.x), Math.floor(v.y), Math.floor(v.z)];
      let share = 0;
      for (let corner = 0; corner < 8; corner++) {
        const [di, dj, dk] = [corner & 1, (corner >> 1) & 1, corner >> 2];
        const weight = tent(v.x - i - di) * tent(v.y - j - dj) * tent(v.z - k - dk);
        share += weight * at(label, i + di, j + dj, k + dk);
      }
      return share;
    },
  };
}

/** Length of the stretch around `inside`, along `direction`, in which the label holds more than half. */
export function thicknessMm(mask: LabelMask, label: number, inside: Vec3, direction: Vec3): number {
  const reach = (sign: 1 | -1) => {
    let steps = 0;
    while (mask.shareAt(label, plus(inside, times(direction, sign * steps * STEP_MM))) >= 0.5)
      steps++;
    return steps * STEP_MM;
  };
  return reach(1) + reach(-1);
}

function tent(offset: number): number {
  return 1 - Math.abs(offset);
}

type Row = readonly [number, number, number, number];

/** World to voxel: Cramer's rule on the sform. */
function invert([r, s, t]: readonly [Row, Row, Row]): (p: Vec3) => Vec3 {
  const det = (a: Vec3, b: Vec3, c: Vec3) =>
    a.x * (b.y * c.z - b.z * c.y) - b.x * (a.y * c.z - a.z * c.y) + c.x * (a.y * b.z - a.z * b.y);
  const column = (k: 0 | 1 | 2 | 3): Vec3 => ({ x: r[k], y: s[k], z: t[k] });
  const [a, b, c, shift] = [column(0), column(1), column(2), column(3)];
  const all = det(a, b, c);
  return (p) => {
    const q = minus(p, shift);
    return { x: det(q, b, c) / all, y: det(a, q, c) / all, z: det(a, b, q) / all };
  };
}
