/** Where a vertical line meets a mesh: every z, ascending. Written apart from the code under test. */

/** Triangles that end further away from the line than this are not looked at. */
const BESIDE_MM = 1e-3;

export function verticalCrossings(
  p: Float64Array,
  triangles: Uint32Array,
  x: number,
  y: number,
): number[] {
  const found: number[] = [];
  for (let t = 0; t < triangles.length; t += 3) {
    if (isBeside(p, triangles, t, 0, x) || isBeside(p, triangles, t, 1, y)) continue;
    const corner = (k: number) => {
      const v = 3 * triangles[t + k]!;
      return [p[v]!, p[v + 1]!, p[v + 2]!] as const;
    };
    const [a, b, c] = [corner(0), corner(1), corner(2)];
    const e = [b[0] - a[0], b[1] - a[1], b[2] - a[2]] as const;
    const f = [c[0] - a[0], c[1] - a[1], c[2] - a[2]] as const;
    const d = e[0] * f[1] - e[1] * f[0];
    if (Math.abs(d) < 1e-10) continue;
    const u = ((x - a[0]) * f[1] - (y - a[1]) * f[0]) / d;
    const v = (e[0] * (y - a[1]) - e[1] * (x - a[0])) / d;
    if (u >= -1e-7 && v >= -1e-7 && u + v <= 1 + 1e-7) found.push(a[2] + u * e[2] + v * f[2]);
  }
  return found.sort((one, other) => one - other);
}

/** All three corners lie on the same side of the line, along one axis. */
function isBeside(
  p: Float64Array,
  triangles: Uint32Array,
  t: number,
  axis: 0 | 1,
  at: number,
): boolean {
  const a = p[3 * triangles[t]! + axis]! - at;
  const b = p[3 * triangles[t + 1]! + axis]! - at;
  const c = p[3 * triangles[t + 2]! + axis]! - at;
  return Math.min(a, b, c) > BESIDE_MM || Math.max(a, b, c) < -BESIDE_MM;
}
