/** The whole vertebra at table size: closed, one canal, symmetric, every region present, of the right size. */
import { describe, expect, it } from 'vitest';
import { LEVELS, type Level } from '../../../shared/anatomy/levels.ts';
import { MORPHOMETRY } from '../../../shared/anatomy/morphometry.ts';
import { VERTEBRA_REGIONS } from '../../../shared/anatomy/vertebraTemplate.ts';
import { eulerNumber, isClosed, measureMesh } from '../../../shared/mesh/measureMesh.ts';
import { templateOf } from './shapes.ts';

describe.each(LEVELS)('the vertebra %s', (level: Level) => {
  const template = templateOf(level);
  const { positionsMm: p, triangles, regionOf } = template;

  it('is closed, faces outward and has one hole, the canal', () => {
    expect(isClosed(template)).toBe(true);
    expect(eulerNumber(template)).toBe(0);
    expect(measureMesh(template).volumeMl).toBeGreaterThan(0);
  });

  it('has 8 000 to 16 000 triangles, none of them a sliver', () => {
    expect(triangles.length / 3).toBeGreaterThan(8_000);
    expect(triangles.length / 3).toBeLessThan(16_000);
    const shape = triangleShapes(p, triangles);
    expect(Math.min(...shape)).toBeGreaterThan(0.1);
    expect(shape.filter((q) => q < 0.3).length / shape.length).toBeLessThan(0.001);
  });

  it('is the same on the left and on the right', () => {
    const places = new Set<string>();
    const key = (x: number, y: number, z: number) =>
      [x, y, z].map((v) => Math.round(v * 1000)).join();
    for (let i = 0; i < p.length; i += 3) places.add(key(p[i]!, p[i + 1]!, p[i + 2]!));
    let alone = 0;
    for (let i = 0; i < p.length; i += 3) {
      // A mirrored vertex may fall on the other side of a rounding step.
      const near = [0, -0.0004, 0.0004];
      const met = near.some((a) =>
        near.some((b) =>
          near.some((c) => places.has(key(-p[i]! + a, p[i + 1]! + b, p[i + 2]! + c))),
        ),
      );
      if (!met) alone++;
    }
    expect(alone).toBe(0);
  });

  it('names every part, right and left by the sign of x', () => {
    const seen = new Set(Array.from(regionOf, (r) => VERTEBRA_REGIONS[r]));
    expect([...seen].sort()).toEqual([...VERTEBRA_REGIONS].sort());
    regionOf.forEach((region, t) => {
      const name = VERTEBRA_REGIONS[region]!;
      const x = [0, 1, 2].reduce((sum, k) => sum + p[3 * triangles[3 * t + k]!]!, 0);
      if (name.endsWith('Right')) expect(x).toBeGreaterThan(0);
      if (name.endsWith('Left')) expect(x).toBeLessThan(0);
    });
  });

  it('leaves the canal of the table open', () => {
    const row = MORPHOMETRY[level];
    const depth = (row.superiorDepthMm + row.inferiorDepthMm) / 2;
    const centreY = -(depth + row.canalDepthMm) / 2;
    let narrowest = Infinity;
    for (let i = 0; i < p.length; i += 3) {
      const u = (2 * p[i]!) / row.canalWidthMm;
      const v = (2 * (p[i + 1]! - centreY)) / row.canalDepthMm;
      narrowest = Math.min(narrowest, Math.hypot(u, v));
    }
    expect(narrowest).toBeGreaterThan(0.72);
  });
});

/** 1 for an equilateral triangle, 0 for a sliver. */
function triangleShapes(p: Float64Array, triangles: Uint32Array): number[] {
  const shapes: number[] = [];
  const distance = (a: number, b: number) =>
    Math.hypot(p[3 * a]! - p[3 * b]!, p[3 * a + 1]! - p[3 * b + 1]!, p[3 * a + 2]! - p[3 * b + 2]!);
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!];
    const [u, v, w] = [distance(a, b), distance(b, c), distance(c, a)];
    const s = (u + v + w) / 2;
    const area = Math.sqrt(Math.max(0, s * (s - u) * (s - v) * (s - w)));
    shapes.push((4 * Math.sqrt(3) * area) / (u * u + v * v + w * w));
  }
  return shapes;
}
