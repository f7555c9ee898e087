/** [M-AN-3] Measures of meshes against closed forms, and whether an open mesh is caught. */
import { describe, expect, it } from 'vitest';
import { eulerNumber, isClosed, measureMesh } from '../../../shared/mesh/measureMesh.ts';
import { boxMesh } from './sampleMeshes.ts';

describe('measureMesh', () => {
  it('gives the volume, area and centroid of a box', () => {
    const { volumeMl, areaMm2, centroidMm } = measureMesh(boxMesh(20, 30, 40));
    expect(volumeMl).toBeCloseTo(24, 12);
    expect(areaMm2).toBeCloseTo(2 * (600 + 800 + 1200), 9);
    expect(centroidMm).toEqual({ x: 10, y: 15, z: 20 });
  });

  it('gives a negative volume when the faces look inward', () => {
    const { positionsMm, triangles } = boxMesh(10, 10, 10);
    expect(measureMesh({ positionsMm, triangles: triangles.toReversed() }).volumeMl).toBeCloseTo(
      -1,
    );
  });

  it('refuses a mesh with a coordinate that is not a number', () => {
    const mesh = boxMesh(1, 1, 1);
    mesh.positionsMm[4] = Number.NaN;
    expect(() => measureMesh(mesh)).toThrow('mesh volume is NaN');
  });
});

describe('isClosed', () => {
  it('accepts a box and counts it as a ball', () => {
    expect(isClosed(boxMesh(1, 2, 3))).toBe(true);
    expect(eulerNumber(boxMesh(1, 2, 3))).toBe(2);
  });

  it('notices a missing, a turned and a doubled triangle', () => {
    const { triangles } = boxMesh(1, 1, 1);
    expect(isClosed({ triangles: triangles.slice(3) })).toBe(false);
    const turned = triangles.slice();
    turned.set([triangles[1]!, triangles[0]!], 0);
    expect(isClosed({ triangles: turned })).toBe(false);
    const doubled = Uint32Array.of(...triangles, ...triangles.slice(0, 3));
    expect(isClosed({ triangles: doubled })).toBe(false);
  });
});
