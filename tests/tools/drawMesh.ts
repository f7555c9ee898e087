/** A plain z-buffer picture of a mesh, parallel projection, smooth normals, one soft key light: to look at shapes. */
import { cross, dot, normalize, type Vec3, vec3 } from '../../shared/math/vec3.ts';
import { vertexNormals } from '../../shared/mesh/vertexNormals.ts';
import type { NamedMesh } from './readGlb.ts';

export interface Canvas {
  readonly rgb: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export interface View {
  /** From the eye into the picture. */
  readonly look: Vec3;
  readonly up: Vec3;
}

export interface Panel {
  readonly left: number;
  readonly top: number;
  readonly size: number;
  readonly pixelsPerMm: number;
  /** Shown in the middle of the panel. */
  readonly centreMm: Vec3;
}

export function createCanvas(width: number, height: number): Canvas {
  return { rgb: new Uint8Array(3 * width * height).fill(24), width, height };
}

const LIGHT = normalize(vec3(-0.45, 0.55, 0.7));

export function drawMesh(
  canvas: Canvas,
  panel: Panel,
  { look, up }: View,
  { positionsMm, triangles }: NamedMesh,
  colourOf: (triangle: number) => Vec3 = () => vec3(0.93, 0.88, 0.78),
): void {
  const right = normalize(cross(look, up));
  const above = cross(right, look);
  const normals = new Float32Array(positionsMm.length);
  vertexNormals(positionsMm, triangles, normals);
  const count = positionsMm.length / 3;
  const seen = new Float64Array(count * 3);
  const shade = new Float64Array(count);
  for (let v = 0; v < count; v++) {
    const p = vec3(
      positionsMm[3 * v]! - panel.centreMm.x,
      positionsMm[3 * v + 1]! - panel.centreMm.y,
      positionsMm[3 * v + 2]! - panel.centreMm.z,
    );
    seen[3 * v] = panel.size / 2 + panel.pixelsPerMm * dot(p, right);
    seen[3 * v + 1] = panel.size / 2 - panel.pixelsPerMm * dot(p, above);
    seen[3 * v + 2] = dot(p, look);
    const n = vec3(normals[3 * v]!, normals[3 * v + 1]!, normals[3 * v + 2]!);
    const local = vec3(dot(n, right), dot(n, above), -dot(n, look));
    shade[v] = 0.18 + 0.72 * Math.max(0, dot(local, LIGHT)) + 0.12 * Math.max(0, local.z);
  }
  const depth = new Float64Array(panel.size * panel.size).fill(Infinity);
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!];
    const [ax, ay, bx, by, cx, cy] = [a, b, c].flatMap((v) => [seen[3 * v]!, seen[3 * v + 1]!]) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
    if (area === 0) continue;
    const colour = colourOf(t / 3);
    const x0 = Math.max(0, Math.floor(Math.min(ax, bx, cx)));
    const x1 = Math.min(panel.size - 1, Math.ceil(Math.max(ax, bx, cx)));
    const y0 = Math.max(0, Math.floor(Math.min(ay, by, cy)));
    const y1 = Math.min(panel.size - 1, Math.ceil(Math.max(ay, by, cy)));
    for (let y = y0; y <= y1; y++)
      for (let x = x0; x <= x1; x++) {
        const v = ((x - ax) * (cy - ay) - (y - ay) * (cx - ax)) / area;
        const w = ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / area;
        const u = 1 - v - w;
        if (u < 0 || v < 0 || w < 0) continue;
        const z = u * seen[3 * a + 2]! + v * seen[3 * b + 2]! + w * seen[3 * c + 2]!;
        if (z >= depth[y * panel.size + x]!) continue;
        depth[y * panel.size + x] = z;
        const light = 255 * Math.min(1, u * shade[a]! + v * shade[b]! + w * shade[c]!);
        const at = 3 * ((panel.top + y) * canvas.width + panel.left + x);
        canvas.rgb[at] = light * colour.x;
        canvas.rgb[at + 1] = light * colour.y;
        canvas.rgb[at + 2] = light * colour.z;
      }
  }
}
