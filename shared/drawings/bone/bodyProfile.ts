/**
 * The body cut through its middle, from the side and from the front: its two endplates and two walls as lines of the same
 * fields that shape the 3D body (M-AN-2), so that a height measured on the drawing is the height of the stage.
 */
import { bodySection, outlineRadius } from '../../anatomy/bodySection.ts';
import { endplateField } from '../../anatomy/endplateField.ts';
import { STATION_SHARE } from '../../anatomy/heightStations.ts';
import type { HeightsMm } from '../../anatomy/heights.ts';
import { meanDepthMm } from '../../anatomy/morphometry.ts';
import type { VertebraShape } from '../../anatomy/vertebraShape.ts';
import { length, minus, plus, times, type Vec3, vec3 } from '../../math/vec3.ts';

export interface BodyProfile {
  /** Back to front, or patient left to right. */
  readonly superior: readonly Vec3[];
  readonly inferior: readonly Vec3[];
  /** The closed outline, its corners rounded. */
  readonly outline: readonly Vec3[];
}

const PLATE_POINTS = 28;
const WALL_POINTS = 12;
/** Radius of the rims, as a share of the endplate depth: the places where heights are read stay flat. */
const RIM_SHARE = 0.06;
const RIM_POINTS = 6;
/** Of the shortest side at most, so that the curves of a flat body do not meet. */
const ROUNDED_SHARE = 0.3;

export function sagittalProfile(shape: VertebraShape, heightsMm: HeightsMm): BodyProfile {
  const depth = meanDepthMm(shape);
  const stations = [-STATION_SHARE * depth, 0, STATION_SHARE * depth];
  return profile(
    shape,
    heightsMm,
    stations,
    (y) => [0, y],
    (share) => {
      const { centreY, frontMm, backMm } = bodySection(shape, share);
      return [centreY - backMm * outlineRadius(0, -1), centreY + frontMm];
    },
  );
}

export function coronalProfile(shape: VertebraShape, heightsMm: HeightsMm): BodyProfile {
  return profile(
    shape,
    heightsMm,
    [0],
    (x) => [x, 0],
    (share) => {
      const { halfWidthMm } = bodySection(shape, share);
      return [-halfWidthMm, halfWidthMm];
    },
  );
}

function profile(
  shape: VertebraShape,
  heightsMm: HeightsMm,
  /** Where the endplates are read and so must have a vertex. */
  stations: readonly number[],
  floorPlan: (s: number) => readonly [x: number, y: number],
  reach: (share: number) => readonly [number, number],
): BodyProfile {
  const { superiorZ, inferiorZ } = endplateField(shape, heightsMm);
  const at = (s: number, share: number) => {
    const [x, y] = floorPlan(s);
    const low = inferiorZ(x, y);
    return vec3(x, y, low + share * (superiorZ(x, y) - low));
  };
  const plate = (share: 0 | 1) => {
    const [from, to] = reach(share);
    const even = Array.from(
      { length: PLATE_POINTS + 1 },
      (_, i) => from + ((to - from) * i) / PLATE_POINTS,
    );
    const inside = stations.filter((s) => s > from && s < to);
    return [...even, ...inside].sort((a, b) => a - b).map((s) => at(s, share));
  };
  const wall = (end: 0 | 1) =>
    Array.from({ length: WALL_POINTS + 1 }, (_, i) => {
      const share = i / WALL_POINTS;
      return at(reach(share)[end], share);
    });
  const [superior, inferior] = [plate(1), plate(0)];
  return {
    superior,
    inferior,
    outline: roundCorners(
      [inferior, wall(1), superior.toReversed(), wall(0).toReversed()],
      RIM_SHARE * meanDepthMm(shape),
    ),
  };
}

/** Lines that meet end to start, each meeting replaced by a curve. */
function roundCorners(lines: readonly (readonly Vec3[])[], wantedMm: number): readonly Vec3[] {
  const shortest = Math.min(...lines.map((line) => length(minus(line.at(-1)!, line[0]!))));
  const radiusMm = Math.min(wantedMm, ROUNDED_SHARE * shortest);
  const trimmed = lines.map((line) => {
    const clear = (p: Vec3) =>
      length(minus(p, line[0]!)) > radiusMm && length(minus(p, line.at(-1)!)) > radiusMm;
    return [onward(line, radiusMm), ...line.filter(clear), onward(line.toReversed(), radiusMm)];
  });
  return trimmed.flatMap((line, i) => {
    const corner = lines[i]!.at(-1)!;
    const [from, to] = [line.at(-1)!, trimmed[(i + 1) % trimmed.length]![0]!];
    const curve = Array.from({ length: RIM_POINTS - 1 }, (_, k) => {
      const s = (k + 1) / RIM_POINTS;
      return plus(
        plus(times(from, (1 - s) ** 2), times(corner, 2 * s * (1 - s))),
        times(to, s * s),
      );
    });
    return [...line, ...curve];
  });
}

/** The place on a line this far from its start. */
function onward(line: readonly Vec3[], distanceMm: number): Vec3 {
  const [start] = line;
  const next = line.findIndex((p) => length(minus(p, start!)) > distanceMm);
  const [a, b] = [line[next - 1]!, line[next]!];
  const near = length(minus(a, start!));
  const share = (distanceMm - near) / (length(minus(b, start!)) - near);
  return plus(a, times(minus(b, a), share));
}
