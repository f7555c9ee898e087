/** Where in the patient the six points lie that are clicked on a film of a body. */
import { endplateField } from '../../../shared/anatomy/endplateField.ts';
import { meanDepthMm, meanWidthMm } from '../../../shared/anatomy/morphometry.ts';
import type { PosedBody } from '../../../shared/anatomy/posedBody.ts';
import type { FilmView } from '../../../shared/film/film.ts';
import { COLUMNS, ENDPLATES, type PointName } from '../../../shared/film/points.ts';
import { type Point, point } from '../../../shared/math/frames.ts';
import { apply } from '../../../shared/math/rigid.ts';

export interface Corner {
  readonly name: PointName;
  readonly at: Point<'patient'>;
}

/** Front and back (or right and left) corners and the middle of both endplates, in the order of the clicks. */
export function bodyCorners({ shape, heightsMm, pose }: PosedBody, view: FilmView): Corner[] {
  const field = endplateField(shape, heightsMm);
  const half = (view === 'lateral' ? meanDepthMm(shape) : meanWidthMm(shape)) / 2;
  return ENDPLATES.flatMap((endplate) =>
    COLUMNS[view].map((column, i) => {
      const across = (1 - i) * half;
      const [x, y] = view === 'lateral' ? [0, across] : [across, 0];
      const z = endplate === 'superior' ? field.superiorZ(x, y) : field.inferiorZ(x, y);
      const at = apply(pose, point<'vertebra'>(x, y, z));
      return { name: `${endplate}${column}` as PointName, at };
    }),
  );
}
