/**
 * The zero level of a field (negative inside) as a closed net of quads: one vertex per sheet of the surface in a cell, one
 * quad per crossed grid edge (surface nets, after Gibson 1998). Blocks far from the surface are never sampled.
 */
import { assert } from '../base/assert.ts';
import { meanCrossing, sheetsOfCell } from './cellSheets.ts';

/** Close to a signed distance in millimetres, negative inside. */
export type Field = (x: number, y: number, z: number) => number;

export interface Box {
  readonly low: readonly [x: number, y: number, z: number];
  readonly high: readonly [x: number, y: number, z: number];
}

/** Four corners per quad, outward by the right-hand rule. */
export interface QuadNet {
  readonly positionsMm: Float64Array;
  readonly quads: Uint32Array;
}

const BLOCK = 4;
/** How much steeper than a distance the field may be. */
const STEEPNESS = 1.6;
/** Stands for "not near the surface"; its sign is right. */
const FAR = 1e6;

/** The surface must lie inside the box. The grid has a node at x = 0, so a symmetric field gives a symmetric net. */
export function surfaceNets(field: Field, { low, high }: Box, spacingMm: number): QuadNet {
  const first = low.map((v) => Math.floor(v / spacingMm) - 1);
  const size = high.map((v, axis) => {
    const cells = Math.ceil(v / spacingMm) + 1 - first[axis]!;
    return Math.ceil(cells / BLOCK) * BLOCK + 1;
  });
  const [nx, ny, nz] = size as [number, number, number];
  const at = (axis: number, i: number) => (first[axis]! + i) * spacingMm;
  const values = sampleBand(field, [nx, ny, nz], at, spacingMm);

  const stepY = nx;
  const stepZ = nx * ny;
  const vertexOf = new Int32Array(values.length).fill(-1);
  const sheetsOf = new Map<number, Int8Array>();
  const positions: number[] = [];
  const corners = [0, 1, stepY, stepY + 1, stepZ, stepZ + 1, stepZ + stepY, stepZ + stepY + 1];
  const corner = new Float64Array(8);
  for (let k = 0; k + 1 < nz; k++)
    for (let j = 0; j + 1 < ny; j++)
      for (let i = 0; i + 1 < nx; i++) {
        const cell = i + j * stepY + k * stepZ;
        let inside = 0;
        for (let c = 0; c < 8; c++) {
          corner[c] = values[cell + corners[c]!]!;
          if (corner[c]! < 0) inside++;
        }
        if (inside === 0 || inside === 8) continue;
        vertexOf[cell] = positions.length / 3;
        const sheets = sheetsOfCell(corner);
        const last = Math.max(...sheets);
        if (last > 0) sheetsOf.set(cell, sheets);
        for (let sheet = 0; sheet <= last; sheet++) {
          const [x, y, z] = meanCrossing(corner, sheets, sheet);
          positions.push(
            at(0, i) + x * spacingMm,
            at(1, j) + y * spacingMm,
            at(2, k) + z * spacingMm,
          );
        }
      }
  /** The vertex of the sheet that crosses this edge of the cell. */
  const vertexAt = (cell: number, edge: number) =>
    vertexOf[cell]! + (sheetsOf.get(cell)?.[edge] ?? 0);

  const quads: number[] = [];
  const quad = (a: number, b: number, c: number, d: number, turned: boolean) => {
    if (turned) quads.push(a, d, c, b);
    else quads.push(a, b, c, d);
  };
  for (let k = 1; k + 1 < nz; k++)
    for (let j = 1; j + 1 < ny; j++)
      for (let i = 1; i + 1 < nx; i++) {
        const node = i + j * stepY + k * stepZ;
        const inside = values[node]! < 0;
        // Each crossed edge is shared by four cells; in each it has another number (see cellSheets.ts).
        if (inside !== values[node + 1]! < 0)
          quad(
            vertexAt(node, 0),
            vertexAt(node - stepY, 1),
            vertexAt(node - stepY - stepZ, 3),
            vertexAt(node - stepZ, 2),
            !inside,
          );
        if (inside !== values[node + stepY]! < 0)
          quad(
            vertexAt(node, 4),
            vertexAt(node - stepZ, 6),
            vertexAt(node - stepZ - 1, 7),
            vertexAt(node - 1, 5),
            !inside,
          );
        if (inside !== values[node + stepZ]! < 0)
          quad(
            vertexAt(node, 8),
            vertexAt(node - 1, 9),
            vertexAt(node - 1 - stepY, 11),
            vertexAt(node - stepY, 10),
            !inside,
          );
      }
  assert(quads.length > 0, 'the surface lies inside the box');
  return {
    positionsMm: Float64Array.from(positions),
    quads: Uint32Array.from(quads),
  };
}

/** Field values near the surface; elsewhere only the right sign. */
function sampleBand(
  field: Field,
  [nx, ny, nz]: readonly [number, number, number],
  at: (axis: number, i: number) => number,
  spacingMm: number,
): Float64Array {
  const values = new Float64Array(nx * ny * nz).fill(Infinity);
  const reach = STEEPNESS * Math.sqrt(3) * (BLOCK / 2) * spacingMm;
  for (let k = 0; k + 1 < nz; k += BLOCK)
    for (let j = 0; j + 1 < ny; j += BLOCK)
      for (let i = 0; i + 1 < nx; i += BLOCK) {
        const half = BLOCK / 2;
        const middle = field(at(0, i + half), at(1, j + half), at(2, k + half));
        const near = Math.abs(middle) <= reach;
        for (let c = k; c <= k + BLOCK; c++)
          for (let b = j; b <= j + BLOCK; b++)
            for (let a = i; a <= i + BLOCK; a++) {
              const node = a + nx * (b + ny * c);
              if (!near) {
                // A neighbouring block may have sampled this node already: keep the better value.
                if (values[node] === Infinity) values[node] = middle < 0 ? -FAR : FAR;
              } else if (Math.abs(values[node]!) >= FAR)
                values[node] = field(at(0, a), at(1, b), at(2, c));
            }
      }
  return values;
}
