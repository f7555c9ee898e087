/**
 * The mesh of a whole vertebra at table size, with what the fit needs to know of every vertex. Heavy: made once a level,
 * away from the window's thread. Plain data and typed arrays.
 */
import { assert } from '../base/assert.ts';
import { refineNet } from '../mesh/refineNet.ts';
import { type Surface, splitQuads } from '../mesh/splitQuads.ts';
import { surfaceNets } from '../mesh/surfaceNets.ts';
import type { TriangleMesh } from '../mesh/triangleMesh.ts';
import { dishShare, endplatesOf, endplateZ } from './endplateField.ts';
import { findStations, type Station } from './heightStations.ts';
import type { Level } from './levels.ts';
import { MORPHOMETRY, meanDepthMm, meanWidthMm, tableHeightsMm } from './morphometry.ts';
import type { Arch } from './posteriorElements.ts';
import { type VertebraField, vertebraField } from './vertebraField.ts';

export const VERTEBRA_REGIONS = [
  'superiorEndplate',
  'inferiorEndplate',
  'bodyWall',
  'pedicleLeft',
  'pedicleRight',
  'lamina',
  'spinousProcess',
  'transverseLeft',
  'transverseRight',
  'superiorArticularLeft',
  'superiorArticularRight',
  'inferiorArticularLeft',
  'inferiorArticularRight',
] as const;
export type VertebraRegion = (typeof VERTEBRA_REGIONS)[number];

export interface VertebraTemplate extends TriangleMesh {
  readonly level: Level;
  /** Per vertex: 0 at the inferior endplate, 1 at the superior one, linear in z and carried on beyond both. */
  readonly heightShare: Float64Array;
  /** Per vertex: −0.5 at the posterior wall and behind it, 0.5 at the front. */
  readonly forwardShare: Float64Array;
  /** Per vertex: 1 in the middle of the endplates, 0 from their ring outward. */
  readonly dish: Float64Array;
  /** Per vertex: 1 on the body, 0 behind the pedicles; depends on (x, y) only. */
  readonly bodyWeight: Float64Array;
  /** Where heights are read off the mesh. */
  readonly stations: readonly Station[];
}

/** Grid spacing as a share of the endplate width, plus a floor. */
const SPACING_SHARE = 0.014;
const SPACING_FLOOR_MM = 0.86;
/** The body keeps its full weight this far behind its posterior wall. */
export const WALL_MARGIN_MM = 1.5;
/** Inward of this the outer face of the body is an endplate, not the wall. */
const ENDPLATE_MARGIN_MM = 0.3;

export function buildVertebraTemplate(level: Level): VertebraTemplate {
  const solid = vertebraField(level);
  const table = MORPHOMETRY[level];
  const depth = meanDepthMm(table);
  const width = meanWidthMm(table);
  const spacing = SPACING_FLOOR_MM + SPACING_SHARE * width;
  const surface = splitQuads(refineNet(solid.field, surfaceNets(solid.field, solid.box, spacing)));
  const stations = findStations(surface, depth);
  assert(stations !== null, 'every station meets both endplates');
  return describeSurface(level, solid, surface, stations);
}

/** A surface at table size with what the fit needs to know of every vertex. */
export function describeSurface(
  level: Level,
  solid: VertebraField,
  surface: Surface,
  stations: readonly Station[],
): VertebraTemplate {
  const { positionsMm } = surface;
  const table = MORPHOMETRY[level];
  const depth = meanDepthMm(table);
  const width = meanWidthMm(table);
  const heights = tableHeightsMm(level);
  const { superior, inferior } = endplatesOf(heights, heights);
  const count = positionsMm.length / 3;
  const heightShare = new Float64Array(count);
  const forwardShare = new Float64Array(count);
  const dish = new Float64Array(count);
  const bodyWeight = new Float64Array(count);
  for (let v = 0; v < count; v++) {
    const x = positionsMm[3 * v]!;
    const y = positionsMm[3 * v + 1]!;
    const z = positionsMm[3 * v + 2]!;
    forwardShare[v] = forwardShareAt(y, depth);
    dish[v] = dishShare(x, y, width, depth);
    const low = endplateZ(inferior, forwardShare[v]!, dish[v]!);
    const high = endplateZ(superior, forwardShare[v]!, dish[v]!);
    heightShare[v] = (z - low) / (high - low);
    bodyWeight[v] = bodyWeightAt(solid.arch, y);
  }
  return {
    level,
    ...surface,
    regionOf: labelRegions(solid, surface),
    heightShare,
    forwardShare,
    dish,
    bodyWeight,
    stations,
  };
}

export function forwardShareAt(y: number, depthMm: number): number {
  return Math.max(-0.5, y / depthMm);
}

function labelRegions(solid: VertebraField, { positionsMm: p, triangles }: Surface): Uint8Array {
  const regionOf = new Uint8Array(triangles.length / 3);
  for (let t = 0; t < regionOf.length; t++) {
    const [a, b, c] = [triangles[3 * t]! * 3, triangles[3 * t + 1]! * 3, triangles[3 * t + 2]! * 3];
    const mean = (axis: number) => (p[a + axis]! + p[b + axis]! + p[c + axis]!) / 3;
    regionOf[t] = VERTEBRA_REGIONS.indexOf(regionAt(solid, mean(0), mean(1), mean(2)));
  }
  return regionOf;
}

/** The part whose own surface is nearest. */
function regionAt(
  { bodyFaces, arch }: VertebraField,
  x: number,
  y: number,
  z: number,
): VertebraRegion {
  const { wallMm, superiorMm, inferiorMm } = bodyFaces(Math.abs(x), y, z);
  let nearest = Math.max(wallMm, superiorMm, inferiorMm);
  let region: VertebraRegion = 'bodyWall';
  if (wallMm < Math.max(superiorMm, inferiorMm) - ENDPLATE_MARGIN_MM)
    region = superiorMm > inferiorMm ? 'superiorEndplate' : 'inferiorEndplate';
  const side = x > 0 ? 'Right' : 'Left';
  for (const { part, field } of arch.elements) {
    const distance = field(Math.abs(x), y, z);
    if (distance >= nearest) continue;
    nearest = distance;
    region = part === 'lamina' || part === 'spinousProcess' ? part : `${part}${side}`;
  }
  return region;
}

/** 1 on the body, 0 behind the pedicles. */
export function bodyWeightAt({ wallY, pedicleEndY }: Arch, y: number): number {
  return smoothStep((y - pedicleEndY) / (wallY - WALL_MARGIN_MM - pedicleEndY));
}

function smoothStep(share: number): number {
  const s = Math.min(1, Math.max(0, share));
  return s * s * (3 - 2 * s);
}
