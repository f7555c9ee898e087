/**
 * A measured point belongs to a vertebra, not to the room (M-ME-2): a landmark by its name, a picked point by its place on
 * the surface, which moves with the bone and is stretched with it.
 */
import { fitMeshPoint } from '../anatomy/fitVertebra.ts';
import type { MeshPoint } from '../anatomy/heightStations.ts';
import type { Level } from '../anatomy/levels.ts';
import type { PosedBody } from '../anatomy/posedBody.ts';
import type { VertebraTemplate } from '../anatomy/vertebraTemplate.ts';
import type { Point } from '../math/frames.ts';
import { apply } from '../math/rigid.ts';
import { type Landmark, landmarkMm } from './landmarks.ts';

export type Spot = LandmarkSpot | SurfaceSpot;

export interface LandmarkSpot {
  readonly kind: 'landmark';
  readonly level: Level;
  readonly landmark: Landmark;
}

export interface SurfaceSpot {
  readonly kind: 'surface';
  readonly level: Level;
  /** The bone it was picked on; on another bone the same triangle is another place. */
  readonly template: VertebraTemplate;
  readonly at: MeshPoint;
}

/** null: its vertebra is not among these. */
export function spotMm(spot: Spot, bodies: readonly PosedBody[]): Point<'patient'> | null {
  const body = bodies.find(({ shape }) => shape.level === spot.level);
  if (!body) return null;
  if (spot.kind === 'landmark') return landmarkMm(body, spot.landmark);
  const { shape, heightsMm, pose } = body;
  return apply(pose, fitMeshPoint(spot.template, shape, heightsMm, spot.at));
}

/** Whether its vertebra is there, as the bone it was picked on. */
export function isStillThere(
  spot: Spot,
  levels: readonly Level[],
  drawn: (level: Level) => VertebraTemplate | undefined,
): boolean {
  if (!levels.includes(spot.level)) return false;
  const now = drawn(spot.level);
  return spot.kind === 'landmark' || now === undefined || now === spot.template;
}
