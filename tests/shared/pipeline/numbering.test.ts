/** [M-AN-6] What derive makes of a spine that is not twelve and five: only vertebrae that are there. */
import { describe, expect, it } from 'vitest';
import type { Numbering } from '../../../shared/anatomy/numbering.ts';
import type { LevelMeasurements } from '../../../shared/fracture/facts.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import { buildDocument, measurement } from '../simulation/builders.ts';

const L1 = measurement([14, 15, 22], { fractured: true });

function derived(thoracicCount: Numbering['thoracicCount'], levels: LevelMeasurements) {
  const document = buildDocument();
  const numbering: Numbering = { ...document.case.numbering, thoracicCount };
  return derive({ ...document, case: { ...document.case, numbering, levels } });
}

describe('[M-AN-6] derive', () => {
  it('puts T11 on L1 where there is no T12, and T13 where there is one', () => {
    const shown = (count: Numbering['thoracicCount']) =>
      derived(count, { L1 }).shapes.map(({ level }) => level);
    expect(shown(11)).toEqual(['T10', 'T11', 'L1', 'L2', 'L3']);
    expect(shown(12)).toEqual(['T11', 'T12', 'L1', 'L2', 'L3']);
    expect(shown(13)).toEqual(['T12', 'T13', 'L1', 'L2', 'L3']);
  });

  it('counts the next neighbour by the vertebrae that are there', () => {
    const T11 = measurement([20, 20, 22]);
    const error = (count: Numbering['thoracicCount']) => {
      const { fracture } = derived(count, { L1, T11 });
      if (!fracture.available) throw new Error(fracture.reason);
      const [reference] = fracture.value.heights.posterior.references;
      expect(reference).toMatchObject({ from: 'neighbours', levels: ['T11'] });
      return reference!.standardErrorMm / reference!.heightMm;
    };
    expect(error(11)).toBeCloseTo(0.06, 9);
    expect(error(12)).toBeCloseTo(Math.hypot(0.06, 0.02), 9);
    expect(error(13)).toBeCloseTo(Math.hypot(0.06, 0.04), 9);
  });
});
