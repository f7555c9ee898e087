/** Work of the pump against bone crushed, plate raised and membrane stretched: two ways of counting, by separate code. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SideCaps } from '../../../../shared/plan/inflation.ts';
import { inflationEnergy } from '../../../../shared/simulation/balloon/energy.ts';
import type { Bed } from '../../../../shared/simulation/balloon/equilibrium.ts';
import { anyBed, BED, number } from './beds.ts';

const BOTH: SideCaps = { left: null, right: null };
/** φ = 0.1 pressed to φc: the shell ratio says which φc. */
const compacted = ({ shellRatio }: Bed) => 0.1 + 0.1 / shellRatio;

/** Crushing, lifting and stretching over the work of the pump. */
function closure(bed: Bed, volume: number, capsMl = BOTH, crushFactor = 1, pumpFactor = 1): number {
  const e = inflationEnergy(bed, compacted(bed), volume, capsMl);
  return (crushFactor * e.crushMj + e.liftMj + e.membraneMj) / (pumpFactor * e.pumpMj);
}

describe('the energy of an inflation', () => {
  it('[M-SIM-13] is the same counted either way, within 10 %', () => {
    const volumes = [1.5, 2.4, 3.2, 4];
    for (const volume of volumes) {
      const ratio = closure({ ...BED, clearHeightMm: 10 }, volume);
      expect(ratio).toBeGreaterThan(0.9);
      expect(ratio).toBeLessThan(1.1);
    }
  });

  it('[M-SIM-13] closes for any bone, body, balloon and volumes of the two sides', () => {
    fc.assert(
      fc.property(anyBed, number(1.5, 4), number(0, 1), (bed, volume, share) => {
        fc.pre(bed.clearHeightMm > 7);
        const left = share < 0.2 ? 0 : share > 0.8 ? null : share * volume;
        const ratio = closure(bed, volume, { left, right: null });
        expect(ratio).toBeGreaterThan(0.9);
        expect(ratio).toBeLessThan(1.1);
      }),
      { seed: 13, numRuns: 100 },
    );
  });

  it('[M-SIM-13] does not close when either count is wrong: the check can fail', () => {
    const bed = { ...BED, clearHeightMm: 10 };
    for (const capsMl of [BOTH, { left: 1.5, right: null }]) {
      expect(Math.abs(closure(bed, 3, capsMl, 1.25) - 1)).toBeGreaterThan(0.1);
      expect(Math.abs(closure(bed, 3, capsMl, 1, 1.25) - 1)).toBeGreaterThan(0.1);
    }
  });

  it('[M-SIM-13] raises the plate only once it lifts, and then by a visible part', () => {
    expect(inflationEnergy(BED, compacted(BED), 1, BOTH).liftMj).toBe(0);
    const lifted = inflationEnergy({ ...BED, clearHeightMm: 9 }, compacted(BED), 3.5, BOTH);
    expect(lifted.liftMj).toBeGreaterThan(0.03 * lifted.pumpMj);
  });
});
