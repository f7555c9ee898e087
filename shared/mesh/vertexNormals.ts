/** Area-weighted vertex normals into a buffer of the caller: one pass over the triangles, one over the vertices. */

/** A vertex without area keeps a zero normal. */
export function vertexNormals(
  positionsMm: ArrayLike<number>,
  triangles: Uint32Array,
  out: Float32Array | Float64Array,
): void {
  out.fill(0);
  const p = positionsMm;
  for (let t = 0; t < triangles.length; t += 3) {
    const a = triangles[t]! * 3;
    const b = triangles[t + 1]! * 3;
    const c = triangles[t + 2]! * 3;
    const ux = p[b]! - p[a]!;
    const uy = p[b + 1]! - p[a + 1]!;
    const uz = p[b + 2]! - p[a + 2]!;
    const vx = p[c]! - p[a]!;
    const vy = p[c + 1]! - p[a + 1]!;
    const vz = p[c + 2]! - p[a + 2]!;
    const nx = uy * vz - uz * vy;
    const ny = uz * vx - ux * vz;
    const nz = ux * vy - uy * vx;
    out[a] = out[a]! + nx;
    out[a + 1] = out[a + 1]! + ny;
    out[a + 2] = out[a + 2]! + nz;
    out[b] = out[b]! + nx;
    out[b + 1] = out[b + 1]! + ny;
    out[b + 2] = out[b + 2]! + nz;
    out[c] = out[c]! + nx;
    out[c + 1] = out[c + 1]! + ny;
    out[c + 2] = out[c + 2]! + nz;
  }
  for (let v = 0; v < out.length; v += 3) {
    const norm = Math.sqrt(out[v]! ** 2 + out[v + 1]! ** 2 + out[v + 2]! ** 2);
    if (norm === 0) continue;
    out[v] = out[v]! / norm;
    out[v + 1] = out[v + 1]! / norm;
    out[v + 2] = out[v + 2]! / norm;
  }
}
