/**
 * The neural arch of a level as the implicit solid that the 3D bones are made from, without its body: what a silhouette or
 * a section is taken of. Table dimensions; `fitArch` brings a place of it to a patient's vertebra.
 */
import type { ArchPart } from '../../anatomy/archTable.ts';
import type { Level } from '../../anatomy/levels.ts';
import { MORPHOMETRY, meanDepthMm } from '../../anatomy/morphometry.ts';
import { joinPart, vertebraField } from '../../anatomy/vertebraField.ts';
import type { VertebraShape } from '../../anatomy/vertebraShape.ts';
import { WALL_MARGIN_MM } from '../../anatomy/vertebraTemplate.ts';
import { smoothDifference, smoothIntersection } from '../../mesh/implicit.ts';
import type { Box, Field } from '../../mesh/surfaceNets.ts';

/** Rounding of the arch's edges at the canal and under the endplates: as the 3D bones have it. */
const CANAL_EDGE_MM = 2.5;
const NOTCH_EDGE_MM = 2.5;
/** A part further off than this changes nothing. */
const REACH_MM = 7;
/** How far into the body the arch goes on, under its outline. */
const INTO_BODY_MM = 5;

export interface ArchSolid {
  /** Of all parts, symmetric in x. */
  readonly field: Field;
  /** Of the parts of one kind, blended with no other. */
  readonly partField: (part: ArchPart) => Field;
  readonly box: Box;
}

export function archSolid(level: Level): ArchSolid {
  const { arch, notch, box } = vertebraField(level);
  const over = (parts: typeof arch.elements): Field => {
    return (signedX, y, z) => {
      const x = Math.abs(signedX);
      let bone = Infinity;
      let clearMm = Infinity;
      for (const { field, blendMm, axisMm, thickestMm } of parts) {
        const apartMm = axisMm(x, y, z) - thickestMm;
        clearMm = Math.min(clearMm, apartMm);
        if (apartMm <= REACH_MM) bone = joinPart(bone, field(x, y, z), blendMm);
      }
      if (bone === Infinity) return clearMm;
      const free = smoothIntersection(bone, notch(x, y, z), NOTCH_EDGE_MM);
      return smoothDifference(free, arch.canal(x, y, z), CANAL_EDGE_MM);
    };
  };
  return {
    field: over(arch.elements),
    partField: (part) => over(arch.elements.filter((element) => element.part === part)),
    box: { low: box.low, high: [box.high[0], arch.wallY + INTO_BODY_MM, box.high[2]] },
  };
}

/** From the table's vertebra to a patient's, and back: the arch has its own scale behind the body (M-AN-4). */
export interface ArchFit {
  readonly x: number;
  readonly z: number;
  readonly toPatientY: (y: number) => number;
  readonly toTableY: (y: number) => number;
}

export function fitArch(shape: VertebraShape): ArchFit {
  const table = MORPHOMETRY[shape.level];
  const ky = meanDepthMm(shape) / meanDepthMm(table);
  const archY = shape.canalDepthMm / table.canalDepthMm;
  const turnY = -meanDepthMm(table) / 2 - WALL_MARGIN_MM;
  return {
    x: shape.canalWidthMm / table.canalWidthMm,
    z: shape.intactHeightsMm.posterior / table.posteriorHeightMm,
    toPatientY: (y) => (y > turnY ? ky * y : ky * turnY + archY * (y - turnY)),
    toTableY: (y) => (y > ky * turnY ? y / ky : turnY + (y - ky * turnY) / archY),
  };
}
