/**
 * The template fitted to a shape and its heights (M-AN-4). x and y are scaled; z moves so that every vertical line keeps
 * its order, hence the surface never meets itself. Heights read off the mesh are linear in the three heights that drive
 * the field, so those are solved for: the mesh shows what was asked, not what its facets would make of it.
 */
import { assert, finite } from '../base/assert.ts';
import { type Point, point } from '../math/frames.ts';
import { solve3 } from '../math/solve3.ts';
import { type Endplate, endplatesOf, endplateZ } from './endplateField.ts';
import { heightsFromStations, type MeshPoint } from './heightStations.ts';
import { type HeightsMm, mapPlaces, PLACES } from './heights.ts';
import { MORPHOMETRY, meanDepthMm, meanWidthMm } from './morphometry.ts';
import type { VertebraShape } from './vertebraShape.ts';
import { type VertebraTemplate, WALL_MARGIN_MM } from './vertebraTemplate.ts';

/** Positions in the vertebra frame, into `out` when given. Same template, shape and heights: same numbers. */
export function fitVertebra(
  template: VertebraTemplate,
  shape: VertebraShape,
  heightsMm: HeightsMm,
  out: Float64Array = new Float64Array(template.positionsMm.length),
): Float64Array {
  const put = vertexFit(template, shape, heightsMm);
  for (let v = 0; v < template.bodyWeight.length; v++) put(v, out, 3 * v);
  return out;
}

/** One point of the fitted surface, by its triangle: it stays on the same spot of the bone whatever the heights are. */
export function fitMeshPoint(
  template: VertebraTemplate,
  shape: VertebraShape,
  heightsMm: HeightsMm,
  { vertices, shares }: MeshPoint,
): Point<'vertebra'> {
  const put = vertexFit(template, shape, heightsMm);
  const corners = new Float64Array(9);
  for (const [i, v] of vertices.entries()) put(v, corners, 3 * i);
  const along = (axis: 0 | 1 | 2) =>
    shares.reduce((sum, share, i) => sum + share * corners[3 * i + axis]!, 0);
  return point<'vertebra'>(along(0), along(1), along(2));
}

/** Puts the fitted place of a vertex at an index of `out`. */
function vertexFit(
  template: VertebraTemplate,
  shape: VertebraShape,
  heightsMm: HeightsMm,
): (v: number, out: Float64Array, index: number) => void {
  assert(template.level === shape.level, 'the template is of the same level as the shape');
  const driving = solveHeights(template, shape, heightsMm);
  const { superior, inferior } = endplatesOf(shape.intactHeightsMm, driving);
  const table = MORPHOMETRY[shape.level];
  const kx = meanWidthMm(shape) / meanWidthMm(table);
  const ky = meanDepthMm(shape) / meanDepthMm(table);
  const archX = shape.canalWidthMm / table.canalWidthMm;
  const archY = shape.canalDepthMm / table.canalDepthMm;
  const kz = shape.intactHeightsMm.posterior / table.posteriorHeightMm;
  // The arch has its own scale, from where the body's full weight ends: nothing is measured there.
  const turnY = -meanDepthMm(table) / 2 - WALL_MARGIN_MM;
  const { positionsMm: p, heightShare, forwardShare, dish, bodyWeight } = template;
  return (v, out, index) => {
    const weight = bodyWeight[v]!;
    const y = p[3 * v + 1]!;
    out[index] = p[3 * v]! * (weight * kx + (1 - weight) * archX);
    out[index + 1] = y > turnY ? ky * y : ky * turnY + archY * (y - turnY);
    out[index + 2] =
      (1 - weight) * kz * p[3 * v + 2]! +
      weight * bodyZ(superior, inferior, heightShare[v]!, forwardShare[v]!, dish[v]!);
  };
}

function bodyZ(
  superior: Endplate,
  inferior: Endplate,
  share: number,
  forward: number,
  dish: number,
): number {
  const low = endplateZ(inferior, forward, dish);
  return low + share * (endplateZ(superior, forward, dish) - low);
}

/** The heights that make the mesh show the asked ones. */
function solveHeights(
  template: VertebraTemplate,
  shape: VertebraShape,
  asked: HeightsMm,
): HeightsMm {
  const shown = (driving: HeightsMm) => heightsOnMesh(template, shape.intactHeightsMm, driving);
  const none = shown(mapPlaces(() => 0));
  const columns = PLACES.map((place) => {
    const one = shown(mapPlaces((other) => (other === place ? 1 : 0)));
    return PLACES.map((row) => one[row] - none[row]);
  });
  const [anterior, middle, posterior] = solve3(
    columns,
    PLACES.map((place) => asked[place] - none[place]),
  );
  return {
    anterior: finite(anterior, 'driving anterior height'),
    middle: finite(middle, 'driving middle height'),
    posterior: finite(posterior, 'driving posterior height'),
  };
}

/** Affine in `driving`. The stations lie on the body, where z depends on nothing else. */
function heightsOnMesh(
  template: VertebraTemplate,
  intactMm: HeightsMm,
  driving: HeightsMm,
): HeightsMm {
  const { superior, inferior } = endplatesOf(intactMm, driving);
  const zAt = ({ vertices, shares }: MeshPoint) =>
    vertices.reduce(
      (sum, v, i) =>
        sum +
        shares[i]! *
          bodyZ(
            superior,
            inferior,
            template.heightShare[v]!,
            template.forwardShare[v]!,
            template.dish[v]!,
          ),
      0,
    );
  const [front, middle, back] = template.stations.map(
    (station) => zAt(station.superior) - zAt(station.inferior),
  );
  return heightsFromStations(front!, middle!, back!);
}
