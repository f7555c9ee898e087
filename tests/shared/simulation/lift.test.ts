import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  balloonDiameterMm,
  balloonLengthMm,
  balloonVolumeMl,
  diameterForEnvelopeMm,
  envelopeDiameterMm,
  shellRatio,
} from '../../../shared/simulation/balloon.ts';
import { createScratch, runChain } from '../../../shared/simulation/chain.ts';
import {
  bridgingVolumeMl,
  type LiftSetting,
  liftMm,
  volumeForLiftMl,
} from '../../../shared/simulation/lift.ts';
import {
  plateauPressureKpa,
  pressureKpa,
  volumeAtPressureMl,
  yieldStressKpa,
} from '../../../shared/simulation/pressure.ts';
import { BODY, buildSample } from './builders.ts';

const number = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true, noDefaultInfinity: true });
const nominal = fc.constantFrom(10, 15, 20);

const setting: fc.Arbitrary<LiftSetting> = fc.record({
  nominalLengthMm: nominal,
  clearHeightMm: number(4, 26),
  shellRatio: number(0.2, 1.5),
  plateauKpa: number(100, 4000),
  preloadN: number(40, 200),
  stiffnessNPerMm: number(5, 60),
});

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

describe('pressure', () => {
  it('[M-SIM-4] never falls with volume and is zero while only the channel fills', () => {
    fc.assert(
      fc.property(
        number(0, 6),
        number(0, 6),
        nominal,
        number(50, 4000),
        (a, b, length, plateau) => {
          const [low, high] = [Math.min(a, b), Math.max(a, b)];
          expect(pressureKpa(high, length, plateau)).toBeGreaterThanOrEqual(
            pressureKpa(low, length, plateau),
          );
        },
      ),
    );
    expect(pressureKpa(0.1, 15, 900)).toBe(0);
  });

  it('[M-SIM-4] of osteoporotic bone at 60 mg/cm³ is 7 to 9 bar, as in cadavers', () => {
    const plateau = plateauPressureKpa(yieldStressKpa(60), 1);
    expect(plateau).toBeGreaterThan(700);
    expect(plateau).toBeLessThan(900);
  });

  it('[M-SIM-4] reaches a limit only when its plateau lies above it', () => {
    expect(volumeAtPressureMl(2700, 15, 900)).toBe(Number.POSITIVE_INFINITY);
    const volume = volumeAtPressureMl(2700, 15, 3500);
    expect(pressureKpa(volume, 15, 3500)).toBeCloseTo(2700, 6);
  });

  it('[M-SIM-4] never takes a strength below its floor, however thin the bone', () => {
    expect(yieldStressKpa(5)).toBe(100);
    expect(yieldStressKpa(100)).toBeCloseTo(1740, 6);
  });
});

describe('lift', () => {
  it('[M-SIM-5] is zero at every volume up to bridging', () => {
    fc.assert(
      fc.property(setting, number(0, 1), (s, share) => {
        expect(liftMm(s, share * bridgingVolumeMl(s))).toBeLessThan(1e-9);
      }),
    );
  });

  it('[M-SIM-5] starts after bridging where the pressure carries the preload', () => {
    const s = {
      nominalLengthMm: 15,
      clearHeightMm: 12,
      shellRatio: 2 / 3,
      plateauKpa: 850,
      preloadN: 100,
      stiffnessNPerMm: 20,
    };
    const bridging = bridgingVolumeMl(s);
    expect(liftMm(s, bridging)).toBe(0);
    expect(liftMm(s, bridging + 0.5)).toBeGreaterThan(0.3);
  });

  it('[M-SIM-5] never falls with volume, is never negative and never a NaN', () => {
    fc.assert(
      fc.property(setting, number(0, 8), number(0, 8), (s, a, b) => {
        const [low, high] = [liftMm(s, Math.min(a, b)), liftMm(s, Math.max(a, b))];
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeGreaterThanOrEqual(low - 1e-9);
      }),
      { numRuns: 500 },
    );
  });

  it('[M-SIM-5] carries at its equilibrium exactly the preload and the fragments', () => {
    fc.assert(
      fc.property(setting, number(0.3, 6), (s, volume) => {
        const g = liftMm(s, volume);
        fc.pre(g > 1e-6);
        const diameter = balloonDiameterMm(volume, s.nominalLengthMm);
        const free =
          envelopeDiameterMm(diameter, s.nominalLengthMm, s.shellRatio) - s.clearHeightMm;
        const sink = (free - g) / 2;
        fc.pre(sink < diameter / 2 - 1e-9);
        const contact =
          0.75 *
          balloonLengthMm(diameter, s.nominalLengthMm) *
          2 *
          Math.sqrt(sink * (diameter - sink));
        const carried = (2 * pressureKpa(volume, s.nominalLengthMm, s.plateauKpa) * contact) / 1000;
        expect(carried / (s.preloadN + s.stiffnessNPerMm * g)).toBeCloseTo(1, 6);
      }),
    );
  });

  it('[M-SIM-5] finds the volume for a lift', () => {
    fc.assert(
      fc.property(setting, number(0.5, 5.9), (s, volume) => {
        const g = liftMm(s, volume);
        fc.pre(g > 0.01);
        const found = volumeForLiftMl(s, g, 6);
        expect(liftMm(s, found)).toBeCloseTo(g, 3);
      }),
    );
  });

  it('[M-SIM-5] is strictly smaller for the same volume in a wider body', () => {
    fc.assert(
      fc.property(setting, number(0.5, 6), number(1.05, 1.8), (s, volume, wider) => {
        const g = liftMm(s, volume);
        fc.pre(g > 1e-3);
        expect(liftMm({ ...s, stiffnessNPerMm: s.stiffnessNPerMm * wider }, volume)).toBeLessThan(
          g,
        );
      }),
    );
  });

  it('[M-SIM-5] is larger against a lighter preload and in a body that lies closer', () => {
    const lift = (preloadN: number, clearHeightMm: number) =>
      liftMm(
        {
          nominalLengthMm: 15,
          clearHeightMm,
          shellRatio: 0.6,
          plateauKpa: 850,
          preloadN,
          stiffnessNPerMm: 20,
        },
        3,
      );
    expect(lift(60, 13)).toBeGreaterThan(lift(140, 13));
    expect(lift(100, 12)).toBeGreaterThan(lift(100, 14));
  });
});

describe('one run of the chain', () => {
  const run = (volume: number, sample = buildSample(), body = BODY) => ({
    ...runChain(body, sample, volume, createScratch()),
  });

  it('[M-SIM-5] lifts front, middle and back unevenly, and an intact hinge least', () => {
    const { positioned, inflated } = run(3);
    const lift = {
      middle: inflated.middle - positioned.middle,
      posterior: inflated.posterior - positioned.posterior,
    };
    expect(lift.middle).toBeGreaterThan(1);
    expect(lift.posterior).toBeLessThan(0.5 * lift.middle);
    const broken = run(
      3,
      buildSample({ hingeLift: 1, intactMm: { anterior: 23, middle: 23, posterior: 28 } }),
    );
    expect(broken.inflated.posterior - broken.positioned.posterior).toBeGreaterThan(lift.posterior);
  });

  it('[M-SIM-5] never lifts a place past its ceiling', () => {
    fc.assert(
      fc.property(number(0, 6), number(0.3, 1), (volume, ceilingShare) => {
        const sample = buildSample({ ceilingShare });
        const { inflated, positioned } = run(volume, sample);
        for (const place of ['anterior', 'middle', 'posterior'] as const)
          expect(inflated[place] - positioned[place]).toBeLessThanOrEqual(
            ceilingShare * (sample.intactMm[place] - positioned[place]) + 1e-9,
          );
      }),
    );
  });

  it('[M-SIM-6] never deflates below the positioned height', () => {
    fc.assert(
      fc.property(number(0, 6), number(5, 200), number(10, 100), (volume, preloadN, stiffness) => {
        const { deflated, positioned, inflated } = run(
          volume,
          buildSample({ preloadN, recoilStiffnessNPerMm: stiffness }),
        );
        for (const place of ['anterior', 'middle', 'posterior'] as const) {
          expect(deflated[place]).toBeGreaterThanOrEqual(positioned[place]);
          expect(deflated[place]).toBeLessThanOrEqual(inflated[place]);
        }
      }),
    );
  });

  it('[M-SIM-5] stops at the wall limit when every place is at its ceiling, or a cortex is met', () => {
    const atTarget = run(6, buildSample({ ceilingShare: 0.3 }));
    expect(atTarget.stop).toBe('wallLimit');
    expect(atTarget.reachedVolumeMl).toBeLessThan(6);
    const atCortex = run(3, buildSample(), { ...BODY, cortexVolumeMl: 1 });
    expect(atCortex.stop).toBe('wallLimit');
    expect(atCortex.reachedVolumeMl).toBe(1);
  });

  it('[M-SIM-4] stops at the largest pressure in dense bone and at the largest volume of the balloon', () => {
    expect(run(3, buildSample({ yieldKpa: 4000 })).stop).toBe('maxPressure');
    expect(run(3, buildSample(), { ...BODY, maxVolumeMl: 1 }).stop).toBe('maxVolume');
  });

  it('[M-SIM-5] gives a wider body less lift at the same volume, all else being equal', () => {
    const wide = run(3, buildSample(), { ...BODY, areaRatio: 1.2 });
    expect(wide.liftMm).toBeLessThan(run(3).liftMm);
    expect(wide.inflated.middle).toBeLessThan(run(3).inflated.middle);
  });
});
