/**
 * Points carry their frame. All frames are right-handed, millimetres, RAS: +x patient right, +y anterior, +z cranial.
 * LPS exists only at file borders.
 */
import { finite } from '../base/assert.ts';
import type { Vec3 } from './vec3.ts';

export type Frame = 'patient' | 'vertebra' | 'fileLps';

/** Phantom: nothing at run time. Invariant on purpose, so that two frames never unify into their union. */
declare const frameBrand: unique symbol;

export interface Point<F extends Frame> extends Vec3 {
  readonly [frameBrand]: (frame: F) => F;
}

export function point<F extends Frame>(x: number, y: number, z: number): Point<F> {
  return { x: finite(x, 'x'), y: finite(y, 'y'), z: finite(z, 'z') } as Point<F>;
}

export function fromLps(p: Point<'fileLps'>): Point<'patient'> {
  return point<'patient'>(-p.x, -p.y, p.z);
}

export function toLps(p: Point<'patient'>): Point<'fileLps'> {
  return point<'fileLps'>(-p.x, -p.y, p.z);
}
