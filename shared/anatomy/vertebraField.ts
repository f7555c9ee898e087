/** The whole vertebra of a level as one implicit solid, symmetric in x: rounded body, arch, open canal. Table dimensions. */
import { roundedIntersection, smoothDifference, smoothUnion } from '../mesh/implicit.ts';
import type { Box, Field } from '../mesh/surfaceNets.ts';
import { archRow } from './archTable.ts';
import { bodySection, outwardShare } from './bodySection.ts';
import { dishShare, endplatesOf, endplateZ } from './endplateField.ts';
import type { Level } from './levels.ts';
import { MORPHOMETRY, meanDepthMm, meanWidthMm, tableHeightsMm } from './morphometry.ts';
import { type Arch, posteriorElements } from './posteriorElements.ts';

/** Radius of the body's rims, as a share of the endplate depth: it leaves the flat ring to be measured on. */
const RIM_SHARE = 0.075;
const BODY_BLEND_MM = 3.5;
/** The arch ends this far in front of the posterior wall. */
const ARCH_REACH_MM = 16;
const CANAL_EDGE_MM = 2.5;

export interface VertebraField {
  readonly field: Field;
  /** Distances to the faces of the body alone: outward, up and down. */
  readonly bodyFaces: (x: number, y: number, z: number) => BodyFaces;
  readonly arch: Arch;
  readonly box: Box;
}

export interface BodyFaces {
  readonly wallMm: number;
  readonly superiorMm: number;
  readonly inferiorMm: number;
}

export function vertebraField(level: Level): VertebraField {
  const table = MORPHOMETRY[level];
  const depth = meanDepthMm(table);
  const width = meanWidthMm(table);
  const heights = tableHeightsMm(level);
  const { superior, inferior } = endplatesOf(heights, heights);
  const arch = posteriorElements(level);
  const rim = RIM_SHARE * depth;

  const bodyFaces = (x: number, y: number, z: number): BodyFaces => {
    const dish = dishShare(x, y, width, depth);
    const low = endplateZ(inferior, y / depth, dish);
    const high = endplateZ(superior, y / depth, dish);
    const share = Math.min(1, Math.max(0, (z - low) / (high - low)));
    const section = bodySection(table, share);
    const outward = outwardShare(section, x, y);
    const radius = Math.hypot(x, y - section.centreY);
    return {
      wallMm: outward > 0 ? radius * (1 - 1 / outward) : -section.halfWidthMm,
      superiorMm: z - high,
      inferiorMm: low - z,
    };
  };

  const field: Field = (signedX, y, z) => {
    const x = Math.abs(signedX);
    const { wallMm, superiorMm, inferiorMm } = bodyFaces(x, y, z);
    const body = roundedIntersection(wallMm, Math.max(superiorMm, inferiorMm), rim);
    if (y > arch.wallY + ARCH_REACH_MM) return body;
    let bone = Infinity;
    for (const { field: part, blendMm } of arch.elements)
      bone = bone === Infinity ? part(x, y, z) : smoothUnion(bone, part(x, y, z), blendMm);
    for (const facet of arch.ribFacets) bone = smoothDifference(bone, facet(x, y, z), 1);
    const hollow = smoothDifference(bone, arch.canal(x, y, z), CANAL_EDGE_MM);
    return smoothUnion(body, hollow, BODY_BLEND_MM);
  };

  return { field, bodyFaces, arch, box: boxOf(level, width, depth) };
}

function boxOf(level: Level, width: number, depth: number): Box {
  const { transverseTip, spinousTip, spinousTipTall, superiorTip, inferiorTip } = archRow(level);
  const { anterior, posterior } = tableHeightsMm(level);
  const half = Math.max(anterior, posterior) / 2;
  const side = Math.max(width / 2, transverseTip.x) + 8;
  return {
    low: [
      -side,
      -depth / 2 - spinousTip.back - 12,
      Math.min(-half, inferiorTip.z, spinousTip.z - spinousTipTall) - 8,
    ],
    high: [side, depth / 2 + 3, Math.max(half, superiorTip.z) + 8],
  };
}
