/** Vertebrae for tests of needle paths: the table's, whole or collapsed. */
import type { HeightsMm } from '../../../shared/anatomy/heights.ts';
import type { Level } from '../../../shared/anatomy/levels.ts';
import { shapeVertebra } from '../../../shared/anatomy/shapeVertebra.ts';
import type { VertebraShape } from '../../../shared/anatomy/vertebraShape.ts';

export function tableShape(level: Level): VertebraShape {
  return shapeVertebra({
    level,
    sex: null,
    statureMm: null,
    heightsMm: null,
    intactHeightsMm: null,
    endplateDepthMm: null,
    endplateWidthMm: null,
  });
}

/** With a share of each height lost. */
export function collapsed(level: Level, lost: HeightsMm): VertebraShape {
  const shape = tableShape(level);
  const { anterior, middle, posterior } = shape.heightsMm;
  return {
    ...shape,
    heightsMm: {
      anterior: anterior * (1 - lost.anterior),
      middle: middle * (1 - lost.middle),
      posterior: posterior * (1 - lost.posterior),
    },
  };
}
