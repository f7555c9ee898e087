// The cannula as a solid: closed, outward, of its true diameter, whichever way it points.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ACCESS, ACCESS_IDS } from '../../../shared/devices/catalogue.ts';
import { point } from '../../../shared/math/frames.ts';
import { cross, length, minus, normalize, plus, times, vec3 } from '../../../shared/math/vec3.ts';
import { isClosed, measureMesh } from '../../../shared/mesh/measureMesh.ts';
import { needleEnds, needleMesh } from '../../../shared/plan/needleMesh.ts';
import { PLAN } from '../simulation/builders.ts';

const coordinate = fc.double({ min: -1, max: 1, noNaN: true });

it('is a closed cylinder of its gauge between its ends, in every direction', () => {
  fc.assert(
    fc.property(
      fc.record({ x: coordinate, y: coordinate, z: coordinate }).filter((v) => length(v) > 0.1),
      fc.constantFrom(...ACCESS_IDS),
      (towards, access) => {
        const direction = normalize(towards);
        const entry = point<'vertebra'>(15, -40, 5);
        const centre = plus(entry, times(direction, 50));
        const path = {
          side: 'right' as const,
          entry,
          pedicleCentre: entry,
          balloonCentre: point<'vertebra'>(centre.x, centre.y, centre.z),
          tip: point<'vertebra'>(centre.x, centre.y, centre.z),
          direction,
          transverseAngleDeg: 0,
          sagittalAngleDeg: 0,
        };
        const plan = { ...PLAN, sides: { ...PLAN.sides, right: { ...PLAN.sides.right, access } } };
        const { outer, inner } = needleEnds(path, plan);
        const mesh = needleMesh(path, plan);
        expect(isClosed(mesh)).toBe(true);
        const { volumeMl, centroidMm } = measureMesh(mesh);
        const { outerDiameterMm } = ACCESS[access];
        const circleMl =
          ((Math.PI * outerDiameterMm ** 2) / 4) * length(minus(inner, outer)) * 1e-3;
        // A polygon of 28 sides has 0.8 % less area than its circle.
        expect(volumeMl / circleMl).toBeGreaterThan(0.99);
        expect(volumeMl / circleMl).toBeLessThan(1);
        const middle = times(plus(outer, inner), 0.5);
        expect(length(minus(centroidMm, middle))).toBeLessThan(1e-6);
        let farthest = 0;
        for (let v = 0; v < mesh.positionsMm.length; v += 3) {
          const [x, y, z] = mesh.positionsMm.subarray(v, v + 3);
          const p = minus(vec3(x!, y!, z!), outer);
          farthest = Math.max(farthest, length(cross(p, direction)));
        }
        expect(2 * farthest).toBeCloseTo(outerDiameterMm, 9);
      },
    ),
    { seed: 20_090_225 },
  );
});
