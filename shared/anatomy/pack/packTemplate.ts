/**
 * A foreign mesh of a vertebra as a template of ours (M-AN-11): aligned on its body, scaled to the table, its endplates
 * laid on the table's, so that the same fit shows the same measured heights on it. Vertical lines keep their order, as in
 * the fit itself. Where the mesh does not show a body, nothing is made: our own bone is drawn.
 */
import { err, ok, type Result } from '../../base/result.ts';
import type { Vec3 } from '../../math/vec3.ts';
import { closeHoles } from '../../mesh/closeHoles.ts';
import { measureMesh } from '../../mesh/measureMesh.ts';
import type { Surface } from '../../mesh/splitQuads.ts';
import { weldVertices } from '../../mesh/weldVertices.ts';
import { dishShare, endplatesOf, endplateZ } from '../endplateField.ts';
import { findStations } from '../heightStations.ts';
import type { Level } from '../levels.ts';
import { MORPHOMETRY, meanDepthMm, meanWidthMm, tableHeightsMm } from '../morphometry.ts';
import { vertebraField } from '../vertebraField.ts';
import {
  bodyWeightAt,
  describeSurface,
  forwardShareAt,
  type VertebraTemplate,
} from '../vertebraTemplate.ts';
import { type AlignedBody, alignBody } from './alignBody.ts';

/** Why our own bone is drawn at a level the pack has. Words live under `anatomyPack.reasons`. */
export const PACK_REASONS = ['notClosed', 'noBody', 'noStations'] as const;
export type PackReason = (typeof PACK_REASONS)[number];

export function packTemplate(
  level: Level,
  surface: Surface,
  along: Vec3,
): Result<VertebraTemplate, PackReason> {
  const whole = closeHoles(weldVertices(surface));
  if (!whole || whole.triangles.length === 0) return err('notClosed');
  const aligned = alignBody(whole, along);
  if (!aligned) return err('noBody');
  const solid = vertebraField(level);
  const atTableSize = {
    positionsMm: toTableSize(level, aligned, (y) => bodyWeightAt(solid.arch, y)),
    triangles: facingOutward(whole),
  };
  const stations = findStations(atTableSize, meanDepthMm(MORPHOMETRY[level]));
  if (!stations) return err('noStations');
  return ok(describeSurface(level, solid, atTableSize, stations));
}

function toTableSize(
  level: Level,
  { positionsMm: p, superior, inferior, posteriorHeightMm, depthMm, widthMm }: AlignedBody,
  weightAt: (y: number) => number,
): Float64Array {
  const table = MORPHOMETRY[level];
  const depth = meanDepthMm(table);
  const width = meanWidthMm(table);
  const heights = tableHeightsMm(level);
  const ours = endplatesOf(heights, heights);
  const kz = heights.posterior / posteriorHeightMm;
  const out = new Float64Array(p.length);
  for (let i = 0; i < p.length; i += 3) {
    const x = (p[i]! * width) / widthMm;
    const y = (p[i + 1]! * depth) / depthMm;
    const z = p[i + 2]!;
    const forward = forwardShareAt(y, depth);
    const dish = dishShare(x, y, width, depth);
    const low = endplateZ(inferior, forward, dish);
    const share = (z - low) / (endplateZ(superior, forward, dish) - low);
    const ownLow = endplateZ(ours.inferior, forward, dish);
    const bodyZ = ownLow + share * (endplateZ(ours.superior, forward, dish) - ownLow);
    const weight = weightAt(y);
    out[i] = x;
    out[i + 1] = y;
    out[i + 2] = (1 - weight) * kz * z + weight * bodyZ;
  }
  return out;
}

/** Some programs write every triangle inside out. */
function facingOutward(surface: Surface): Uint32Array {
  if (measureMesh(surface).volumeMl > 0) return surface.triangles;
  const turned = surface.triangles.slice();
  for (let t = 0; t < turned.length; t += 3) {
    turned[t + 1] = surface.triangles[t + 2]!;
    turned[t + 2] = surface.triangles[t + 1]!;
  }
  return turned;
}
