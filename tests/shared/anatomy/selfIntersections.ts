/** How many pairs of triangles that share no vertex cut each other: every edge against every triangle in its grid cells. */
const CELL_MM = 2;

export function selfIntersections(p: Float64Array, triangles: Uint32Array): number {
  const cells = new Map<string, number[]>();
  const range = (t: number, axis: number) => {
    const values = [0, 1, 2].map((k) => p[3 * triangles[3 * t + k]! + axis]!);
    return [
      Math.floor(Math.min(...values) / CELL_MM),
      Math.floor(Math.max(...values) / CELL_MM),
    ] as const;
  };
  for (let t = 0; t < triangles.length / 3; t++) {
    const [x, y, z] = [range(t, 0), range(t, 1), range(t, 2)];
    for (let i = x[0]; i <= x[1]; i++)
      for (let j = y[0]; j <= y[1]; j++)
        for (let k = z[0]; k <= z[1]; k++) {
          const key = `${i},${j},${k}`;
          const cell = cells.get(key);
          if (cell) cell.push(t);
          else cells.set(key, [t]);
        }
  }
  const cut = new Set<string>();
  for (const cell of cells.values())
    for (const s of cell)
      for (const t of cell) {
        if (s === t || shareVertex(triangles, s, t)) continue;
        for (let k = 0; k < 3; k++)
          if (
            segmentCuts(p, triangles[3 * s + k]!, triangles[3 * s + ((k + 1) % 3)]!, triangles, t)
          )
            cut.add(`${Math.min(s, t)},${Math.max(s, t)}`);
      }
  return cut.size;
}

function shareVertex(triangles: Uint32Array, s: number, t: number): boolean {
  for (let i = 0; i < 3; i++)
    for (let j = 0; j < 3; j++) if (triangles[3 * s + i] === triangles[3 * t + j]) return true;
  return false;
}

function segmentCuts(
  p: Float64Array,
  from: number,
  to: number,
  triangles: Uint32Array,
  t: number,
): boolean {
  const [a, b, c] = [triangles[3 * t]!, triangles[3 * t + 1]!, triangles[3 * t + 2]!];
  const above = volume(p, a, b, c, from) > 0;
  if (above === volume(p, a, b, c, to) > 0) return false;
  const side = [
    volume(p, from, to, a, b) > 0,
    volume(p, from, to, b, c) > 0,
    volume(p, from, to, c, a) > 0,
  ];
  return side[0] === side[1] && side[1] === side[2];
}

/** Six times the signed volume of a tetrahedron. */
function volume(p: Float64Array, a: number, b: number, c: number, d: number): number {
  const v = (i: number, axis: number) => p[3 * i + axis]! - p[3 * a + axis]!;
  return (
    v(b, 0) * (v(c, 1) * v(d, 2) - v(c, 2) * v(d, 1)) -
    v(b, 1) * (v(c, 0) * v(d, 2) - v(c, 2) * v(d, 0)) +
    v(b, 2) * (v(c, 0) * v(d, 1) - v(c, 1) * v(d, 0))
  );
}
