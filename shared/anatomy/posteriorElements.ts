/**
 * The neural arch of a level as implicit parts of its right half, and the canal they leave open. Pedicle and canal have the
 * sizes of the table, the rest is archTable.ts.
 */
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
} from '../math/vec3.ts';
import { faceField, type Rod, rodField, smoothIntersection } from '../mesh/implicit.ts';
import type { Field } from '../mesh/surfaceNets.ts';
import { radians } from '../quantities/units.ts';
import {
  type ArchFace,
  type ArchPart,
  type ArchPlace,
  type ArchRod,
  type ArchRow,
  archRow,
  ROD_KINDS,
  ROD_NAMES,
} from './archTable.ts';
import type { Level } from './levels.ts';
import { MORPHOMETRY, meanDepthMm } from './morphometry.ts';

export interface PosteriorElement {
  readonly part: ArchPart;
  /** For x ≥ 0. */
  readonly field: Field;
  /** Fillet towards what comes before it. */
  readonly blendMm: number;
  /** Distance to the axis of its rod. */
  readonly axisMm: Field;
  /** The surface is no nearer to the axis and no further from it; a rod cut by a face may be nearer. */
  readonly thinnestMm: number;
  readonly thickestMm: number;
}

export interface Arch {
  readonly elements: readonly PosteriorElement[];
  /** Negative inside the canal. */
  readonly canal: Field;
  /** Posterior wall of the body in the midline, and the back end of the pedicles. */
  readonly wallY: number;
  readonly pedicleEndY: number;
}

const UP = vec3(0, 0, 1);
const ASIDE = vec3(1, 0, 0);
const FORWARD = vec3(0, 1, 0);
/** Sine of the angle below which two directions count as one. */
const LEAST_ACROSS = 1e-6;

/** From the posterior wall to the back end of the pedicle, as drawn. */
const PEDICLE_LENGTH_MM = { thoracic: 10, lumbar: 9 };
/** Share of the canal's width along which the posterior wall stays free of arch. */
const WALL_FREE_SHARE = 0.6;
/** Rounding of the rim of a facet. */
const FACE_EDGE_MM = 1.2;
/** Where the hollow of a face is read. */
const HOLLOW_AT_MM = 5;

export function posteriorElements(level: Level, { rods, faces }: ArchRow = archRow(level)): Arch {
  const table = MORPHOMETRY[level];
  const lumbar = level.startsWith('L');
  const wallY = -meanDepthMm(table) / 2;
  const pedicleLength = lumbar ? PEDICLE_LENGTH_MM.lumbar : PEDICLE_LENGTH_MM.thoracic;
  const elements = [element('pedicle', 3, pedicleRod(level, wallY, pedicleLength), null)];
  for (const name of ROD_NAMES) {
    const figures = rods[name];
    if (!figures) continue;
    const kind = ROD_KINDS[name];
    const rod = placeRod(figures, wallY, kind.wide === 'up' ? UP : ASIDE);
    const face = 'face' in kind ? faces[kind.face] : undefined;
    elements.push(
      element(kind.part, kind.blendMm, rod, face ? faceField(placeFace(face, wallY)) : null),
    );
  }
  const { canalWidthMm, canalDepthMm } = table;
  return {
    elements,
    canal: canalField(canalWidthMm, canalDepthMm, wallY, lumbar ? 0.55 : 0.1),
    wallY,
    pedicleEndY: wallY - pedicleLength - 4,
  };
}

/** The pedicle of the table: its size, its place beside the canal and its two angles. */
function pedicleRod(level: Level, wallY: number, lengthMm: number): Rod {
  const table = MORPHOMETRY[level];
  const x = (table.canalWidthMm + table.pedicleWidthMm) / 2;
  const z = Math.max(0, (table.posteriorHeightMm - table.pedicleHeightMm) / 2);
  const converge = Math.tan(radians(table.pedicleTransverseAngleDeg)) / 2;
  const descend = Math.tan(radians(table.pedicleSagittalAngleDeg)) / 2;
  const at = (back: number) =>
    vec3(x + (back - lengthMm / 2) * converge, wallY - back, z + (back - lengthMm / 2) * descend);
  return {
    from: at(-6),
    to: at(lengthMm - 2),
    wideAxis: UP,
    fromWideMm: table.pedicleHeightMm / 2,
    fromThinMm: table.pedicleWidthMm / 2,
    toWideMm: table.pedicleHeightMm / 2 - 2,
    toThinMm: Math.min(table.pedicleWidthMm / 2, 5),
    capMm: 4.5,
  };
}

function placeRod(rod: ArchRod, wallY: number, wide: Vec3): Rod {
  const from = toSpace(rod.from, wallY);
  const to = toSpace(rod.to, wallY);
  const axis = normalize(minus(to, from));
  const across = minus(wide, times(axis, dot(wide, axis)));
  // A rod that runs along its wide direction is wide from front to back.
  const flat = normalize(
    length(across) > LEAST_ACROSS ? across : cross(axis, cross(FORWARD, axis)),
  );
  const turn = radians(rod.turnDeg);
  const wideAxis = plus(times(flat, Math.cos(turn)), times(cross(axis, flat), Math.sin(turn)));
  const { fromWideMm, fromThinMm, toWideMm, toThinMm, capMm } = rod;
  return { from, to, wideAxis, fromWideMm, fromThinMm, toWideMm, toThinMm, capMm };
}

function placeFace({ at, outward, hollowMm }: ArchFace, wallY: number) {
  return {
    at: toSpace(at, wallY),
    outward: normalize(vec3(outward.x, -outward.back, outward.z)),
    curvature: (-2 * hollowMm) / HOLLOW_AT_MM ** 2,
  };
}

function toSpace({ x, back, z }: ArchPlace, wallY: number): Vec3 {
  return vec3(x, wallY - back, z);
}

function element(part: ArchPart, blendMm: number, rod: Rod, face: Field | null): PosteriorElement {
  const whole = rodField(rod);
  const field: Field = face
    ? (x, y, z) => smoothIntersection(whole(x, y, z), face(x, y, z), FACE_EDGE_MM)
    : whole;
  const { fromWideMm, fromThinMm, toWideMm, toThinMm, capMm } = rod;
  const sizes = [fromWideMm, fromThinMm, toWideMm, toThinMm, capMm];
  return {
    part,
    blendMm,
    field,
    axisMm: axisDistance(rod),
    thinnestMm: face ? -Infinity : Math.min(...sizes),
    thickestMm: Math.max(...sizes),
  };
}

function axisDistance({ from, to }: Rod): Field {
  const along = minus(to, from);
  const square = dot(along, along);
  return (x, y, z) => {
    const px = x - from.x;
    const py = y - from.y;
    const pz = z - from.z;
    const share = (px * along.x + py * along.y + pz * along.z) / square;
    const h = share < 0 ? 0 : share > 1 ? 1 : share;
    const dx = px - h * along.x;
    const dy = py - h * along.y;
    const dz = pz - h * along.z;
    return Math.sqrt(dx * dx + dy * dy + dz * dz);
  };
}

/**
 * Elliptic; `taper` narrows it towards the back, as the lumbar canal is. In front of its middle the inner part goes on
 * without end, so that no arch touches the posterior wall and the heights read there.
 */
function canalField(width: number, depth: number, wallY: number, taper: number): Field {
  const centreY = wallY - depth / 2;
  return (x, y) => {
    const v = (y - centreY) / (depth / 2);
    const u = x / ((width / 2) * (1 + taper * Math.max(-1, Math.min(0, v))));
    const radius = Math.sqrt(u * u + v * v);
    const ellipse = (radius - 1) * Math.min(width, depth) * 0.5;
    const front = Math.max(x - WALL_FREE_SHARE * (width / 2), centreY - y);
    return Math.min(ellipse, front);
  };
}
