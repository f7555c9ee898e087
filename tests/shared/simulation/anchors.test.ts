/**
 * Published rows beside the model's own numbers. A row that set a constant shows only that the arithmetic still holds;
 * the others are checks. None of them is a validation (MODEL.md §Calibration).
 */
import { describe, expect, it } from 'vitest';
import { createScratch, runChain, type Sample } from '../../../shared/simulation/chain.ts';
import { ceilingShare, mobility } from '../../../shared/simulation/sampler.ts';
import { BODY, both, buildSample } from './builders.ts';

/** Uniform loss over the body: abstracts do not say how it was shared. */
function sampleOf(intact: number, lost: number, change: Partial<Sample>): Sample {
  const all = (mm: number) => ({ anterior: mm, middle: mm, posterior: mm });
  return buildSample({ measuredMm: all(intact - lost), intactMm: all(intact), ...change });
}

describe('anchor rows', () => {
  const bench = runChain(
    { ...BODY, nominalLengthMm: 20, frontRoomMm: 17 },
    sampleOf(24, 5.56, { ceilingShare: ceilingShare(0), mobility: 0 }),
    both(6),
    createScratch(),
  );

  it('[M-SIM-6] calibration: Rotter 2010, anterior height lost at deflation, 11.7 ± 6.2 % of a 24 mm body', () => {
    const lostPercent = (100 * (bench.inflated.anterior - bench.deflated.anterior)) / 24;
    expect(lostPercent).toBeCloseTo(11.9, 1);
    expect(Math.abs(lostPercent - 11.7)).toBeLessThan(6.2);
  });

  it('[M-SIM-3] calibration: Rotter 2010, total gain, 8.0 ± 9.4 %', () => {
    const gainPercent = (100 * (bench.deflated.anterior - (24 - 5.56))) / 24;
    expect(Math.abs(gainPercent - 8)).toBeLessThan(1);
    expect(bench.stop).toBe('wallLimit');
  });

  const liu = runChain(
    BODY,
    sampleOf(23, 9, { mobility: mobility(10, 0), ceilingShare: ceilingShare(10), settlingMm: 0.9 }),
    both(4),
    createScratch(),
  );

  it('[M-SIM-1] calibration: Liu 2014, anterior gain from standing to prone, 5.51 mm', () => {
    expect(Math.abs(liu.positioned.anterior - 14 - 5.51)).toBeLessThan(0.7);
  });

  it('[M-SIM-8] check: Liu 2014, final anterior gain, 4.62 mm', () => {
    expect(Math.abs(liu.standing.anterior - 14 - 4.62)).toBeLessThan(0.5);
  });

  it('[M-SIM-5] check: Winkelmann 2018, supine CT before and after, gain 1.5 ± 2.9 mm in front', () => {
    const ct = runChain(
      BODY,
      sampleOf(24, 6, { mobility: mobility(30, 0) / 6, ceilingShare: ceilingShare(30) }),
      both(4),
      createScratch(),
    );
    const gain = ct.cemented.anterior - 18;
    expect(Math.abs(gain - 1.5)).toBeLessThan(1);
  });

  it('[M-SIM-5] known miss: Liu found no further change at inflation, the model shows a transient one', () => {
    expect(liu.inflated.anterior - liu.positioned.anterior).toBeGreaterThan(2);
  });
});
