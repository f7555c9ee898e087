import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableHeightsMm } from '../../../../shared/anatomy/morphometry.ts';
import type { LevelMeasurements } from '../../../../shared/fracture/facts.ts';
import {
  EASTELL_GRADES,
  eastellMelton,
  gradeOfZ,
} from '../../../../shared/fracture/schemes/byHeight/eastellMelton.ts';
import {
  genant,
  genantByArea,
  gradeOfArea,
  MODIFIED_GRADES,
  modifiedGradeOf,
  modifiedSq,
} from '../../../../shared/fracture/schemes/byHeight/genant.ts';
import { mccloskeyKanis } from '../../../../shared/fracture/schemes/byHeight/mccloskeyKanis.ts';
import { classifyFracture } from '../../../../shared/fracture/schemes/classifyFracture.ts';
import { columns, measurement } from '../../simulation/builders.ts';
import { answered, classify, classifyInput, sureFracture } from './builders.ts';

const INTACT = [22.5, 21.9, 23.8] as const;
const NEIGHBOURS: LevelMeasurements = {
  T11: measurement([19.8, 19.6, 21.3]),
  T12: measurement([21.1, 20.9, 22.7]),
  L2: measurement([23.6, 22.6, 24.3]),
  L3: measurement([23.8, 22.1, 23.8]),
};
const ratios = (levels: LevelMeasurements = NEIGHBOURS) => ({
  level: 'L1' as const,
  levels,
  expectedMm: tableHeightsMm,
  columns,
});
const fractured = (a: number, m: number, p: number) => ({
  levels: { L1: measurement([a, m, p], { fractured: true }) },
});

describe('Genant and its relatives', () => {
  it('[M-FR-9] grades area by the stated borders', () => {
    expect([0, 9.9, 10, 20, 20.1, 40, 40.1, 90].map(gradeOfArea)).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
  });

  it('[M-FR-9] calls a loss above 67 % collapsed, and keeps the other borders', () => {
    expect([0, 20, 25, 40, 67, 67.1, 95].map(modifiedGradeOf)).toEqual([
      '0',
      '1',
      '1',
      '2',
      '3',
      'collapsed',
      'collapsed',
    ]);
  });

  it('[M-FR-9] loses area as Simpson’s rule says: a biconcave body more than a wedge of the same depth', () => {
    const wedge = genantByArea(sureFracture([12, 20, 20], [20, 20, 20]));
    const biconcave = genantByArea(sureFracture([20, 12, 20], [20, 20, 20]));
    expect(wedge.areaLossPercent.median).toBeCloseTo((100 * 8) / 120, 9);
    expect(biconcave.areaLossPercent.median).toBeCloseTo((100 * 32) / 120, 9);
    expect([wedge.best, biconcave.best]).toEqual([0, 2]);
  });

  it('[M-FR-6] gives the same grade and shares as the assessment of the same case', () => {
    const input = classifyInput({ document: fractured(17, 17, 23) });
    if (!input.assessment.available) throw new Error('measured');
    const { grade } = input.assessment.value;
    const found = answered(classifyFracture(input).genant.answer);
    expect(found.best).toBe(grade.grade);
    expect(found.borderlineWith).toEqual(grade.borderlineWith);
    expect(found.borderlineWith.length).toBeGreaterThan(0);
    expect(Object.values(found.probabilities)).toEqual(grade.probabilities);
    expect([found.place, found.shape.best]).toEqual([grade.place, grade.shape]);
    expect(Object.values(found.shape.probabilities).reduce((a, b) => a + b)).toBeCloseTo(1, 9);
  });

  it('[M-FR-6] names shapes in a draw as in the best estimate', () => {
    const shape = (measured: readonly [number, number, number]) =>
      genant(sureFracture(measured, [20, 20, 20])).shape;
    expect(shape([12, 18, 20]).probabilities.wedge).toBe(1);
    expect(shape([18, 12, 20]).probabilities.biconcave).toBe(1);
    expect(shape([12, 12, 15]).probabilities.crush).toBe(1);
    expect(shape([14, 14.2, 20]).best).toBe('mixed');
    expect(shape([19, 19, 20]).best).toBe('none');
  });

  it('[M-FR-9] never lowers a grade when a height falls', () => {
    const height = fc.double({ min: 4, max: 24, noNaN: true });
    fc.assert(
      fc.property(
        height,
        height,
        height,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, m, p, f) => {
          const grades = (front: number) => {
            const fracture = sureFracture([front, m, p], [24, 24, 24]);
            return [
              genant(fracture).best,
              genantByArea(fracture).best,
              MODIFIED_GRADES.indexOf(modifiedSq(fracture).best),
            ];
          };
          const before = grades(a);
          grades(a * f).forEach((grade, scheme) => {
            expect(grade).toBeGreaterThanOrEqual(before[scheme]!);
          });
        },
      ),
      { seed: 20, numRuns: 200 },
    );
  });
});

describe('Eastell–Melton', () => {
  it('[M-FR-10] grades at three and at four standard deviations below the mean', () => {
    expect([1, -2.99, -3, -3.99, -4, -9].map(gradeOfZ)).toEqual([0, 0, 1, 1, 2, 2]);
  });

  it('[M-FR-10] finds nothing in a body of the level’s own ratios', () => {
    const { wedge, biconcave, compression, grade, adjacent } = eastellMelton(
      sureFracture(INTACT, INTACT),
      ratios(),
    );
    expect(wedge.probabilities).toEqual({ 0: 1, 1: 0, 2: 0 });
    expect(biconcave.best).toBe(0);
    expect(answered(compression).best).toBe(0);
    expect(answered(grade).best).toBe(0);
    expect(adjacent).toBe('T12');
  });

  it('[M-FR-10] finds wedge, biconcavity and compression each by its own ratio', () => {
    const grades = (measured: readonly [number, number, number]) => {
      const found = eastellMelton(sureFracture(measured, INTACT), ratios());
      return [found.wedge.best, found.biconcave.best, answered(found.compression).best];
    };
    // 23.8 · (0.945 − 3.5 · 0.045) and 23.8 · (0.92 − 5 · 0.045)
    expect(grades([18.7, 21.9, 23.8])).toEqual([1, 0, 0]);
    expect(grades([22.5, 16.5, 23.8])).toEqual([0, 2, 0]);
    expect(grades([17, 16.5, 18])).toEqual([0, 0, 2]);
  });

  it('[M-FR-10] compares with the level below when the one above is fractured or missing', () => {
    const adjacent = (levels: LevelMeasurements) =>
      eastellMelton(sureFracture(INTACT, INTACT), ratios(levels)).adjacent;
    const { T12, L2 } = NEIGHBOURS;
    expect(adjacent({ T12: { ...T12!, fractured: true }, L2: L2! })).toBe('L2');
    expect(adjacent({ L2: L2! })).toBe('L2');
  });

  it('[M-FR-10] says that it lacks an adjacent level instead of a grade, and keeps what it can tell', () => {
    const found = eastellMelton(
      sureFracture([12, 21, 23.8], INTACT),
      ratios({ T11: NEIGHBOURS.T11!, L3: NEIGHBOURS.L3! }),
    );
    const missing = { kind: 'notAvailable', reason: 'noAdjacentNeighbour' };
    expect(found.compression).toEqual(missing);
    expect(found.grade).toEqual(missing);
    expect(found.wedge.best).toBe(2);
  });

  it('[M-FR-10] never lowers the wedge’s grade when the front falls', () => {
    const front = fc.double({ min: 4, max: 24, noNaN: true });
    fc.assert(
      fc.property(front, front, (a, b) => {
        const grade = (mm: number) =>
          EASTELL_GRADES.indexOf(
            eastellMelton(sureFracture([mm, 21.9, 23.8], INTACT), ratios()).wedge.best,
          );
        expect(grade(Math.min(a, b))).toBeGreaterThanOrEqual(grade(Math.max(a, b)));
      }),
      { seed: 21, numRuns: 200 },
    );
  });
});

describe('McCloskey–Kanis', () => {
  it('[M-FR-11] predicts from two neighbours on each side', () => {
    const found = answered(mccloskeyKanis(sureFracture(INTACT, INTACT), ratios()));
    expect(found.neighbours).toEqual(['T12', 'T11', 'L2', 'L3']);
    expect(found.deformed.best).toBe('no');
  });

  it('[M-FR-11] asks for both ratios: a front that is low only against its own back is no deformity', () => {
    const deformed = (measured: readonly [number, number, number]) =>
      answered(mccloskeyKanis(sureFracture(measured, INTACT), ratios()));
    // A tall back makes the ratio of the body low; against the neighbours the front is whole.
    expect(deformed([22, 21.9, 29]).deformed.best).toBe('no');
    expect(deformed([15, 21.9, 23.8]).deformities.wedge).toBe(1);
    expect(deformed([22.5, 15, 23.8]).deformities.biconcave).toBe(1);
    expect(deformed([15, 15, 18]).deformities.crush).toBe(1);
  });

  it('[M-FR-11] finds the neighbours of a spine with thirteen thoracic vertebrae', () => {
    const found = mccloskeyKanis(sureFracture(INTACT, INTACT), {
      ...ratios({ ...NEIGHBOURS, T13: measurement([21.8, 21.4, 23.2]) }),
      numbering: { thoracicCount: 13, lumbarCount: 5, transition: null },
    });
    expect(answered(found).neighbours).toEqual(['T13', 'T12', 'L2', 'L3']);
  });

  it('[M-FR-11] says that it has no neighbour', () => {
    expect(mccloskeyKanis(sureFracture(INTACT, INTACT), ratios({}))).toEqual({
      kind: 'notAvailable',
      reason: 'noNeighbour',
    });
  });

  it('[M-FR-11] is less ready to call a deformity with one neighbour than with four', () => {
    const share = (levels: LevelMeasurements) => {
      const body = sureFracture([17.8, 21.9, 23.8], INTACT);
      return answered(mccloskeyKanis(body, ratios(levels))).deformed.probabilities.yes;
    };
    expect(share({ T12: NEIGHBOURS.T12! })).toBeLessThan(share(NEIGHBOURS));
  });

  it('[M-FR-11] is less sure when the neighbour was measured in another way', () => {
    const share = (modality: 'CT' | 'XR') =>
      answered(
        classify({
          document: {
            levels: {
              T12: measurement([21.1, 20.9, 22.7], { modality }),
              L1: measurement([19, 21, 19], { fractured: true }),
              L2: measurement([23.6, 22.6, 24.3], { modality }),
            },
          },
        }).mccloskeyKanis.answer,
      ).deformities.crush;
    const certainty = (probability: number) => Math.abs(probability - 0.5);
    expect(certainty(share('XR'))).toBeLessThan(certainty(share('CT')));
  });
});
