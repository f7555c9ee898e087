/** A vertebra of our own with a knob on its left only, stood, turned and sized as a stranger's would be. */
import type { Level } from '../../../../shared/anatomy/levels.ts';
import type { Surface } from '../../../../shared/mesh/splitQuads.ts';
import { radians } from '../../../../shared/quantities/units.ts';
import { templateOf } from '../shapes.ts';

/** How far the tip of the left transverse process is drawn out: on the patient's left, and nowhere else. */
export const KNOB_MM = 8;

export interface Stance {
  readonly scale?: number;
  /** Front down. */
  readonly tiltDeg?: number;
  /** About the long axis. */
  readonly turnDeg?: number;
  readonly raisedMm?: number;
}

export function phantom(level: Level, stance: Stance = {}): Surface {
  const { scale = 1, tiltDeg = 0, turnDeg = 0, raisedMm = 0 } = stance;
  const { positionsMm: own, triangles } = templateOf(level);
  const [ct, st] = [Math.cos(radians(tiltDeg)), Math.sin(radians(tiltDeg))];
  const [cr, sr] = [Math.cos(radians(turnDeg)), Math.sin(radians(turnDeg))];
  let leftmost = 0;
  for (let i = 0; i < own.length; i += 3) leftmost = Math.min(leftmost, own[i]!);
  const positionsMm = new Float64Array(own.length);
  for (let i = 0; i < own.length; i += 3) {
    const tip = Math.max(0, 1 - (own[i]! - leftmost) / 6);
    const x = own[i]! - KNOB_MM * tip;
    const y = own[i + 1]!;
    const z = own[i + 2]!;
    const [front, up] = [ct * y + st * z, ct * z - st * y];
    positionsMm[i] = scale * (cr * x - sr * front);
    positionsMm[i + 1] = scale * (sr * x + cr * front);
    positionsMm[i + 2] = scale * up + raisedMm;
  }
  return { positionsMm, triangles };
}

export function mirrored({ positionsMm, triangles }: Surface): Surface {
  return {
    positionsMm: positionsMm.map((value, i) => (i % 3 === 0 ? -value : value)),
    triangles: triangles.map((_, i, all) => all[i - (i % 3) + [0, 2, 1][i % 3]!]!),
  };
}

/** How much further the left tip reaches than the right one, mm. */
export function leftExcessMm(positionsMm: Float64Array): number {
  let left = 0;
  let right = 0;
  for (let i = 0; i < positionsMm.length; i += 3) {
    left = Math.max(left, -positionsMm[i]!);
    right = Math.max(right, positionsMm[i]!);
  }
  return left - right;
}
