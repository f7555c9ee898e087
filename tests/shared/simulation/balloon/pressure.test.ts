import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bridgingVolumeMl,
  createBalance,
  inflate,
} from '../../../../shared/simulation/balloon/equilibrium.ts';
import {
  crushOnset,
  heldPressureKpa,
  membranePressureKpa,
  yieldStressKpa,
} from '../../../../shared/simulation/balloon/pressure.ts';
import { anyBed, BED, number } from './beds.ts';

const gauge = (bed: typeof BED, ml: number) =>
  inflate(bed, ml, ml, createBalance()).left.pressureKpa;

describe('the gauge', () => {
  it('[M-SIM-4] is zero while only the channel fills', () => {
    expect(gauge(BED, 0.1)).toBe(0);
    expect(membranePressureKpa(0.1, 0.19)).toBe(0);
    expect(crushOnset(0.19, 0.19)).toBe(0);
  });

  it('[M-SIM-4] of osteoporotic bone at 60 mg/cm³ stands at 7 to 9.5 bar before bridging, as in cadavers', () => {
    const free = { ...BED, crushKpa: yieldStressKpa(60), clearHeightMm: 30, widthRoomMm: 40 };
    expect(gauge(free, 2)).toBeGreaterThan(700);
    expect(gauge(free, 2)).toBeLessThan(950);
  });

  it('[M-SIM-4] shows plateau, bridging and rise', () => {
    const bed = { ...BED, clearHeightMm: 14 };
    const bridging = bridgingVolumeMl(bed);
    const slope = (from: number, to: number) => (gauge(bed, to) - gauge(bed, from)) / (to - from);
    const plateau = slope(bridging - 1, bridging - 0.1);
    const rise = slope(bridging + 0.1, bridging + 0.8);
    expect(plateau).toBeLessThan(15);
    expect(rise).toBeGreaterThan(3 * plateau);
  });

  it('[M-SIM-4] never falls up to bridging, whatever the bone', () => {
    fc.assert(
      fc.property(anyBed, number(0, 1), number(0, 1), (bed, a, b) => {
        const bridging = bridgingVolumeMl(bed);
        const [low, high] = [Math.min(a, b) * bridging, Math.max(a, b) * bridging];
        expect(gauge(bed, high)).toBeGreaterThanOrEqual(gauge(bed, low) - 1e-9);
      }),
      { seed: 4 },
    );
  });

  it('[M-SIM-4] falls while the volume is held, to three quarters and no further', () => {
    expect(heldPressureKpa(1000, 0)).toBe(1000);
    expect(heldPressureKpa(1000, 15)).toBeCloseTo(842, 0);
    expect(heldPressureKpa(1000, 1e6)).toBeCloseTo(750, 6);
  });

  it('[M-SIM-4] never takes a strength below its floor, however thin the bone', () => {
    expect(yieldStressKpa(5)).toBe(100);
    expect(yieldStressKpa(100)).toBeCloseTo(1740, 6);
  });
});
