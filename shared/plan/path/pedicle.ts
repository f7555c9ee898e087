/** The pedicle of one side as an elliptic cylinder (M-PL-5), in the coordinates of its own side. */
import { endplateField } from '../../anatomy/endplateField.ts';
import { meanDepthMm } from '../../anatomy/morphometry.ts';
import type { VertebraShape } from '../../anatomy/vertebraShape.ts';
import { type Vec3, vec3 } from '../../math/vec3.ts';
import { radians } from '../../quantities/units.ts';
import { LUMBAR_PEDICLE_LENGTH_MM, THORACIC_PEDICLE_LENGTH_MM } from '../constants.ts';

export interface Pedicle {
  readonly centre: Vec3;
  /** Unit vectors: forward along it, outward and cranially across it. */
  readonly axis: Vec3;
  readonly outward: Vec3;
  readonly cranial: Vec3;
  readonly halfWidthMm: number;
  readonly halfHeightMm: number;
  readonly lengthMm: number;
}

export function pedicleLengthMm({ level }: Pick<VertebraShape, 'level'>): number {
  return (level.startsWith('L') ? LUMBAR_PEDICLE_LENGTH_MM : THORACIC_PEDICLE_LENGTH_MM).value;
}

export function pedicleOf(shape: VertebraShape): Pedicle {
  const backY = -meanDepthMm(shape) / 2;
  const lengthMm = pedicleLengthMm(shape);
  const x = (shape.canalWidthMm + shape.pedicleWidthMm) / 2;
  // The pedicle springs from the cranial half; its roof lies just below the endplate.
  // The arch does not follow the collapse of the body: neither does the pedicle.
  const roof = endplateField(shape, shape.intactHeightsMm).superiorZ(x, backY);
  const converge = radians(shape.pedicleTransverseAngleDeg);
  const descend = radians(shape.pedicleSagittalAngleDeg);
  const [sinC, cosC] = [Math.sin(converge), Math.cos(converge)];
  const [sinD, cosD] = [Math.sin(descend), Math.cos(descend)];
  return {
    centre: vec3(x, backY - lengthMm / 2, roof - shape.pedicleHeightMm / 2),
    axis: vec3(-sinC * cosD, cosC * cosD, -sinD),
    outward: vec3(cosC, sinC, 0),
    cranial: vec3(-sinC * sinD, cosC * sinD, cosD),
    halfWidthMm: shape.pedicleWidthMm / 2,
    halfHeightMm: shape.pedicleHeightMm / 2,
    lengthMm,
  };
}
