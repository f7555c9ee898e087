/** A mesh whose positions change and whose triangles do not: one set of buffers, refilled when the mesh is new. */
import { useLayoutEffect, useMemo } from 'react';
import type { BufferGeometry } from 'three';
import type { TriangleMesh } from '../../shared/mesh/triangleMesh.ts';
import { emptyGeometry, writeSurface } from './toGeometry.ts';
import { freeOne, useOwned } from './useOwned.ts';

/** `build` runs when `dependencies` change. */
export function useSurface(
  build: () => TriangleMesh,
  dependencies: readonly unknown[],
): BufferGeometry {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller lists what its maker reads.
  const mesh = useMemo(build, dependencies);
  const { length } = mesh.positionsMm;
  const geometry = useOwned(() => emptyGeometry(length, mesh.triangles), freeOne, [
    length,
    mesh.triangles.length,
  ]);
  useLayoutEffect(() => writeSurface(geometry, mesh.positionsMm), [geometry, mesh]);
  return geometry;
}
