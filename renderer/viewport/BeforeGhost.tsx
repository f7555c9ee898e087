/** The spine as measured, to compare with: the treated bodies as clear surfaces, the rims of every body as lines. */
import { useMemo } from 'react';
import { LineSegments2 } from 'three/addons/lines/LineSegments2.js';
import { LineSegmentsGeometry } from 'three/addons/lines/LineSegmentsGeometry.js';
import { buildBodyMesh } from '../../shared/anatomy/bodyMesh.ts';
import { poseBodies } from '../../shared/anatomy/poseBodies.ts';
import type { PosedBody } from '../../shared/anatomy/posedBody.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import { segmentShapes } from '../../shared/pipeline/stagedBodies.ts';
import { matrixOf } from './frames.ts';
import type { Materials } from './materials.ts';
import { outlineOf } from './outline.ts';
import { BEFORE_ORDER } from './renderOrder.ts';
import { toGeometry } from './toGeometry.ts';
import { freeOne, useOwned } from './useOwned.ts';

interface BeforeGhostProps {
  readonly derived: Derived;
  readonly materials: Materials;
}

export function BeforeGhost({ derived, materials }: BeforeGhostProps) {
  const { fracturedLevel, others } = derived;
  const shapes = segmentShapes(derived);
  const bodies = useMemo(() => poseBodies(shapes, fracturedLevel, {}), [shapes, fracturedLevel]);
  const treated = [derived, ...others].map((each) => each.fracturedLevel);
  return bodies.map((body) => (
    <GhostBody
      key={body.shape.level}
      body={body}
      filled={treated.includes(body.shape.level)}
      materials={materials}
    />
  ));
}

interface GhostBodyProps {
  readonly body: PosedBody;
  readonly filled: boolean;
  readonly materials: Materials;
}

function GhostBody({ body, filled, materials }: GhostBodyProps) {
  const { shape, heightsMm, pose } = body;
  const mesh = useMemo(() => buildBodyMesh(shape, heightsMm), [shape, heightsMm]);
  const surface = useOwned(() => toGeometry(mesh), freeOne, [mesh]);
  const rims = useOwned(() => new LineSegmentsGeometry().setPositions(outlineOf(mesh)), freeOne, [
    mesh,
  ]);
  const lines = useMemo(() => {
    const made = new LineSegments2(rims, materials.beforeLine);
    made.renderOrder = BEFORE_ORDER;
    made.frustumCulled = false;
    return made;
  }, [rims, materials]);
  return (
    <group matrix={matrixOf(pose)} matrixAutoUpdate={false}>
      {filled && (
        <mesh
          geometry={surface}
          material={materials.beforeSurface}
          renderOrder={BEFORE_ORDER}
          frustumCulled={false}
        />
      )}
      <primitive object={lines} />
    </group>
  );
}
