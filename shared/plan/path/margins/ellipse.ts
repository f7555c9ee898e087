/**
 * Signed room between a point and the rim of an ellipse about the origin, through its tangents: the least of
 * h(n) − n·p over the outward normals n, with h the support function, is the exact distance inside and minus the exact
 * distance outside. Over some of the normals alone it is the room to the part of the rim that faces that way.
 */

export interface Ellipse {
  /** Outward normals once around, and how far the tangent of each lies from the centre. */
  readonly normalX: Float64Array;
  readonly normalY: Float64Array;
  readonly supportMm: Float64Array;
}

/** Normals each degree, from +x over +y: off by less than a thousandth of a millimetre. */
const NORMALS = 360;
const QUARTER = NORMALS / 4;
/** The list starts and ends half a quarter beyond the turn, so that a quarter is one piece of it. */
const BEFORE = QUARTER / 2;

export function ellipse(halfXMm: number, halfYMm: number): Ellipse {
  const count = NORMALS + 2 * BEFORE;
  const normalX = new Float64Array(count);
  const normalY = new Float64Array(count);
  const supportMm = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const angle = (2 * Math.PI * (i - BEFORE)) / NORMALS;
    normalX[i] = Math.cos(angle);
    normalY[i] = Math.sin(angle);
    supportMm[i] = Math.hypot(halfXMm * normalX[i]!, halfYMm * normalY[i]!);
  }
  return { normalX, normalY, supportMm };
}

/** Quarters of the rim by where they face. */
export const QUARTERS = { plusX: 0, plusY: 1, minusX: 2, minusY: 3 } as const;

/** To one quarter of the rim. */
export function quarterRoomMm(
  rim: Ellipse,
  quarter: (typeof QUARTERS)[keyof typeof QUARTERS],
  x: number,
  y: number,
): number {
  return roomMm(rim, quarter * QUARTER, (quarter + 1) * QUARTER, x, y);
}

/** To the whole rim: positive inside. */
export function rimRoomMm(rim: Ellipse, x: number, y: number): number {
  return roomMm(rim, 0, NORMALS, x, y);
}

function roomMm(
  { normalX, normalY, supportMm }: Ellipse,
  from: number,
  to: number,
  x: number,
  y: number,
): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = from; i <= to; i++) {
    const room = supportMm[i]! - normalX[i]! * x - normalY[i]! * y;
    if (room < least) least = room;
  }
  return least;
}
