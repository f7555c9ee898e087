import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  balloonDiameterMm,
  balloonLengthMm,
  balloonVolumeMl,
  diameterForEnvelopeMm,
  envelopeDiameterMm,
  shellRatio,
} from '../../../../shared/simulation/balloon/capsule.ts';

const number = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true, noDefaultInfinity: true });
const nominal = fc.constantFrom(10, 15, 20);

describe('the balloon', () => {
  it('[M-SIM-2] has the published size: 16 mm at 6 mL for the 20 mm balloon', () => {
    expect(balloonDiameterMm(6, 20)).toBeCloseTo(16.2, 1);
    expect(balloonLengthMm(16.17, 20)).toBeCloseTo(34.6, 1);
    expect(balloonDiameterMm(3, 15)).toBeCloseTo(13.3, 1);
  });

  it('[M-SIM-2] turns volume into diameter and back', () => {
    fc.assert(
      fc.property(number(0.01, 6), nominal, (volume, length) => {
        expect(balloonVolumeMl(balloonDiameterMm(volume, length), length)).toBeCloseTo(volume, 8);
      }),
    );
    expect(balloonDiameterMm(0, 15)).toBe(0);
  });

  it('[M-SIM-3] wraps a shell around it, thicker for denser packing, and finds the balloon inside an envelope', () => {
    fc.assert(
      fc.property(number(1, 20), nominal, number(0.1, 1.5), (diameter, length, ratio) => {
        const outer = envelopeDiameterMm(diameter, length, ratio);
        expect(outer).toBeGreaterThan(diameter);
        expect(diameterForEnvelopeMm(outer, length, ratio)).toBeCloseTo(diameter, 6);
      }),
    );
    expect(shellRatio(0.1, 0.35)).toBeCloseTo(0.4, 9);
    expect(shellRatio(0.1, 0.25)).toBeGreaterThan(shellRatio(0.1, 0.35));
  });
});
