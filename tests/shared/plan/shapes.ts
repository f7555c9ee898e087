/** Collapsed vertebrae for tests of needle paths. */
import type { HeightsMm } from '../../../shared/anatomy/heights.ts';
import type { Level } from '../../../shared/anatomy/levels.ts';
import type { VertebraShape } from '../../../shared/anatomy/vertebraShape.ts';
import { shapeOf } from '../anatomy/shapes.ts';

/** With a share of each height lost. */
export function collapsed(level: Level, lost: HeightsMm): VertebraShape {
  const shape = shapeOf(level);
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
