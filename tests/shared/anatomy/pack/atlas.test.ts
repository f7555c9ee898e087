/** [M-AN-11] Two real columns, where they lie beside the repository: every level is used and shows the asked heights. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { fitVertebra } from '../../../../shared/anatomy/fitVertebra.ts';
import { LEVELS } from '../../../../shared/anatomy/levels.ts';
import { MORPHOMETRY, meanDepthMm } from '../../../../shared/anatomy/morphometry.ts';
import { packTemplate } from '../../../../shared/anatomy/pack/packTemplate.ts';
import { readAnatomyPack } from '../../../../shared/anatomy/pack/readAnatomyPack.ts';
import {
  VERTEBRA_REGIONS,
  type VertebraTemplate,
} from '../../../../shared/anatomy/vertebraTemplate.ts';
import { measureMesh } from '../../../../shared/mesh/measureMesh.ts';
import { EXTREMES, reduced, shapeOf, templateOf } from '../shapes.ts';
import { verticalCrossings } from '../verticalCrossings.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
const ROOT = join(import.meta.dirname, '..', '..', '..', '..');
const DATA = process.env.KYPHOPLAN_DATA ?? join(ROOT, '..', 'shared', 'data');
const FILES = ['open3d-column/column.glb', 'bodyparts3d-trunk/trunk.glb'].map((name) =>
  join(DATA, 'atlas', name),
);
const present = FILES.filter((file) => existsSync(file));
for (const file of FILES)
  if (!existsSync(file))
    console.warn(`DATA ABSENT: ${file}. Anatomy packs are NOT tried on it; set KYPHOPLAN_DATA.`);

describe.skipIf(present.length === 0).each(present)('[M-AN-11] %s', (file) => {
  const templates: VertebraTemplate[] = [];
  beforeAll(() => {
    const read = readAnatomyPack(readFileSync(file));
    if (!read.ok) throw new Error(read.error.code);
    for (const { level, surface, along } of read.value.vertebrae) {
      const made = packTemplate(level, surface, along);
      if (!made.ok) throw new Error(`${level}: ${made.error}`);
      templates.push(made.value);
    }
  });

  it('gives a whole template for each of the seventeen levels, with the asked heights on it', () => {
    expect(templates.map(({ level }) => level)).toEqual([...LEVELS]);
    for (const template of templates) {
      const { level, positionsMm, triangles } = template;
      expect(positionsMm.every(Number.isFinite), level).toBe(true);
      const volumeMl = measureMesh(template).volumeMl;
      const ownVolumeMl = measureMesh(templateOf(level)).volumeMl;
      expect(volumeMl / ownVolumeMl, level).toBeGreaterThan(0.7);
      expect(volumeMl / ownVolumeMl, level).toBeLessThan(1.4);
      const seen = new Set(Array.from(template.regionOf, (r) => VERTEBRA_REGIONS[r]));
      expect(seen.size, level).toBe(VERTEBRA_REGIONS.length);

      const shape = shapeOf(level);
      const depth = meanDepthMm(shape);
      for (const left of EXTREMES) {
        const asked = reduced(shape, left);
        const fitted = fitVertebra(template, shape, asked);
        const [front, middle, back] = [0.42, 0, -0.42].map((share) => {
          const z = verticalCrossings(fitted, triangles, 0, share * depth);
          return z[z.length - 1]! - z[0]!;
        }) as [number, number, number];
        const beyond = ((0.5 - 0.42) / 0.84) * (front - back);
        expect(Math.abs(front + beyond - asked.anterior), level).toBeLessThan(0.01);
        expect(Math.abs(middle - asked.middle), level).toBeLessThan(0.01);
        expect(Math.abs(back - beyond - asked.posterior), level).toBeLessThan(0.01);
      }
    }
  });

  it('leaves a canal near the table’s, so that needles and canal lie where they should', () => {
    for (const { level, positionsMm: p } of templates) {
      const row = MORPHOMETRY[level];
      const depth = (row.superiorDepthMm + row.inferiorDepthMm) / 2;
      const centreY = -(depth + row.canalDepthMm) / 2;
      let narrowest = Infinity;
      for (let i = 0; i < p.length; i += 3) {
        const u = (2 * p[i]!) / row.canalWidthMm;
        const v = (2 * (p[i + 1]! - centreY)) / row.canalDepthMm;
        narrowest = Math.min(narrowest, Math.hypot(u, v));
      }
      expect(narrowest, level).toBeGreaterThan(0.5);
    }
  });
});
