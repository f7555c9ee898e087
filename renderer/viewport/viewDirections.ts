/** Where the eye is for each named view: angles alone, no three. */
import type { NamedView } from './viewportProps.ts';

/** Half a millidegree short of the pole: the orbit keeps its 'up', anterior at the top of the picture. */
const POLE_RAD = 1e-5;

/** Polar angle from cranial, azimuth from posterior towards patient right. */
export const VIEW_DIRECTIONS: Readonly<
  Record<NamedView, readonly [polarRad: number, azimuthRad: number]>
> = {
  posterior: [Math.PI / 2, 0],
  right: [Math.PI / 2, Math.PI / 2],
  anterior: [Math.PI / 2, Math.PI],
  left: [Math.PI / 2, -Math.PI / 2],
  superior: [POLE_RAD, 0],
};
