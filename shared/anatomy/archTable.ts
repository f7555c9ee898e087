/**
 * What the neural arch of a level is made of: rods, blended in this order, and the faces that cut some of them. Where each
 * stands and how thick it is, by level, is `ARCH_FIGURES`, fitted to an atlas (M-AN-10). No number of the plan depends on it.
 */

import type { Confidence, SourceId } from '../quantities/sources.ts';
import { ARCH_FIGURES } from './archFigures.ts';
import type { Level } from './levels.ts';

export type ArchPart =
  | 'pedicle'
  | 'lamina'
  | 'spinousProcess'
  | 'transverse'
  | 'superiorArticular'
  | 'inferiorArticular';

interface RodKind {
  readonly part: ArchPart;
  /** Fillet towards what comes before it. */
  readonly blendMm: number;
  /** The direction in which the rod is wide before it is turned about its own axis. */
  readonly wide: 'up' | 'aside';
  readonly face?: FaceName;
}

/** In the order of blending. */
export const ROD_KINDS = {
  pedicleRoot: { part: 'pedicle', blendMm: 3, wide: 'up' },
  laminaUpper: { part: 'lamina', blendMm: 3, wide: 'up' },
  laminaLower: { part: 'lamina', blendMm: 3, wide: 'up' },
  pars: { part: 'lamina', blendMm: 3.5, wide: 'aside' },
  superiorRoot: { part: 'superiorArticular', blendMm: 3, wide: 'aside', face: 'superiorFacet' },
  superiorTip: { part: 'superiorArticular', blendMm: 2.5, wide: 'aside', face: 'superiorFacet' },
  mammillary: { part: 'superiorArticular', blendMm: 2.5, wide: 'aside' },
  inferiorRoot: { part: 'inferiorArticular', blendMm: 3, wide: 'aside', face: 'inferiorFacet' },
  inferiorTip: { part: 'inferiorArticular', blendMm: 2.5, wide: 'aside', face: 'inferiorFacet' },
  transverseRoot: { part: 'transverse', blendMm: 3.5, wide: 'up' },
  transverseShaft: { part: 'transverse', blendMm: 2.5, wide: 'up' },
  transverseTip: { part: 'transverse', blendMm: 2, wide: 'up', face: 'ribFacet' },
  accessory: { part: 'transverse', blendMm: 2, wide: 'aside' },
  spinousRoot: { part: 'spinousProcess', blendMm: 4, wide: 'up' },
  spinousShaft: { part: 'spinousProcess', blendMm: 3, wide: 'up' },
  spinousTip: { part: 'spinousProcess', blendMm: 2.5, wide: 'up' },
  superiorCostal: { part: 'pedicle', blendMm: 2, wide: 'up', face: 'superiorCostalFacet' },
  inferiorCostal: { part: 'pedicle', blendMm: 2, wide: 'up', face: 'inferiorCostalFacet' },
} as const satisfies Readonly<Record<string, RodKind>>;

export type RodName = keyof typeof ROD_KINDS;
export const ROD_NAMES = Object.keys(ROD_KINDS) as readonly RodName[];

export const FACE_NAMES = [
  'superiorFacet',
  'inferiorFacet',
  'ribFacet',
  'superiorCostalFacet',
  'inferiorCostalFacet',
] as const;
export type FaceName = (typeof FACE_NAMES)[number];

/** Millimetres: x to the side, `back` behind the posterior wall of the body, z cranial of the body's middle. */
export interface ArchPlace {
  readonly x: number;
  readonly back: number;
  readonly z: number;
}

/** A tapered rod, its sizes as semi-axes. */
export interface ArchRod {
  readonly from: ArchPlace;
  readonly to: ArchPlace;
  /** Turn of the wide axis about the rod's own. */
  readonly turnDeg: number;
  readonly fromWideMm: number;
  readonly fromThinMm: number;
  readonly toWideMm: number;
  readonly toThinMm: number;
  /** How far the rod reaches beyond both ends. */
  readonly capMm: number;
}

export interface ArchFace {
  readonly at: ArchPlace;
  /** Direction away from the bone, of any length. */
  readonly outward: ArchPlace;
  /** How far the face lies below flat 5 mm from `at`; negative where it bulges. */
  readonly hollowMm: number;
}

/** A level lacks the rods and faces that its bone lacks. */
export interface ArchRow {
  readonly rods: Readonly<Partial<Record<RodName, ArchRod>>>;
  readonly faces: Readonly<Partial<Record<FaceName, ArchFace>>>;
}

/** x, back, z of both ends; turn; wide and thin at both ends; cap. */
export type RodFigures = readonly number[];
/** x, back, z; the outward direction; hollow. */
export type FaceFigures = readonly number[];

export type ArchFigures = Readonly<
  Partial<Record<RodName, RodFigures>> & Partial<Record<FaceName, FaceFigures>>
>;

interface FigureKind {
  readonly unit: string;
  readonly source: SourceId;
  readonly confidence: Confidence;
}

const fitted = (unit: string): FigureKind => ({
  unit,
  source: 'open3dModel',
  confidence: 'derived',
});

const MM = fitted('mm');
const DEG = fitted('deg');
const RATIO = fitted('1');
/** Where the figures of a rod and of a face come from, place by place, and in what unit: one adult, at the table's size. */
export const ROD_COLUMNS: readonly FigureKind[] = [MM, MM, MM, MM, MM, MM, DEG, MM, MM, MM, MM, MM];
export const FACE_COLUMNS: readonly FigureKind[] = [MM, MM, MM, RATIO, RATIO, RATIO, MM];

/** Levels that only some spines have are drawn like the last usual one of their region. */
export type DrawnLevel = Exclude<Level, 'T13' | 'L6'>;

function drawnAs(level: Level): DrawnLevel {
  if (level === 'T13') return 'T12';
  return level === 'L6' ? 'L5' : level;
}

export function archRow(level: Level): ArchRow {
  return rowOfFigures(ARCH_FIGURES[drawnAs(level)]);
}

export function rowOfFigures(figures: ArchFigures): ArchRow {
  const rods: Partial<Record<RodName, ArchRod>> = {};
  for (const name of ROD_NAMES) {
    const f = figures[name];
    if (!f) continue;
    rods[name] = {
      from: placeAt(f, 0),
      to: placeAt(f, 3),
      turnDeg: f[6]!,
      fromWideMm: f[7]!,
      fromThinMm: f[8]!,
      toWideMm: f[9]!,
      toThinMm: f[10]!,
      capMm: f[11]!,
    };
  }
  const faces: Partial<Record<FaceName, ArchFace>> = {};
  for (const name of FACE_NAMES) {
    const f = figures[name];
    if (f) faces[name] = { at: placeAt(f, 0), outward: placeAt(f, 3), hollowMm: f[6]! };
  }
  return { rods, faces };
}

function placeAt(figures: readonly number[], first: number): ArchPlace {
  return { x: figures[first]!, back: figures[first + 1]!, z: figures[first + 2]! };
}
