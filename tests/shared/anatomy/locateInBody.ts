/**
 * Where a point lies in the body, slowly and in full: `height` 0 at the inferior and 1 at the superior endplate, `outward`
 * 0 on the axis and 1 on the wall. What the quick question of the solid is held to.
 */
import { bodySection, outwardShare } from '../../../shared/anatomy/bodySection.ts';
import { endplateField } from '../../../shared/anatomy/endplateField.ts';
import type { HeightsMm } from '../../../shared/anatomy/heights.ts';
import type { VertebraShape } from '../../../shared/anatomy/vertebraShape.ts';

export function locateInBody(
  shape: VertebraShape,
  heightsMm: HeightsMm,
): (x: number, y: number, z: number) => { readonly height: number; readonly outward: number } {
  const field = endplateField(shape, heightsMm);
  return (x, y, z) => {
    const low = field.inferiorZ(x, y);
    const height = (z - low) / (field.superiorZ(x, y) - low);
    const section = bodySection(shape, Math.min(1, Math.max(0, height)));
    return { height, outward: outwardShare(section, x, y) };
  };
}
