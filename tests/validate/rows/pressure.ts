/** Bone strength and balloon pressure. */
import { lossMm } from '../model/ask.ts';
import { cavityPressureMpa, heldPressureShare, yieldMpa } from '../model/bone.ts';
import { runCase, workRatio } from '../model/caseRun.ts';
import type { Row } from '../row.ts';

const part = 'pressure';
const typical = {
  level: 'L1',
  intactMm: 24,
  lostMm: lossMm(8, 7, 0),
  days: 60,
  pose: 'standing',
} as const;

export const PRESSURE_ROWS: readonly Row[] = [
  ...(
    [
      [60, 0.74],
      [100, 1.74],
      [150, 2.98],
    ] as const
  ).map(
    ([density, mean]): Row => ({
      part,
      id: `bone.yield.${density}`,
      what: `yield stress at ${density} mg/cm³`,
      source: 'kopperdahl2002',
      published: {
        mean,
        spread: { kind: 'rounding', of: 0.01 },
        unit: 'MPa',
        n: null,
        confidence: 'memory',
      },
      role: 'construction',
      assumed: null,
      run: () => yieldMpa(density),
    }),
  ),
  ...(
    [
      [60, 0.82],
      [100, 1.85],
      [150, 3.55],
    ] as const
  ).map(
    ([density, mean]): Row => ({
      part,
      id: `bone.otherLaw.${density}`,
      what: `yield stress at ${density} mg/cm³, by the law of apparent density`,
      source: 'model',
      published: { mean, spread: null, unit: 'MPa', n: null, confidence: 'derived' },
      role: 'check',
      assumed: 'apparent density is QCT density over 600',
      run: () => yieldMpa(density),
    }),
  ),
  {
    part,
    id: 'pressure.cavity',
    what: 'pressure that opens a cavity in cadaver bone',
    source: 'pressurePractice',
    published: { mean: 0.85, spread: null, unit: 'MPa', n: null, confidence: 'memory' },
    role: 'calibration',
    sets: ['CAVITY_FACTOR'],
    assumed: 'density 60 mg/cm³',
    run: () => cavityPressureMpa(60),
  },
  {
    part,
    id: 'pressure.lifting',
    what: 'pressure while lifting',
    source: 'pressurePractice',
    published: {
      mean: null,
      spread: { kind: 'range', low: 689, high: 1724 },
      unit: 'kPa',
      n: null,
      confidence: 'memory',
    },
    role: 'check',
    assumed: 'L1, loss 8 mm in front, 7 middle, density 60 mg/cm³',
    run: () => runCase(typical)?.pressureKpa ?? null,
  },
  {
    part,
    id: 'pressure.held',
    what: 'pressure left after holding for 30 s',
    source: 'pressurePractice',
    published: {
      mean: null,
      spread: { kind: 'range', low: 0.6, high: 0.9 },
      unit: '1',
      n: null,
      confidence: 'memoryWeak',
    },
    role: 'check',
    assumed: null,
    run: () => heldPressureShare(30),
  },
  {
    part,
    id: 'pressure.work',
    what: 'work by ∫p dV over crushing, lift and membrane',
    source: 'model',
    published: {
      mean: 1,
      spread: { kind: 'tolerance', of: 0.1 },
      unit: '1',
      n: null,
      confidence: 'derived',
    },
    role: 'check',
    assumed: 'L1, loss 8 mm in front, 7 middle, density 60 mg/cm³',
    run: () => workRatio(typical),
  },
];
