/** The body as it probably was before the fracture: a dashed outline to compare with, drawn over everything. */
import { useMemo } from 'react';
import { LineSegments2 } from 'three/addons/lines/LineSegments2.js';
import { LineSegmentsGeometry } from 'three/addons/lines/LineSegmentsGeometry.js';
import { buildBodyMesh } from '../../shared/anatomy/bodyMesh.ts';
import type { DrawnBody } from './drawnBody.ts';
import { matrixOf } from './frames.ts';
import type { Materials } from './materials.ts';
import { outlineOf } from './outline.ts';
import { TARGET_ORDER } from './renderOrder.ts';
import { freeOne, useOwned } from './useOwned.ts';

interface TargetOutlineProps {
  readonly body: DrawnBody;
  readonly materials: Materials;
}

export function TargetOutline({ body, materials }: TargetOutlineProps) {
  const { shape, isFractured } = body;
  const geometry = useOwned(
    () => {
      const points = outlineOf(buildBodyMesh(shape, shape.intactHeightsMm));
      return new LineSegmentsGeometry().setPositions(points);
    },
    freeOne,
    [shape],
  );
  const lines = useMemo(() => {
    const made = new LineSegments2(
      geometry,
      isFractured ? materials.target : materials.targetTreated,
    );
    made.renderOrder = TARGET_ORDER;
    made.frustumCulled = false;
    return made.computeLineDistances();
  }, [geometry, materials, isFractured]);
  return (
    <group matrix={matrixOf(body.pose)} matrixAutoUpdate={false}>
      <primitive object={lines} />
    </group>
  );
}
