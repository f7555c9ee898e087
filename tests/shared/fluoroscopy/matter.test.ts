/** What attenuates: closed, turned outward, and adding up to the attenuation of what lies innermost. */
import { describe, expect, it } from 'vitest';
import { cannulaOf } from '../../../shared/devices/ownDevice.ts';
import { createDocument } from '../../../shared/document/newDocument.ts';
import { ATTENUATION_PER_CM } from '../../../shared/fluoroscopy/constants.ts';
import type {
  AttenuatingSurface,
  Material,
} from '../../../shared/fluoroscopy/matter/attenuatingSurface.ts';
import { boneShell, boneSurfaces } from '../../../shared/fluoroscopy/matter/boneSurfaces.ts';
import {
  cannulaSurfaces,
  type Filling,
  fillingSurface,
} from '../../../shared/fluoroscopy/matter/instruments.ts';
import { trunkSurface } from '../../../shared/fluoroscopy/matter/trunkSurface.ts';
import { point } from '../../../shared/math/frames.ts';
import { apply } from '../../../shared/math/rigid.ts';
import {
  cross,
  dot,
  length,
  minus,
  normalize,
  plus,
  times,
  type Vec3,
  vec3,
} from '../../../shared/math/vec3.ts';
import { isClosed, measureMesh } from '../../../shared/mesh/measureMesh.ts';
import { planTrajectory } from '../../../shared/plan/trajectory.ts';
import { buildBalloonMesh } from '../../../shared/simulation/balloon/balloonShape.ts';
import { templateOf } from '../anatomy/shapes.ts';
import { wedgedBody } from './phantom.ts';

const body = wedgedBody();
const { shape, heightsMm, pose } = body;
const { plan } = createDocument({ level: 'L1', title: 'Phantom', planId: 'KP-1' });
const path = planTrajectory(shape, plan, 'left');
const bone = boneSurfaces(boneShell(templateOf('L1'), shape, heightsMm), pose);
const cannula = cannulaSurfaces(path, plan, body);
const balloon = buildBalloonMesh({ shape, heightsMm, plan, side: 'left', volumePerSideMl: 1.5 });
const filled = (filling: Filling) => fillingSurface(filling, balloon, body);

/** Times a surface goes round a point, by the solid angles of its triangles. */
function winding(at: Vec3, { positionsMm: p, triangles }: AttenuatingSurface): number {
  let angle = 0;
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => {
      const v = 3 * triangles[t + k]!;
      return minus(vec3(p[v]!, p[v + 1]!, p[v + 2]!), at);
    }) as [Vec3, Vec3, Vec3];
    const [la, lb, lc] = [length(a), length(b), length(c)];
    const below = la * lb * lc + dot(a, b) * lc + dot(b, c) * la + dot(c, a) * lb;
    angle += 2 * Math.atan2(dot(a, cross(b, c)), below);
  }
  return Math.round(angle / (4 * Math.PI));
}

function attenuationPerCm(at: Vec3, surfaces: readonly AttenuatingSurface[]): number {
  return surfaces.reduce((sum, each) => sum + 10 * each.stepPerMm * winding(at, each), 0);
}

const inPatient = ({ x, y, z }: Vec3) => apply(pose, point<'vertebra'>(x, y, z));

describe('attenuating surfaces', () => {
  it('[M-FL-5] are closed and face outward', () => {
    for (const surface of [...bone, ...cannula, filled('cement'), trunkSurface()]) {
      expect(isClosed(surface)).toBe(true);
      expect(measureMesh(surface).volumeMl).toBeGreaterThan(0);
    }
  });

  it('[M-FL-6] the shell of a body is thin: a few millilitres around its spongy inside', () => {
    const [outer, inner] = bone.map((surface) => measureMesh(surface).volumeMl);
    expect(outer! - inner!).toBeGreaterThan(4);
    expect(inner! / outer!).toBeGreaterThan(0.7);
  });

  const beside = plus(path.balloonCentre, times(path.direction, -40));
  const across = normalize(cross(path.direction, vec3(0, 0, 1)));
  const wallMm =
    (cannulaOf(plan.sides[path.side].access).outerDiameterMm +
      cannulaOf(plan.sides[path.side].access).innerDiameterMm) /
    4;
  const places: readonly [string, Vec3, Filling, Material][] = [
    ['the balloon', path.balloonCentre, 'balloon', 'iodine180'],
    ['the cavity it leaves', path.balloonCentre, 'cavity', 'softTissue'],
    ['cement', path.balloonCentre, 'cement', 'barium30'],
    ['the other half of the body', vec3(8, 2, 0), 'balloon', 'cancellousBone'],
    ['the muscle', vec3(70, -20, 0), 'balloon', 'softTissue'],
  ];
  it.each(places)('[M-FL-5] add up to one material inside %s', (_, at, filling, material) => {
    const surfaces = [...bone, ...cannula, filled(filling), trunkSurface()];
    expect(attenuationPerCm(inPatient(at), surfaces)).toBeCloseTo(
      ATTENUATION_PER_CM[material].value,
      9,
    );
  });

  it('[M-FL-7] a cannula is a steel wall around a bore', () => {
    const around = [...cannula, trunkSurface()];
    const far = plus(beside, times(path.direction, -35));
    expect(attenuationPerCm(inPatient(far), around)).toBeCloseTo(0.202, 9);
    const inWall = plus(far, times(across, wallMm));
    expect(attenuationPerCm(inPatient(inWall), around)).toBeCloseTo(6.5, 9);
  });

  it('[M-FL-7] a balloon lies on its own side', () => {
    expect(measureMesh(filled('balloon')).centroidMm.x).toBeLessThan(-2);
  });
});
