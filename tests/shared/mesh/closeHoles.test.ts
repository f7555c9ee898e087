/** Seams are welded and small holes closed; a missing part is not made up. */
import { describe, expect, it } from 'vitest';
import { closeHoles } from '../../../shared/mesh/closeHoles.ts';
import { isClosed, measureMesh } from '../../../shared/mesh/measureMesh.ts';
import type { Surface } from '../../../shared/mesh/splitQuads.ts';
import { weldVertices } from '../../../shared/mesh/weldVertices.ts';

/** A ball of 2 × 24 × 24 triangles, outward. */
function ball(): Surface {
  const n = 24;
  const positions: number[] = [];
  const triangles: number[] = [];
  for (let i = 0; i <= n; i++)
    for (let j = 0; j < n; j++) {
      const [a, b] = [(Math.PI * i) / n, (2 * Math.PI * j) / n];
      positions.push(
        10 * Math.sin(a) * Math.cos(b),
        10 * Math.sin(a) * Math.sin(b),
        10 * Math.cos(a),
      );
    }
  const at = (i: number, j: number) => i * n + (j % n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      triangles.push(at(i, j), at(i + 1, j), at(i + 1, j + 1));
      triangles.push(at(i, j), at(i + 1, j + 1), at(i, j + 1));
    }
  return { positionsMm: Float64Array.from(positions), triangles: Uint32Array.from(triangles) };
}

const without = (surface: Surface, first: number, count: number): Surface => ({
  ...surface,
  triangles: surface.triangles.filter((_, i) => i < 3 * first || i >= 3 * (first + count)),
});

describe('weldVertices', () => {
  it('makes one vertex of a place and drops what has no area by it', () => {
    expect(isClosed(ball())).toBe(false);
    const welded = weldVertices(ball());
    expect(isClosed(welded)).toBe(true);
    expect(welded.positionsMm.length / 3).toBe(23 * 24 + 2);
    expect(measureMesh(welded).volumeMl).toBeCloseTo(measureMesh(ball()).volumeMl, 9);
  });
});

describe('closeHoles', () => {
  const whole = weldVertices(ball());

  it('leaves a closed surface as it is', () => expect(closeHoles(whole)).toBe(whole));

  it.each([1, 2, 3])('closes a hole of %i triangles in a row, outward', (count) => {
    const closed = closeHoles(without(whole, 400, count));
    expect(closed && isClosed(closed)).toBe(true);
    expect(closed && measureMesh(closed).volumeMl).toBeCloseTo(measureMesh(whole).volumeMl, 1);
  });

  it('closes several holes at once', () => {
    const closed = closeHoles(without(without(whole, 700, 2), 200, 1));
    expect(closed && isClosed(closed)).toBe(true);
  });

  it('makes up no half', () => expect(closeHoles(without(whole, 0, 500))).toBeNull());

  it('finds nothing to close in nothing', () => {
    const none = { positionsMm: new Float64Array(), triangles: new Uint32Array() };
    expect(closeHoles(none)).toBe(none);
  });
});
