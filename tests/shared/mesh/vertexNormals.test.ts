/** Own vertex normals against those of three. */
import { BufferAttribute, BufferGeometry } from 'three';
import { describe, expect, it } from 'vitest';
import { vertexNormals } from '../../../shared/mesh/vertexNormals.ts';
import { templateOf } from '../anatomy/shapes.ts';

describe('vertexNormals', () => {
  it('agree with three on a whole vertebra', () => {
    const { positionsMm, triangles } = templateOf('L1');
    const ours = new Float32Array(positionsMm.length);
    vertexNormals(positionsMm, triangles, ours);
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(Float32Array.from(positionsMm), 3));
    geometry.setIndex(new BufferAttribute(triangles, 1));
    geometry.computeVertexNormals();
    const theirs = geometry.getAttribute('normal').array;
    let worst = 0;
    for (let i = 0; i < ours.length; i++) worst = Math.max(worst, Math.abs(ours[i]! - theirs[i]!));
    expect(worst).toBeLessThan(1e-3);
  });

  it('leave a vertex without triangles at zero', () => {
    const out = new Float32Array(12).fill(7);
    vertexNormals([0, 0, 0, 1, 0, 0, 0, 1, 0, 9, 9, 9], Uint32Array.of(0, 1, 2), out);
    expect([...out]).toEqual([0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0]);
  });
});
