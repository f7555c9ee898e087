import { describe, expect, it } from 'vitest';
import { cementBudget } from '../../../../shared/simulation/cement/volume/budget.ts';
import { accepted, expectRefused } from './values.ts';

describe('cement of a session', () => {
  it('[M-CEM-17] adds up and is silent within every limit', () => {
    const budget = accepted(
      cementBudget([
        { level: 'T12', cementMl: 5 },
        { level: 'L1', cementMl: 8 },
        { level: 'L2', cementMl: 7 },
      ]),
    );
    expect(budget).toEqual({ totalMl: 20, levels: 3, cautions: [] });
  });

  it('[M-CEM-17] names the level above 8 mL, the session above 20 and above 25 mL, and more than three levels', () => {
    const codes = (...volumes: number[]) =>
      accepted(
        cementBudget(
          volumes.map((cementMl, i) => ({
            level: (['T12', 'L1', 'L2', 'L3'] as const)[i]!,
            cementMl,
          })),
        ),
      ).cautions;
    expect(codes(4, 8.1)).toEqual([{ code: 'levelAboveCap', level: 'L1' }]);
    expect(codes(7, 7, 6.5)).toEqual([{ code: 'sessionAboveCaution', level: null }]);
    expect(codes(7, 7, 6, 6)).toEqual([
      { code: 'sessionAboveDanger', level: null },
      { code: 'manyLevels', level: null },
    ]);
  });

  it('[M-CEM-18] refuses an empty session, a level named twice and a volume that is none', () => {
    expectRefused(cementBudget([]), 'noLevels');
    const one = { level: 'L1', cementMl: 4 } as const;
    expectRefused(cementBudget([one, one]), 'levelTwice');
    expectRefused(cementBudget([{ ...one, cementMl: -1 }]), 'cementVolumeOutOfRange');
    expectRefused(cementBudget([{ ...one, cementMl: Number.NaN }]), 'notFinite');
  });
});
