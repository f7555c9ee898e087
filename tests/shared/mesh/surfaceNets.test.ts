/** Surface nets and their refinement on solids whose measures are known. */
import { describe, expect, it } from 'vitest';
import { eulerNumber, isClosed, measureMesh } from '../../../shared/mesh/measureMesh.ts';
import { refineNet } from '../../../shared/mesh/refineNet.ts';
import { splitQuads } from '../../../shared/mesh/splitQuads.ts';
import { type Field, surfaceNets } from '../../../shared/mesh/surfaceNets.ts';

const BOX = { low: [-14, -14, -14], high: [14, 14, 14] } as const;
const ball: Field = (x, y, z) => Math.hypot(x, y, z) - 10;
const ring: Field = (x, y, z) => Math.hypot(Math.hypot(x, y) - 9, z) - 3.5;
/** Two balls that touch in one point: a cell there holds two sheets. */
const pair: Field = (x, y, z) =>
  Math.min(Math.hypot(x - 5.02, y, z), Math.hypot(x + 5.02, y, z)) - 5;

describe('surfaceNets', () => {
  it('closes a ball and, refined, meets its volume within 1 %', () => {
    const surface = splitQuads(refineNet(ball, surfaceNets(ball, BOX, 1.3)));
    expect(isClosed(surface)).toBe(true);
    expect(eulerNumber(surface)).toBe(2);
    const exactMl = ((4 / 3) * Math.PI * 1000) / 1000;
    expect(Math.abs(measureMesh(surface).volumeMl / exactMl - 1)).toBeLessThan(0.01);
  });

  it('lays refined vertices on the surface', () => {
    const { positionsMm: p } = refineNet(ring, surfaceNets(ring, BOX, 1.3));
    let worst = 0;
    for (let i = 0; i < p.length; i += 3)
      worst = Math.max(worst, Math.abs(ring(p[i]!, p[i + 1]!, p[i + 2]!)));
    expect(worst).toBeLessThan(1e-6);
  });

  it('keeps the hole of a ring', () => {
    expect(eulerNumber(splitQuads(surfaceNets(ring, BOX, 1.3)))).toBe(0);
  });

  it('never lets more than two triangles share an edge, even where two sheets pass one cell', () => {
    for (const spacing of [0.9, 1, 1.1, 1.3, 1.7])
      expect(isClosed(splitQuads(surfaceNets(pair, BOX, spacing))), `spacing ${spacing}`).toBe(
        true,
      );
  });

  it('refuses a field without a surface', () => {
    expect(() => surfaceNets(() => 1, BOX, 2)).toThrow('inside the box');
  });
});
