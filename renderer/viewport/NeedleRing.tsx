/** Where a needle goes through its section: a ring of its true outer diameter, over everything. */
import { useMemo } from 'react';
import { LineSegments2 } from 'three/addons/lines/LineSegments2.js';
import { LineSegmentsGeometry } from 'three/addons/lines/LineSegmentsGeometry.js';
import { cross, normalize, plus, times, vec3 } from '../../shared/math/vec3.ts';
import type { Materials } from './materials.ts';
import { RING_ORDER } from './renderOrder.ts';
import { freeOne, useOwned } from './useOwned.ts';
import type { NeedleSection } from './viewportProps.ts';

interface NeedleRingProps {
  readonly section: NeedleSection;
  readonly materials: Materials;
}

const CORNERS = 48;

export function NeedleRing({ section, materials }: NeedleRingProps) {
  const geometry = useOwned(
    () => new LineSegmentsGeometry().setPositions(ringPoints(section)),
    freeOne,
    [section],
  );
  const lines = useMemo(() => {
    const made = new LineSegments2(geometry, materials.ring);
    made.renderOrder = RING_ORDER;
    made.frustumCulled = false;
    return made;
  }, [geometry, materials]);
  return <primitive object={lines} />;
}

/** Pairs of points, patient frame. */
export function ringPoints({ pointMm, direction, radiusMm }: NeedleSection): Float32Array {
  // Needles run forward: never along the spine.
  const across = normalize(cross(direction, vec3(0, 0, 1)));
  const up = cross(across, direction);
  const corner = (i: number) => {
    const angle = (2 * Math.PI * i) / CORNERS;
    const out = plus(
      times(across, radiusMm * Math.cos(angle)),
      times(up, radiusMm * Math.sin(angle)),
    );
    const { x, y, z } = plus(pointMm, out);
    return [x, y, z];
  };
  const corners = Array.from({ length: CORNERS }, (_, i) => [...corner(i), ...corner(i + 1)]);
  return Float32Array.from(corners.flat());
}
