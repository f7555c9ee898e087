/** Patient coordinates as they stand in files that 3D Slicer reads: LPS, +x patient left, +y posterior, +z cranial. */
import type { Surface } from '../../mesh/splitQuads.ts';

/** Half a turn about the long axis, no mirror: triangles keep their outside. */
export function lpsPositionsMm({ positionsMm }: Surface): Float64Array {
  return positionsMm.map((value, i) => (i % 3 === 2 ? value : -value));
}
