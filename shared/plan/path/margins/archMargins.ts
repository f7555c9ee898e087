/** Room between a needle and the arch it passes (M-PL-5): the walls of the pedicle, the canal, and the medial-wall rule. */
import { canalCentreY } from '../../../anatomy/canal.ts';
import { meanDepthMm } from '../../../anatomy/morphometry.ts';
import type { VertebraShape } from '../../../anatomy/vertebraShape.ts';
import { leastOf } from '../../../math/leastOf.ts';
import { dot, minus } from '../../../math/vec3.ts';
import { CHECKED_BEHIND_MM, ISTHMUS_SHARE } from '../constants.ts';
import { axisAt, axisEndMm, medialLineMm, type Needle } from '../needle.ts';
import { type Pedicle, pedicleOf } from '../pedicle.ts';
import { type Ellipse, ellipse, QUARTERS, quarterRoomMm, rimRoomMm } from './ellipse.ts';

const CLOSE_MM = 1e-3;
/** Cosine below which a needle does not run along the pedicle at all. */
const LEAST_ALONG = 0.05;

export interface ArchMargins {
  readonly pedicleMedial: number | null;
  readonly pedicleLateral: number | null;
  readonly pedicleCranial: number | null;
  readonly pedicleCaudal: number | null;
  readonly canal: number;
  /** How far the tip is past the posterior wall where it crosses the medial pedicle line; null when it never does. */
  readonly medialRule: number | null;
}

interface Arch {
  readonly pedicle: Pedicle;
  readonly pedicleRim: Ellipse;
  readonly canalRim: Ellipse;
}

const arches = new WeakMap<VertebraShape, Arch>();

function archOf(shape: VertebraShape): Arch {
  const known = arches.get(shape);
  if (known) return known;
  const pedicle = pedicleOf(shape);
  const arch = {
    pedicle,
    pedicleRim: ellipse(pedicle.halfWidthMm, pedicle.halfHeightMm),
    canalRim: ellipse(shape.canalWidthMm / 2, shape.canalDepthMm / 2),
  };
  arches.set(shape, arch);
  return arch;
}

/** `inside`: the needle goes through the pedicle; otherwise it passes beside it. */
export function archMargins(shape: VertebraShape, needle: Needle, inside: boolean): ArchMargins {
  const arch = archOf(shape);
  return {
    ...(inside ? wallsInside(arch, needle) : wallsBeside(arch, needle)),
    canal: canalRoomMm(shape, arch, needle),
    medialRule: medialRuleMm(shape, needle),
  };
}

type Walls = Pick<
  ArchMargins,
  'pedicleMedial' | 'pedicleLateral' | 'pedicleCranial' | 'pedicleCaudal'
>;

const NO_WALLS: Walls = {
  pedicleMedial: null,
  pedicleLateral: null,
  pedicleCranial: null,
  pedicleCaudal: null,
};

/** Room is a least of straight lines along the axis, so over the isthmus it is least at one of its two ends. */
function wallsInside({ pedicle, pedicleRim }: Arch, needle: Needle): Walls {
  const range = alongPedicle(pedicle, needle, ISTHMUS_SHARE.value);
  if (!range) return NO_WALLS;
  const [start, end] = range.map((along) => across(pedicle, needle, along)) as [Across, Across];
  const room = (quarter: (typeof QUARTERS)[keyof typeof QUARTERS]) =>
    Math.min(
      quarterRoomMm(pedicleRim, quarter, start.outwardMm, start.cranialMm),
      quarterRoomMm(pedicleRim, quarter, end.outwardMm, end.cranialMm),
    ) - needle.radiusMm;
  return {
    pedicleMedial: room(QUARTERS.minusX),
    pedicleLateral: room(QUARTERS.plusX),
    pedicleCranial: room(QUARTERS.plusY),
    pedicleCaudal: room(QUARTERS.minusY),
  };
}

/** From outside the lateral wall, over the whole pedicle; and below its top. */
function wallsBeside({ pedicle, pedicleRim }: Arch, needle: Needle): Walls {
  const range = alongPedicle(pedicle, needle, 1);
  if (!range) return NO_WALLS;
  const away = (along: number) => {
    const { outwardMm, cranialMm } = across(pedicle, needle, along);
    return 0 - rimRoomMm(pedicleRim, outwardMm, cranialMm);
  };
  const highest = Math.max(...range.map((along) => across(pedicle, needle, along).cranialMm));
  return {
    ...NO_WALLS,
    pedicleLateral: leastOf(away, range[0], range[1], CLOSE_MM) - needle.radiusMm,
    pedicleCranial: pedicle.halfHeightMm - highest - needle.radiusMm,
  };
}

/** The same at one place on the axis: of the walls those the needle is between there, of the canal what is beside it. */
export function archRoomsAt(
  shape: VertebraShape,
  needle: Needle,
  inside: boolean,
  alongMm: number,
): Omit<ArchMargins, 'medialRule'> {
  const arch = archOf(shape);
  const { pedicle, pedicleRim } = arch;
  const range = alongPedicle(pedicle, needle, inside ? ISTHMUS_SHARE.value : 1);
  const passes = range !== null && alongMm >= range[0] && alongMm <= range[1];
  const { outwardMm, cranialMm } = across(pedicle, needle, alongMm);
  const room = (quarter: (typeof QUARTERS)[keyof typeof QUARTERS]) =>
    quarterRoomMm(pedicleRim, quarter, outwardMm, cranialMm) - needle.radiusMm;
  const canal = canalAwayMm(shape, arch, needle, alongMm) - needle.radiusMm;
  if (!passes) return { ...NO_WALLS, canal };
  return inside
    ? {
        pedicleMedial: room(QUARTERS.minusX),
        pedicleLateral: room(QUARTERS.plusX),
        pedicleCranial: room(QUARTERS.plusY),
        pedicleCaudal: room(QUARTERS.minusY),
        canal,
      }
    : {
        ...NO_WALLS,
        pedicleLateral: 0 - rimRoomMm(pedicleRim, outwardMm, cranialMm) - needle.radiusMm,
        pedicleCranial: pedicle.halfHeightMm - cranialMm - needle.radiusMm,
        canal,
      };
}

interface Across {
  readonly outwardMm: number;
  readonly cranialMm: number;
}

function across(pedicle: Pedicle, needle: Needle, along: number): Across {
  const from = minus(axisAt(needle, along), pedicle.centre);
  return { outwardMm: dot(from, pedicle.outward), cranialMm: dot(from, pedicle.cranial) };
}

/** Where on the needle it passes the middle share of the pedicle's length; null when it ends before. */
function alongPedicle(
  { centre, axis, lengthMm }: Pedicle,
  needle: Needle,
  share: number,
): readonly [from: number, to: number] | null {
  const first = -CHECKED_BEHIND_MM.value;
  const last = axisEndMm(needle);
  const cosine = dot(needle.direction, axis);
  if (cosine < LEAST_ALONG) return [first, last];
  const start = dot(minus(needle.entry, centre), axis);
  const from = Math.max(first, (-(share * lengthMm) / 2 - start) / cosine);
  const to = Math.min(last, ((share * lengthMm) / 2 - start) / cosine);
  return from <= to ? [from, to] : null;
}

/** Distance from a convex canal is convex along a line. The canal runs on up and down without end. */
function canalRoomMm(shape: VertebraShape, arch: Arch, needle: Needle): number {
  const away = (along: number) => canalAwayMm(shape, arch, needle, along);
  return leastOf(away, -CHECKED_BEHIND_MM.value, axisEndMm(needle), CLOSE_MM) - needle.radiusMm;
}

function canalAwayMm(
  shape: VertebraShape,
  { canalRim }: Arch,
  needle: Needle,
  alongMm: number,
): number {
  const { x, y } = axisAt(needle, alongMm);
  return 0 - rimRoomMm(canalRim, x, y - canalCentreY(shape));
}

/** Read at the axis, as both films read a tip. */
function medialRuleMm(shape: VertebraShape, needle: Needle): number | null {
  const line = medialLineMm(shape);
  const wallY = -meanDepthMm(shape) / 2;
  const start = needle.entry;
  if (start.x < line) return start.y - wallY;
  const inward = 0 - needle.direction.x;
  if (inward <= 0) return null;
  const along = (start.x - line) / inward;
  return along > needle.lengthMm ? null : axisAt(needle, along).y - wallY;
}
