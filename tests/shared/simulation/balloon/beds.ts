/** Bodies around balloons, for the properties of equilibrium and energy. */
import fc from 'fast-check';
import type { Bed } from '../../../../shared/simulation/balloon/equilibrium.ts';

export const number = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true, noDefaultInfinity: true });

/** A middling L1 under a usual load. */
export const BED: Bed = {
  nominalLengthMm: 15,
  clearHeightMm: 13,
  widthRoomMm: 20,
  shellRatio: 2 / 3,
  crushKpa: 800,
  crowding: 1,
  preloadN: 100,
  stiffnessNPerMm: 20,
  tiltStiffnessNPerMm: 170,
  leftShare: 1,
  rightShare: 1,
};

export const anyBed: fc.Arbitrary<Bed> = fc.record({
  nominalLengthMm: fc.constantFrom(10, 15, 20),
  clearHeightMm: number(4, 26),
  widthRoomMm: number(14, 40),
  shellRatio: number(0.2, 1.5),
  crushKpa: number(100, 4000),
  crowding: number(0.1, 1.5),
  preloadN: number(40, 200),
  stiffnessNPerMm: number(5, 60),
  tiltStiffnessNPerMm: number(60, 400),
  leftShare: fc.constant(1),
  rightShare: fc.constant(1),
});
