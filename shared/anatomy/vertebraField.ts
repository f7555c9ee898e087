/** The whole vertebra of a level as one implicit solid, symmetric in x: rounded body, arch, open canal. Table dimensions. */
import {
  roundedIntersection,
  smoothDifference,
  smoothIntersection,
  smoothUnion,
} from '../mesh/implicit.ts';
import type { Box, Field } from '../mesh/surfaceNets.ts';
import { type ArchRow, archRow } from './archTable.ts';
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
/** A part this far behind another leaves it alone: the widest fillet, and room for what fields understate. */
const BLEND_REACH_MM = 7;
const CANAL_EDGE_MM = 2.5;
const BOX_MARGIN_MM = 3;
/** The arch may rise above the endplates from this far behind the posterior wall, this steeply. */
const NOTCH_FROM_MM = 1;
const NOTCH_SLOPE = 2;
const NOTCH_STEEPNESS = Math.hypot(1, NOTCH_SLOPE);
const NOTCH_EDGE_MM = 2.5;

export interface VertebraField {
  readonly field: Field;
  /** Distances to the faces of the body alone: outward, up and down. */
  readonly bodyFaces: (x: number, y: number, z: number) => BodyFaces;
  /** The body alone, its rims rounded. */
  readonly body: Field;
  /** Positive over and under the endplates, where no arch may grow. */
  readonly notch: Field;
  readonly arch: Arch;
  readonly box: Box;
}

export interface BodyFaces {
  readonly wallMm: number;
  readonly superiorMm: number;
  readonly inferiorMm: number;
}

export function vertebraField(level: Level, row: ArchRow = archRow(level)): VertebraField {
  const table = MORPHOMETRY[level];
  const depth = meanDepthMm(table);
  const width = meanWidthMm(table);
  const heights = tableHeightsMm(level);
  const { superior, inferior } = endplatesOf(heights, heights);
  const arch = posteriorElements(level, row);
  const bone = archBoneField(arch);
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

  const bodyOf = ({ wallMm, superiorMm, inferiorMm }: BodyFaces) =>
    roundedIntersection(wallMm, Math.max(superiorMm, inferiorMm), rim);

  const notchOf = ({ superiorMm, inferiorMm }: BodyFaces, y: number) => {
    const behindMm = Math.max(0, arch.wallY - NOTCH_FROM_MM - y);
    const over = Math.max(superiorMm, inferiorMm) - NOTCH_SLOPE * behindMm;
    return over / NOTCH_STEEPNESS;
  };

  const body: Field = (x, y, z) => bodyOf(bodyFaces(x, y, z));
  const notch: Field = (x, y, z) => notchOf(bodyFaces(x, y, z), y);

  const field: Field = (signedX, y, z) => {
    const x = Math.abs(signedX);
    const faces = bodyFaces(x, y, z);
    const bodyMm = bodyOf(faces);
    if (y > arch.wallY + ARCH_REACH_MM) return bodyMm;
    return joinArch(bodyMm, arch.canal(x, y, z), notchOf(faces, y), bone(x, y, z));
  };

  return { field, bodyFaces, body, notch, arch, box: boxOf(level, row, width, depth) };
}

/** All parts of the arch together, the canal not yet open. Parts too far behind the nearest one to matter are left out. */
function archBoneField({ elements }: Arch): Field {
  const axisMm = new Float64Array(elements.length);
  return (x, y, z) => {
    let nearest = Infinity;
    for (let k = 0; k < elements.length; k++) {
      const element = elements[k]!;
      const mm = element.axisMm(x, y, z);
      axisMm[k] = mm;
      nearest = Math.min(nearest, mm - element.thinnestMm);
    }
    let bone = Infinity;
    for (let k = 0; k < elements.length; k++) {
      const { field, blendMm, thickestMm } = elements[k]!;
      if (axisMm[k]! - thickestMm > nearest + BLEND_REACH_MM) continue;
      bone = joinPart(bone, field(x, y, z), blendMm);
    }
    return bone;
  };
}

/** Adds a part to the arch; the first one meets nothing. */
export function joinPart(boneMm: number, partMm: number, blendMm: number): number {
  return boneMm === Infinity ? partMm : smoothUnion(boneMm, partMm, blendMm);
}

/** The body with the arch behind it, its endplates kept free and the canal opened. */
export function joinArch(bodyMm: number, canalMm: number, notchMm: number, archMm: number): number {
  const free = smoothIntersection(archMm, notchMm, NOTCH_EDGE_MM);
  return smoothUnion(bodyMm, smoothDifference(free, canalMm, CANAL_EDGE_MM), BODY_BLEND_MM);
}

/** Everything the rods reach, and the body. */
function boxOf(level: Level, { rods }: ArchRow, width: number, depth: number): Box {
  const { anterior, posterior } = tableHeightsMm(level);
  const half = Math.max(anterior, posterior) / 2;
  let [side, back, lowest, highest] = [width / 2, 0, -half, half];
  for (const rod of Object.values(rods)) {
    const fat = Math.max(rod.fromWideMm, rod.fromThinMm, rod.toWideMm, rod.toThinMm, rod.capMm);
    for (const end of [rod.from, rod.to]) {
      side = Math.max(side, end.x + fat);
      back = Math.max(back, end.back + fat);
      lowest = Math.min(lowest, end.z - fat);
      highest = Math.max(highest, end.z + fat);
    }
  }
  const m = BOX_MARGIN_MM;
  return {
    low: [-side - m, -depth / 2 - back - m, lowest - m],
    high: [side + m, depth / 2 + m, highest + m],
  };
}
