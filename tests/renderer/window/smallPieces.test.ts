// Small pure parts of the window: bone density drafts, grade words, narrowing rows, the sketch.
import { describe, expect, test } from 'vitest';
import { creditRows } from '../../../renderer/viewModel/credits.ts';
import { agrees, densityOf, draftOf, withValue } from '../../../renderer/viewModel/densityDraft.ts';
import { lateralSketch } from '../../../renderer/viewModel/lateralSketch.ts';
import { narrowingRows } from '../../../renderer/viewModel/narrowingRows.ts';
import { createDocument } from '../../../shared/document/newDocument.ts';
import { UNMEASURED } from '../../../shared/fracture/facts.ts';
import { derive } from '../../../shared/pipeline/derive.ts';

describe('bone density', () => {
  test('HU count only once the calibration is complete', () => {
    const started = withValue({ kind: 'hounsfield', values: {} }, 'hounsfieldUnits', 80);
    const half = withValue(started, 'calibrationSlope', 0.9);
    expect(densityOf(half)).toBeNull();
    const whole = withValue(half, 'calibrationInterceptMgPerCm3', 0);
    expect(densityOf(whole)).toEqual({
      kind: 'hounsfield',
      hounsfieldUnits: 80,
      calibrationSlope: 0.9,
      calibrationInterceptMgPerCm3: 0,
    });
    expect(densityOf(withValue(whole, 'calibrationSlope', null))).toBeNull();
  });

  test('a draft agrees with the case it came from, and not after undo', () => {
    const density = { kind: 'qct', densityMgPerCm3: 70 } as const;
    expect(agrees(draftOf(density), density)).toBe(true);
    expect(agrees(draftOf(density), null)).toBe(false);
    expect(agrees({ kind: 'qct', values: {} }, null)).toBe(true);
  });
});

test('credits name every work with its licence, read from the file of the repository', () => {
  const rows = creditRows();
  expect(rows.length).toBeGreaterThanOrEqual(4);
  for (const row of rows) expect(Object.values(row).every((cell) => cell.length > 2)).toBe(true);
  const licences = rows.map(({ licence }) => licence).join(' ');
  for (const licence of ['CC BY-SA 4.0', 'SIL Open Font License', 'ISC'])
    expect(licences).toContain(licence);
});

test('narrowing rows are sorted, small ones left out, and say what helps', () => {
  const rows = narrowingRows([
    { factor: 'boneDensity', share: 0.2, actionable: true },
    { factor: 'residual', share: 0.7, actionable: false },
    { factor: 'cleft', share: 0.001, actionable: true },
  ]);
  expect(rows.map(({ factor }) => factor)).toEqual(['residual', 'boneDensity']);
  expect(rows[1]?.how).not.toBe('');
  expect(rows[0]?.how).toBe('');
});

describe('the lateral sketch', () => {
  const blank = createDocument({ level: 'L1', title: 'A case', planId: 'KP-1' });
  const L1 = { ...UNMEASURED, anteriorHeightMm: 16, middleHeightMm: 14, posteriorHeightMm: 24 };
  const levels = { L1 };
  const sketch = lateralSketch(derive({ ...blank, case: { ...blank.case, levels } }), levels);
  const lengthOf = (level: string, place: 'anterior' | 'middle' | 'posterior') => {
    const line = sketch.bodies.find((body) => body.level === level)?.lines[place];
    return line ? Math.hypot(line.x2 - line.x1, line.y2 - line.y1) : null;
  };

  test('draws the measured heights to scale', () => {
    // Front and back points lie on endplates of slightly different depth: the line is a little longer than the height.
    expect(lengthOf('L1', 'middle')).toBeCloseTo(14, 1);
    expect(lengthOf('L1', 'anterior')).toBeCloseTo(16, 0);
    expect(lengthOf('L1', 'posterior')).toBeCloseTo(24, 0);
  });

  test('has the front on the left and the head up', () => {
    const body = sketch.bodies.find(({ level }) => level === 'L1');
    expect(body?.lines.anterior?.x1).toBeLessThan(body?.lines.posterior?.x1 ?? 0);
    const [first, last] = [sketch.bodies[0], sketch.bodies.at(-1)];
    expect(first?.level).toBe('T11');
    expect(first?.label.y).toBeLessThan(last?.label.y ?? 0);
  });

  test('marks what was not measured', () => {
    expect(sketch.bodies.filter(({ measured }) => measured).map(({ level }) => level)).toEqual([
      'L1',
    ]);
    expect(lengthOf('L2', 'anterior')).toBeNull();
  });
});
