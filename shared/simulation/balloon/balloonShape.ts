/**
 * Balloon and cement as closed surfaces in the vertebra frame (M-SIM-11): a capsule along the needle, held inside the
 * body by its endplates, walls and midline, and scaled until it holds exactly its volume. For the picture only.
 */
import { insideBody } from '../../anatomy/bodySolid.ts';
import type { HeightsMm } from '../../anatomy/heights.ts';
import type { Side } from '../../anatomy/levels.ts';
import type { VertebraShape } from '../../anatomy/vertebraShape.ts';
import { cross, dot, normalize, plus, times, type Vec3, vec3 } from '../../math/vec3.ts';
import type { TriangleMesh } from '../../mesh/triangleMesh.ts';
import type { Plan } from '../../plan/plan.ts';
import { runnableTrajectory } from '../../plan/trajectory.ts';
import { MM3_PER_ML } from '../../quantities/units.ts';
import { CORTEX_THICKNESS_MM, ENDPLATE_THICKNESS_MM } from '../constants.ts';
import { createRunBody, pushedBackMm } from '../runBody.ts';
import { balloonDiameterMm, balloonLengthMm } from './capsule.ts';

const RINGS = 18;
const SPOKES = 24;
/** Below this there is nothing to see. */
const LEAST_ML = 0.02;

interface BlobInput {
  readonly shape: VertebraShape;
  /** Heights of the stage that is drawn. */
  readonly heightsMm: HeightsMm;
  readonly plan: Plan;
  readonly side: Side;
}

export function buildBalloonMesh(
  input: BlobInput & { readonly volumePerSideMl: number },
): TriangleMesh {
  return buildBlob(input, input.volumePerSideMl, input.volumePerSideMl, () => 1);
}

/** Cement fills the balloon's cavity and runs a little unevenly into the bone around it; the same for the same side. */
export function buildCementMesh(
  input: BlobInput & {
    readonly balloonVolumePerSideMl: number;
    readonly cementVolumePerSideMl: number;
  },
): TriangleMesh {
  const phase = input.side === 'right' ? 0 : 1.7;
  const uneven = ({ x, y, z }: Vec3) =>
    1 +
    0.07 * Math.sin(5 * y + 3 * z + phase) +
    0.06 * Math.sin(7 * z - 4 * Math.abs(x) + 2 * phase) +
    0.04 * Math.cos(9 * Math.abs(x) + 6 * y + phase);
  const { balloonVolumePerSideMl, cementVolumePerSideMl } = input;
  return buildBlob(input, balloonVolumePerSideMl, cementVolumePerSideMl, uneven);
}

function buildBlob(
  { shape, heightsMm, plan, side }: BlobInput,
  balloonMl: number,
  volumeMl: number,
  uneven: (direction: Vec3) => number,
): TriangleMesh {
  if (!(balloonMl >= LEAST_ML && volumeMl >= LEAST_ML))
    return {
      positionsMm: new Float64Array(0),
      triangles: new Uint32Array(0),
      regionOf: new Uint8Array(0),
    };
  const path = runnableTrajectory(shape, shape.heightsMm, plan, side);
  const body = createRunBody(shape, plan, path);
  const diameter = balloonDiameterMm(balloonMl, body.nominalLengthMm);
  const length = balloonLengthMm(diameter, body.nominalLengthMm);
  const centre = plus(path.balloonCentre, times(path.direction, -pushedBackMm(body, length)));

  const directions = capsuleDirections(path.direction, diameter, length);
  const room = roomAlong(shape, heightsMm, centre, side);
  const wanted = directions.map(
    (d) => capsuleRadiusMm(d, path.direction, diameter, length) * uneven(d),
  );
  const limits = directions.map(room);
  const triangles = capsuleTriangles();
  const radii = Float64Array.from(wanted);
  const coneOf = unitCones(directions, triangles);
  const target = volumeMl * MM3_PER_ML;
  // Where plates and walls hold it back the blob grows elsewhere, as a balloon does, until it holds its volume.
  let scale = 1;
  for (let i = 0; i < 24; i++) {
    for (let v = 0; v < radii.length; v++) radii[v] = softer(scale * wanted[v]!, limits[v]!);
    const ratio = target / volumeMm3(coneOf, radii, triangles);
    if (Math.abs(ratio - 1) < 1e-3) break;
    scale *= Math.min(1.5, ratio ** 0.4);
  }

  const positionsMm = new Float64Array(directions.length * 3);
  directions.forEach((d, v) => {
    positionsMm[v * 3] = centre.x + d.x * radii[v]!;
    positionsMm[v * 3 + 1] = centre.y + d.y * radii[v]!;
    positionsMm[v * 3 + 2] = centre.z + d.z * radii[v]!;
  });
  return { positionsMm, triangles, regionOf: new Uint8Array(triangles.length / 3) };
}

/** Smooth and always a little below both. */
function softer(a: number, b: number): number {
  const p = eighthPower(a);
  const q = eighthPower(b);
  return Math.sqrt(Math.sqrt(Math.sqrt((p * q) / (p + q))));
}

function eighthPower(a: number): number {
  const fourth = a * a * (a * a);
  return fourth * fourth;
}

/** Directions from the centre to points spread evenly along the capsule's outline: pole, rings, pole. */
function capsuleDirections(axis: Vec3, diameter: number, length: number): Vec3[] {
  const across = normalize(cross(axis, vec3(0, 0, 1)));
  const up = cross(across, axis);
  const radius = diameter / 2;
  const half = (length - diameter) / 2;
  const quarter = (Math.PI / 2) * radius;
  const outline = 2 * (half + quarter);
  const directions = [axis];
  for (let ring = 1; ring < RINGS; ring++) {
    const s = (outline * ring) / RINGS;
    const [along, out] = outlinePoint(s, radius, half, quarter);
    for (let spoke = 0; spoke < SPOKES; spoke++) {
      const angle = (2 * Math.PI * spoke) / SPOKES;
      directions.push(
        normalize(
          plus(
            times(axis, along),
            plus(times(across, out * Math.cos(angle)), times(up, out * Math.sin(angle))),
          ),
        ),
      );
    }
  }
  directions.push(times(axis, -1));
  return directions;
}

/** A point of the capsule's profile at an arc length from its front pole: along the axis and out from it. */
function outlinePoint(
  s: number,
  radius: number,
  half: number,
  quarter: number,
): readonly [along: number, out: number] {
  if (s < quarter) return [half + radius * Math.cos(s / radius), radius * Math.sin(s / radius)];
  if (s < quarter + 2 * half) return [half - (s - quarter), radius];
  const rest = (s - quarter - 2 * half) / radius;
  return [-half - radius * Math.sin(rest), radius * Math.cos(rest)];
}

/** Distance from the centre of a capsule to its surface. */
function capsuleRadiusMm(d: Vec3, axis: Vec3, diameter: number, length: number): number {
  const radius = diameter / 2;
  const half = (length - diameter) / 2;
  const along = Math.abs(d.x * axis.x + d.y * axis.y + d.z * axis.z);
  const out = Math.sqrt(Math.max(0, 1 - along * along));
  if (out * half > along * radius) return radius / out;
  return along * half + Math.sqrt(Math.max(0, radius * radius - half * half * out * out));
}

/** How far one may go from the centre: to the inner side of endplates and walls, or to the midline. */
function roomAlong(
  shape: VertebraShape,
  heightsMm: HeightsMm,
  centre: Vec3,
  side: Side,
): (direction: Vec3) => number {
  const inBody = insideBody(shape, heightsMm);
  const sign = side === 'right' ? 1 : -1;
  const bone = Math.max(ENDPLATE_THICKNESS_MM.value, CORTEX_THICKNESS_MM.value);
  const inside = (d: Vec3, t: number) => {
    const x = centre.x + t * d.x;
    return x * sign > 0 && inBody(x, centre.y + t * d.y, centre.z + t * d.z);
  };
  return (d) => {
    // March first: a dished body can be left and entered again along one line.
    let low = 0;
    let high = STEP_MM;
    while (high < MOST_MM && inside(d, high)) {
      low = high;
      high += STEP_MM;
    }
    for (let i = 0; i < 7; i++) {
      const middle = (low + high) / 2;
      if (inside(d, middle)) low = middle;
      else high = middle;
    }
    return Math.max(0.3 * low, low - bone);
  };
}

const STEP_MM = 4;
const MOST_MM = 60;

function capsuleTriangles(): Uint32Array {
  const triangles: number[] = [];
  const at = (ring: number, spoke: number) => 1 + (ring - 1) * SPOKES + (spoke % SPOKES);
  const last = 1 + (RINGS - 1) * SPOKES;
  for (let spoke = 0; spoke < SPOKES; spoke++) {
    triangles.push(0, at(1, spoke + 1), at(1, spoke));
    for (let ring = 1; ring < RINGS - 1; ring++) {
      const [a, b, c, d] = [
        at(ring, spoke),
        at(ring, spoke + 1),
        at(ring + 1, spoke),
        at(ring + 1, spoke + 1),
      ];
      triangles.push(a, b, c, b, d, c);
    }
    triangles.push(at(RINGS - 1, spoke), at(RINGS - 1, spoke + 1), last);
  }
  return Uint32Array.from(triangles);
}

/** Volume of the cone from the centre to each triangle of the unit sphere's directions; it never changes as the blob grows. */
function unitCones(directions: readonly Vec3[], triangles: Uint32Array): Float64Array {
  const cones = new Float64Array(triangles.length / 3);
  for (let t = 0; t < cones.length; t++) {
    const a = directions[triangles[3 * t]!]!;
    const b = directions[triangles[3 * t + 1]!]!;
    const c = directions[triangles[3 * t + 2]!]!;
    cones[t] = dot(a, cross(b, c)) / 6;
  }
  return cones;
}

/** Volume of the star-shaped surface around its centre. */
function volumeMm3(cones: Float64Array, radii: Float64Array, triangles: Uint32Array): number {
  let volume = 0;
  for (let t = 0; t < cones.length; t++)
    volume +=
      cones[t]! *
      radii[triangles[3 * t]!]! *
      radii[triangles[3 * t + 1]!]! *
      radii[triangles[3 * t + 2]!]!;
  return volume;
}
