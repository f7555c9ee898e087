/**
 * An opened jack as a closed surface in the vertebra frame (M-SIM-11): two plates along the needle, as far apart as the
 * model opens them. For the picture only.
 */
import { endplateField } from '../anatomy/endplateField.ts';
import type { HeightsMm } from '../anatomy/heights.ts';
import type { Side } from '../anatomy/levels.ts';
import type { VertebraShape } from '../anatomy/vertebraShape.ts';
import { jackOf } from '../devices/ownDevice.ts';
import { cross, normalize, plus, times, type Vec3, vec3 } from '../math/vec3.ts';
import type { TriangleMesh } from '../mesh/triangleMesh.ts';
import type { Plan } from '../plan/plan.ts';
import { planTrajectory } from '../plan/trajectory.ts';
import { JACK_WING_AREA_MM2 } from './constants.ts';
import { type ProcedureResult, type Stage, stageHeightsMm } from './result.ts';
import { createRunBody, pushedBackMm } from './runBody.ts';

export interface JackInput {
  readonly shape: VertebraShape;
  /** Heights that are drawn: of the stage, or on the way to it. */
  readonly heightsMm: HeightsMm;
  readonly plan: Plan;
  readonly side: Side;
}

/**
 * From outer face to outer face. While the jack is opened it follows the body: what is still to be lifted is still to be
 * opened. Afterwards it stays open.
 */
export function shownOpeningMm(input: JackInput, run: ProcedureResult, stage: Stage): number {
  const { openHeightMm, closedHeightMm } = jackOf(input.plan.jack);
  const openedMm = run.jackOpeningMm?.median ?? closedHeightMm;
  if (stage !== 'inflated') return openedMm;
  const { x, y } = jackAxes(input).centre;
  const clearMm = (heightsMm: HeightsMm) => {
    const { superiorZ, inferiorZ } = endplateField(input.shape, heightsMm);
    return superiorZ(x, y) - inferiorZ(x, y);
  };
  const toLiftMm = clearMm(stageHeightsMm(run, stage)) - clearMm(input.heightsMm);
  return Math.min(Math.max(openedMm - toLiftMm, closedHeightMm), openHeightMm);
}

/** As it is at a stage, on the heights that are drawn. */
export function jackMesh(input: JackInput, run: ProcedureResult, stage: Stage): TriangleMesh {
  return buildJackMesh({ ...input, openingMm: shownOpeningMm(input, run, stage) });
}

/** Closed, the two plates fill the closed height: each is half of it, as wide as the wing area says. */
export function buildJackMesh(input: JackInput & { readonly openingMm: number }): TriangleMesh {
  const { nominalLengthMm, closedHeightMm } = jackOf(input.plan.jack);
  const { centre, across, ahead, up } = jackAxes(input);
  const thicknessMm = closedHeightMm / 2;
  const size = {
    across: times(across, JACK_WING_AREA_MM2.value / nominalLengthMm / 2),
    ahead: times(ahead, nominalLengthMm / 2),
    up: times(up, thicknessMm / 2),
  };
  const offset = times(up, (input.openingMm - thicknessMm) / 2);
  const corners = [offset, times(offset, -1)].flatMap((to) =>
    boxCorners(plus(centre, to), size.across, size.ahead, size.up),
  );
  const triangles = Uint32Array.from({ length: (corners.length / 4) * 6 }, (_, i) => {
    const quad = Math.floor(i / 6);
    return 4 * quad + QUAD[i % 6]!;
  });
  return {
    positionsMm: Float64Array.from(corners.flatMap(({ x, y, z }) => [x, y, z])),
    triangles,
    regionOf: new Uint8Array(triangles.length / 3),
  };
}

const QUAD = [0, 1, 2, 0, 2, 3] as const;

/** Centre and axes: sideways, along the needle, and along the spine, where the jack opens; right-handed in this order. */
function jackAxes({ shape, plan, side }: JackInput) {
  const path = planTrajectory(shape, plan, side);
  const body = createRunBody(shape, plan, path);
  const ahead = path.direction;
  const across = normalize(cross(ahead, vec3(0, 0, 1)));
  const backMm = pushedBackMm(body, jackOf(plan.jack).nominalLengthMm);
  return {
    centre: plus(path.balloonCentre, times(ahead, -backMm)),
    across,
    ahead,
    up: cross(across, ahead),
  };
}

/**
 * A box by its right-handed half-axes: six faces of four corners each, anticlockwise from outside. Faces share no corner,
 * so that edges are sharp.
 */
function boxCorners(centre: Vec3, a: Vec3, b: Vec3, c: Vec3): Vec3[] {
  const faces: readonly (readonly [Vec3, Vec3, Vec3])[] = [
    [a, b, c],
    [b, c, a],
    [c, a, b],
  ];
  return faces.flatMap(([out, u, v]) =>
    [1, -1].flatMap((sign) =>
      [
        [-1, -1],
        [1, -1],
        [1, 1],
        [-1, 1],
      ].map(([s, t]) =>
        plus(plus(centre, times(out, sign)), plus(times(u, sign * s!), times(v, t!))),
      ),
    ),
  );
}
