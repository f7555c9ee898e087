/** The vertebra cut by a plane that holds the left–right direction: body and arch as one outline, the canal open in it. */
import { bodySection, outwardShare } from '../../anatomy/bodySection.ts';
import { endplateField } from '../../anatomy/endplateField.ts';
import type { HeightsMm } from '../../anatomy/heights.ts';
import { meanDepthMm, meanWidthMm } from '../../anatomy/morphometry.ts';
import type { VertebraShape } from '../../anatomy/vertebraShape.ts';
import { plus, times, type Vec3, vec3 } from '../../math/vec3.ts';
import { smoothUnion } from '../../mesh/implicit.ts';
import type { Field } from '../../mesh/surfaceNets.ts';
import { contourLoops } from '../contour.ts';
import { archSolid, fitArch } from './archSolid.ts';

const STEP_MM = 1;
const BLEND_MM = 3.5;
const MARGIN_MM = 4;

/** A cutting plane: a place on it in the midline, and its unit direction forward. */
export interface AxialPlane {
  readonly through: Vec3;
  readonly forward: Vec3;
}

export function axialSection(
  shape: VertebraShape,
  heightsMm: HeightsMm,
  { through, forward }: AxialPlane,
): readonly (readonly Vec3[])[] {
  const body = bodyField(shape, heightsMm);
  const arch = archSolid(shape.level);
  const fit = fitArch(shape);
  const bone: Field = (x, y, z) =>
    smoothUnion(
      body(x, y, z),
      arch.field(x / fit.x, fit.toTableY(y), z / fit.z) * Math.min(fit.x, fit.z),
      BLEND_MM,
    );
  const side = Math.max(arch.box.high[0] * fit.x, meanWidthMm(shape) / 2) + MARGIN_MM;
  const back = (fit.toPatientY(arch.box.low[1]) - through.y) / forward.y - MARGIN_MM;
  const front = (meanDepthMm(shape) / 2 - through.y) / forward.y + MARGIN_MM;
  const half = Math.ceil(side / STEP_MM);
  const columns = 2 * half + 1;
  const rows = Math.ceil((front - back) / STEP_MM) + 1;
  const values = new Float64Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    const at = plus(through, times(forward, back + row * STEP_MM));
    for (let i = 0; i <= half; i++) {
      const value = bone(i * STEP_MM, at.y, at.z);
      values[row * columns + half + i] = value;
      values[row * columns + half - i] = value;
    }
  }
  return contourLoops({ columns, rows, values }).map((loop) =>
    loop.map(({ column, row }) => {
      const at = plus(through, times(forward, back + row * STEP_MM));
      return vec3((column - half) * STEP_MM, at.y, at.z);
    }),
  );
}

/** Negative inside the body as it is at its heights. */
function bodyField(shape: VertebraShape, heightsMm: HeightsMm): Field {
  const { superiorZ, inferiorZ } = endplateField(shape, heightsMm);
  return (x, y, z) => {
    const [low, high] = [inferiorZ(x, y), superiorZ(x, y)];
    const share = Math.min(1, Math.max(0, (z - low) / (high - low)));
    const section = bodySection(shape, share);
    const outward = outwardShare(section, x, y);
    const wallMm =
      outward > 0 ? Math.hypot(x, y - section.centreY) * (1 - 1 / outward) : -section.halfWidthMm;
    return Math.max(wallMm, z - high, low - z);
  };
}
