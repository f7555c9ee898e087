import { describe, expect, it } from 'vitest';
import { shapeVertebra } from '../../../shared/anatomy/shapeVertebra.ts';
import type { LevelMeasurements } from '../../../shared/fracture/facts.ts';
import { combine, estimateIntactHeights } from '../../../shared/fracture/lostHeight.ts';
import { FACTS, measurement, PATIENT } from '../simulation/builders.ts';

const reference = (
  from: 'neighbours' | 'posteriorWall',
  heightMm: number,
  standardErrorMm: number,
) => ({
  from,
  levels: [],
  heightMm,
  standardErrorMm,
});

function estimate(levels: LevelMeasurements, facts = FACTS, patient = PATIENT) {
  return estimateIntactHeights({
    facts,
    levels,
    patient,
    expectedMm: (level) =>
      shapeVertebra({
        level,
        sex: patient.sex,
        statureMm: patient.statureMm,
        heightsMm: null,
        intactHeightsMm: null,
        endplateDepthMm: null,
        endplateWidthMm: null,
      }).intactHeightsMm,
  });
}

const T12 = measurement([21.111, 20.884, 22.7]);
const L2 = measurement([23.571, 22.599, 24.3]);

describe('height before the fracture', () => {
  it('[M-FR-4] combines two references with their correlation, as worked out by hand', () => {
    // σ 0.8 and 1.0, ρ 0.5: w = (1 − 0.4)/(0.64 + 1 − 0.8) = 5/7; variance = 0.64 · 1 · 0.75 / 0.84.
    const { heightMm, standardErrorMm, references } = combine(
      reference('neighbours', 20, 0.8),
      reference('posteriorWall', 20.5, 1),
    );
    expect(references.map(({ weight }) => weight)).toEqual([
      expect.closeTo(5 / 7, 9),
      expect.closeTo(2 / 7, 9),
    ]);
    expect(heightMm).toBeCloseTo(20 + (2 / 7) * 0.5, 9);
    expect(standardErrorMm).toBeCloseTo(Math.sqrt((0.64 * 0.75) / 0.84), 9);
    // Treating them as independent would claim more than is known.
    expect(standardErrorMm).toBeGreaterThan(Math.sqrt(1 / (1 / 0.64 + 1)));
  });

  it('[M-FR-4] leaves out a reference that is so bad that its weight would be negative', () => {
    const { heightMm, references } = combine(
      reference('neighbours', 20, 3),
      reference('posteriorWall', 24, 1),
    );
    expect(heightMm).toBe(24);
    expect(references[0]?.weight).toBe(0);
  });

  it('[M-FR-4] widens the standard error when the two references quarrel', () => {
    const calm = combine(reference('neighbours', 20, 0.8), reference('posteriorWall', 20, 1));
    const quarrel = combine(reference('neighbours', 20, 0.8), reference('posteriorWall', 25, 1));
    expect(quarrel.standardErrorMm).toBeGreaterThan(2 * calm.standardErrorMm);
  });

  it('[M-FR-2] scales neighbours by the ratio of the table, so a table spine gives the table back', () => {
    const { anterior, middle, posterior } = estimate(
      { T12, L1: measurement([15, 15, 22]), L2 },
      { ...FACTS, posteriorWall: 'fractured' },
    );
    expect(anterior.heightMm).toBeCloseTo(22.491, 1);
    expect(middle.heightMm).toBeCloseTo(21.896, 1);
    expect(posterior.heightMm).toBeCloseTo(23.8, 1);
    expect(posterior.standardErrorMm).toBeCloseTo(0.04 * posterior.heightMm, 6);
  });

  it('[M-FR-2] steps over a fractured neighbour and weighs by distance', () => {
    const L3 = measurement([23.8, 22.134, 23.8]);
    const { posterior } = estimate({
      T12,
      L1: measurement([15, 15, 22]),
      L2: measurement([12, 12, 20], { fractured: true }),
      L3,
    });
    const [neighbours] = posterior.references;
    expect(neighbours?.levels).toEqual(['T12', 'L3']);
    const fromT12 = (22.7 * 23.8) / 22.7;
    const fromL3 = (23.8 * 23.8) / 23.8;
    expect(posterior.heightMm).toBeCloseTo((fromT12 + 0.5 * fromL3) / 1.5, 3);
  });

  it('[M-FR-2] is less sure with one neighbour than with two, and least with none', () => {
    const own = measurement([15, 15, 22]);
    const two = estimate({ T12, L1: own, L2 }).posterior;
    const one = estimate({ T12, L1: own }).posterior;
    const none = estimate({ L1: own }).posterior;
    expect(one.standardErrorMm).toBeGreaterThan(two.standardErrorMm);
    expect(none.standardErrorMm).toBeGreaterThan(one.standardErrorMm);
    expect(none.references[0]?.from).toBe('population');
  });

  it('[M-FR-2] widens the prior for an unknown sex and an unknown stature', () => {
    const own = { L1: measurement([15, 15, 22]) };
    const known = estimate(own).posterior;
    const unknown = estimate(own, FACTS, { ...PATIENT, sex: null, statureMm: null }).posterior;
    expect(unknown.standardErrorMm / unknown.heightMm).toBeGreaterThan(
      known.standardErrorMm / known.heightMm,
    );
  });

  it('[M-FR-3] uses the posterior wall only when it is known to be intact, and never for itself', () => {
    const levels = { T12, L1: measurement([15, 15, 22]), L2 };
    const from = (wall: typeof FACTS.posteriorWall) =>
      estimate(levels, { ...FACTS, posteriorWall: wall });
    const uses = (wall: typeof FACTS.posteriorWall) =>
      from(wall).anterior.references.some((r) => r.from === 'posteriorWall');
    expect(uses('intact')).toBe(true);
    expect(uses('fractured')).toBe(false);
    expect(uses('retropulsed')).toBe(false);
    expect(uses(null)).toBe(false);
    expect(from('intact').posterior.references.map((r) => r.from)).toEqual(['neighbours']);
    const wall = from('intact').anterior.references.find((r) => r.from === 'posteriorWall');
    expect(wall?.heightMm).toBeCloseTo(0.945 * 22, 6);
  });

  it('[M-FR-3] never lets a lower wall that is called intact make less of what the front lost', () => {
    const front = (posteriorMm: number) =>
      estimate(
        { T12, L1: measurement([14, 15, posteriorMm]), L2 },
        { ...FACTS, posteriorWall: 'intact' },
      ).anterior;
    const weight = (posteriorMm: number) =>
      front(posteriorMm).references.find(({ from }) => from === 'posteriorWall')?.weight ?? 0;
    const walls = Array.from({ length: 20 }, (_, i) => 23.5 - i / 2);
    for (const [i, wall] of walls.entries())
      if (i > 0)
        expect(weight(wall), `${wall} mm`).toBeLessThanOrEqual(weight(walls[i - 1]!) + 1e-12);
    expect(weight(23.5)).toBeGreaterThan(0.2);
    expect(weight(16)).toBe(0);
    expect(front(14).heightMm).toBeCloseTo(
      estimate({ T12, L1: measurement([14, 15, 14]), L2 }, { ...FACTS, posteriorWall: null })
        .anterior.heightMm,
      9,
    );
  });

  it('[M-FR-2] widens when nobody wrote a pose down, as two unknowns may differ', () => {
    const all = (pose: 'standing' | null) =>
      estimate({
        T12: { ...T12, pose },
        L1: measurement([15, 15, 22], { pose }),
        L2: { ...L2, pose },
      }).posterior;
    const widened = all(null).standardErrorMm / all(null).heightMm;
    expect(widened).toBeCloseTo(Math.hypot(0.04, 0.03), 9);
    expect(widened).toBeGreaterThan(all('standing').standardErrorMm / all('standing').heightMm);
  });

  it('[M-FR-2] widens when a neighbour was measured in another pose', () => {
    const own = measurement([15, 15, 22]);
    const same = estimate({ T12, L1: own, L2 }).posterior;
    const mixed = estimate({ T12: { ...T12, pose: 'supine' }, L1: own, L2 }).posterior;
    expect(mixed.standardErrorMm).toBeGreaterThan(same.standardErrorMm);
    expect(mixed.heightMm).toBe(same.heightMm);
  });
});
