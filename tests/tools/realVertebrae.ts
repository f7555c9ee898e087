/**
 * The vertebrae our bones are compared with, each brought to the size of the table: the map that fits a template to a
 * patient (M-AN-4), run backwards. What is left between the two is shape, not size, posture or a lost height.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dishShare, endplatesOf, endplateZ } from '../../shared/anatomy/endplateField.ts';
import { mapPlaces } from '../../shared/anatomy/heights.ts';
import type { Level } from '../../shared/anatomy/levels.ts';
import {
  MORPHOMETRY,
  meanDepthMm,
  meanWidthMm,
  tableHeightsMm,
} from '../../shared/anatomy/morphometry.ts';
import { planeToSpace } from '../../shared/anatomy/pack/bodyCuts.ts';
import { posteriorElements } from '../../shared/anatomy/posteriorElements.ts';
import { bodyWeightAt, WALL_MARGIN_MM } from '../../shared/anatomy/vertebraTemplate.ts';
import { dot, minus, type Vec3, vec3 } from '../../shared/math/vec3.ts';
import type { PointSurface } from '../../shared/mesh/cutSurface.ts';
import { measureVertebra } from './measureVertebra.ts';
import { type NamedMesh, readGlb } from './readGlb.ts';
import { readStl } from './readStl.ts';

export const COLLECTIONS = ['open3d', 'meanOf87', 'verse004', 'healthyRef'] as const;
export type Collection = (typeof COLLECTIONS)[number];

const FOLDERS = {
  meanOf87: 'atlas/ssm-lumbar-mean',
  verse004: 'test/verse004/meshes-ras-mm',
  healthyRef: 'test/healthy-ref/meshes-ras-mm',
} as const;

/** As it lies in its file, RAS millimetres; null when the collection lacks the level or is not there. */
export function realVertebra(
  dataFolder: string,
  collection: Collection,
  level: Level,
): PointSurface | null {
  if (collection === 'open3d') {
    const file = join(dataFolder, 'atlas/open3d-column/column.glb');
    const mesh = existsSync(file) ? readGlb(readFileSync(file)).get(level) : undefined;
    return mesh ? toSurface(mesh) : null;
  }
  const file = join(dataFolder, FOLDERS[collection], `${level}.stl`);
  if (!existsSync(file)) return null;
  const surface = readStl(readFileSync(file));
  // The statistical mean is LPS.
  if (collection !== 'meanOf87') return surface;
  return { ...surface, vertices: surface.vertices.map((v) => vec3(-v.x, -v.y, v.z)) };
}

/** In the vertebra frame, at table size. */
export function atTableSize(surface: PointSurface, level: Level): NamedMesh {
  const { figures, sagittal } = measureVertebra(surface, vec3(0, 0, 1));
  const { normal, across, up } = sagittal.plane;
  const { superior, inferior } = sagittal.points;
  const corners = [superior.anterior, superior.posterior, inferior.anterior, inferior.posterior];
  const mean = (axis: 'a' | 'z') => corners.reduce((sum, corner) => sum + corner[axis], 0) / 4;
  const origin = planeToSpace(sagittal.plane, { a: mean('a'), z: mean('z') });

  const table = MORPHOMETRY[level];
  const [width, depth] = [meanWidthMm(table), meanDepthMm(table)];
  const kx = figures.width.valueMm / width;
  const ky = figures.depth.valueMm / depth;
  const kz = figures.posterior.valueMm / table.posteriorHeightMm;
  const archK = Math.sqrt(kx);
  const heights = mapPlaces((place) => figures[place].valueMm);
  const own = endplatesOf(heights, heights);
  const ours = endplatesOf(tableHeightsMm(level), tableHeightsMm(level));
  const turnY = -depth / 2 - WALL_MARGIN_MM;
  const arch = posteriorElements(level);

  const place = (v: Vec3): Vec3 => {
    const d = minus(v, origin);
    const y = dot(d, across);
    const tableY = y > ky * turnY ? y / ky : turnY + (y - ky * turnY) / archK;
    const weight = bodyWeightAt(arch, tableY);
    const x = dot(d, normal) / (weight * kx + (1 - weight) * archK);
    const forward = Math.max(-0.5, tableY / depth);
    const dish = dishShare(x, tableY, width, depth);
    const low = endplateZ(own.inferior, forward, dish);
    const share = (dot(d, up) - low) / (endplateZ(own.superior, forward, dish) - low);
    const [tableLow, tableHigh] = [
      endplateZ(ours.inferior, forward, dish),
      endplateZ(ours.superior, forward, dish),
    ];
    const bodyZ = tableLow + share * (tableHigh - tableLow);
    return vec3(x, tableY, weight * bodyZ + ((1 - weight) * dot(d, up)) / kz);
  };
  return toMesh({ ...surface, vertices: surface.vertices.map(place) });
}

function toSurface({ positionsMm: p, triangles }: NamedMesh): PointSurface {
  return {
    vertices: Array.from({ length: p.length / 3 }, (_, i) =>
      vec3(p[3 * i]!, p[3 * i + 1]!, p[3 * i + 2]!),
    ),
    triangles: Array.from(
      { length: triangles.length / 3 },
      (_, t) => [triangles[3 * t]!, triangles[3 * t + 1]!, triangles[3 * t + 2]!] as const,
    ),
  };
}

function toMesh({ vertices, triangles }: PointSurface): NamedMesh {
  return {
    positionsMm: Float64Array.from(vertices.flatMap(({ x, y, z }) => [x, y, z])),
    triangles: Uint32Array.from(triangles.flat()),
  };
}
