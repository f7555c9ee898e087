/** [M-AN-1] The table and the shapes made from it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mapPlaces } from '../../../shared/anatomy/heights.ts';
import { LEVELS } from '../../../shared/anatomy/levels.ts';
import {
  MORPHOMETRY,
  MORPHOMETRY_COLUMNS,
  tableHeightsMm,
} from '../../../shared/anatomy/morphometry.ts';
import { expectedHeightsMm } from '../../../shared/anatomy/shapeVertebra.ts';
import { SOURCES } from '../../../shared/quantities/sources.ts';
import { shapeOf } from './shapes.ts';

describe('the table', () => {
  it('says of every column where it comes from, and MODEL.md says the same', () => {
    const model = readFileSync(join(import.meta.dirname, '../../../shared/MODEL.md'), 'utf8');
    const columns = Object.entries(MORPHOMETRY_COLUMNS);
    expect(columns.map(([name]) => name).sort()).toEqual(Object.keys(MORPHOMETRY.L1).sort());
    for (const [name, { unit, thoracic, lumbar, spread }] of columns) {
      expect(SOURCES).toHaveProperty(thoracic.source);
      expect(SOURCES).toHaveProperty(lumbar.source);
      const shown =
        'sdDeg' in spread
          ? `${spread.sdDeg}°`
          : `${Number((100 * spread.relativeSd).toFixed(1))} %`;
      const row = `| \`${name}\` | ${unit} | ${shown} | ${thoracic.source}, ${thoracic.confidence} | ${lumbar.source}, ${lumbar.confidence} |`;
      expect(model).toContain(row);
    }
  });

  it('holds figures of a spine: every length positive, ratios within 0.9 and 1.2', () => {
    for (const level of LEVELS) {
      const { pedicleTransverseAngleDeg, pedicleSagittalAngleDeg, segmentAngleDeg, ...rest } =
        MORPHOMETRY[level];
      expect(Math.min(...Object.values(rest)), level).toBeGreaterThan(0);
      expect(rest.anteriorRatio).toBeGreaterThan(0.9);
      expect(rest.anteriorRatio).toBeLessThan(1.2);
      expect(Math.abs(pedicleTransverseAngleDeg) + Math.abs(pedicleSagittalAngleDeg)).toBeLessThan(
        45,
      );
      expect(Math.abs(segmentAngleDeg)).toBeLessThan(25);
    }
  });

  it('closes on its own sums: T4–T12 kyphosis 32°, L1–S1 lordosis 59°', () => {
    const sum = (from: number, to: number) =>
      LEVELS.slice(from, to).reduce(
        (total, level) => total + MORPHOMETRY[level].segmentAngleDeg,
        0,
      );
    expect(sum(LEVELS.indexOf('T4'), LEVELS.indexOf('T12'))).toBe(32);
    expect(sum(LEVELS.indexOf('L1'), LEVELS.length)).toBe(-59);
  });

  it('gives the heights that its ratios give', () => {
    const { anterior, middle, posterior } = tableHeightsMm('L1');
    expect([anterior, middle, posterior].map((h) => h.toFixed(1))).toEqual([
      '22.5',
      '21.9',
      '23.8',
    ]);
  });
});

describe('shapeVertebra', () => {
  it('leaves the table as it is when nothing is known', () => {
    const shape = shapeOf('T9');
    expect(shape.superiorWidthMm).toBe(MORPHOMETRY.T9.superiorWidthMm);
    expect(shape.canalWidthMm).toBe(MORPHOMETRY.T9.canalWidthMm);
    expect(shape.heightsMm).toEqual(tableHeightsMm('T9'));
    expect(shape.measured).toEqual({ heights: false, depth: false, width: false });
  });

  it('scales by sex and by stature, separately and together', () => {
    const woman = shapeOf('L1', { sex: 'female' });
    const man = shapeOf('L1', { sex: 'male' });
    expect(man.heightsMm.posterior / woman.heightsMm.posterior).toBeCloseTo(1.05 / 0.95, 9);
    expect(man.superiorWidthMm / woman.superiorWidthMm).toBeCloseTo(1.03 / 0.95, 9);
    const tall = expectedHeightsMm('L1', 'female', 1870);
    expect(tall.posterior / woman.heightsMm.posterior).toBeCloseTo(1.1 ** 0.8, 9);
  });

  it('keeps measured figures as they are, whatever the patient', () => {
    const heightsMm = { anterior: 14, middle: 15, posterior: 22 };
    const shape = shapeOf('L1', {
      sex: 'male',
      statureMm: 1950,
      heightsMm,
      endplateDepthMm: 33,
      endplateWidthMm: 44,
    });
    expect(shape.heightsMm).toEqual(heightsMm);
    expect((shape.superiorDepthMm + shape.inferiorDepthMm) / 2).toBeCloseTo(33, 12);
    expect((shape.superiorWidthMm + shape.inferiorWidthMm) / 2).toBeCloseTo(44, 12);
    expect(shape.measured).toEqual({ heights: true, depth: true, width: true });
  });

  it('takes measured heights for intact ones only when no other are given', () => {
    const heightsMm = mapPlaces(() => 20);
    const intactHeightsMm = mapPlaces(() => 25);
    expect(shapeOf('L1', { heightsMm }).intactHeightsMm).toEqual(heightsMm);
    expect(shapeOf('L1', { heightsMm, intactHeightsMm }).intactHeightsMm).toEqual(intactHeightsMm);
  });

  it('lets pedicle and canal follow a measured width by its root', () => {
    const wide = shapeOf('L3', { endplateWidthMm: 46.05 * 1.21 });
    expect(wide.canalWidthMm / MORPHOMETRY.L3.canalWidthMm).toBeCloseTo(1.1, 9);
    expect(wide.pedicleWidthMm / MORPHOMETRY.L3.pedicleWidthMm).toBeCloseTo(1.1, 9);
  });
});
