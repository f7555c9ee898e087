/**
 * The vertical lines on which heights are read off the mesh of a vertebra: front, middle and back in the mid-sagittal
 * plane. Front and back lie on the flat ring, because the corner itself is rounded; the line through them gives the corner.
 */
import type { Surface } from '../mesh/splitQuads.ts';
import type { Place } from './heights.ts';

/** Where a vertical line meets a triangle: three vertices and their shares. */
export interface MeshPoint {
  readonly vertices: readonly [number, number, number];
  readonly shares: readonly [number, number, number];
}

export interface Station {
  readonly place: Place;
  readonly superior: MeshPoint;
  readonly inferior: MeshPoint;
}

/** Front and back station from the middle, as a share of the endplate depth; the corner is at 0.5. */
export const STATION_SHARE = 0.42;

const SHARE_OF: Readonly<Record<Place, number>> = {
  anterior: STATION_SHARE,
  middle: 0,
  posterior: -STATION_SHARE,
};

/** null where a line does not meet the surface twice. */
export function findStations(surface: Surface, depthMm: number): readonly Station[] | null {
  const stations: Station[] = [];
  for (const place of ['anterior', 'middle', 'posterior'] as const) {
    const hits = verticalHits(surface, 0, SHARE_OF[place] * depthMm);
    if (hits.length < 2) return null;
    stations.push({ place, inferior: hits[0]!, superior: hits[hits.length - 1]! });
  }
  return stations;
}

/** Heights at front and back corner and in the middle, from the heights at the stations. */
export function heightsFromStations(front: number, middle: number, back: number) {
  const beyond = (0.5 - STATION_SHARE) / (2 * STATION_SHARE);
  return {
    anterior: front + beyond * (front - back),
    middle,
    posterior: back + beyond * (back - front),
  };
}

/** All triangles a vertical line meets, lowest first. A line through an edge counts both of its triangles. */
function verticalHits(
  { positionsMm: p, triangles }: Surface,
  x: number,
  y: number,
): readonly MeshPoint[] {
  const hits: { readonly z: number; readonly point: MeshPoint }[] = [];
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!];
    const ux = p[3 * a]! - x;
    const uy = p[3 * a + 1]! - y;
    const vx = p[3 * b]! - x;
    const vy = p[3 * b + 1]! - y;
    const wx = p[3 * c]! - x;
    const wy = p[3 * c + 1]! - y;
    const area = (vx - ux) * (wy - uy) - (vy - uy) * (wx - ux);
    if (Math.abs(area) < 1e-9) continue;
    const shares = [
      (vx * wy - vy * wx) / area,
      (wx * uy - wy * ux) / area,
      (ux * vy - uy * vx) / area,
    ] as const;
    if (Math.min(...shares) < -1e-9) continue;
    const z = shares[0] * p[3 * a + 2]! + shares[1] * p[3 * b + 2]! + shares[2] * p[3 * c + 2]!;
    hits.push({ z, point: { vertices: [a, b, c], shares } });
  }
  return hits.sort((one, other) => one.z - other.z).map(({ point }) => point);
}
