import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ARCH_FIGURES } from '../../../shared/anatomy/archFigures.ts';
import { FACE_COLUMNS, FACE_NAMES, ROD_COLUMNS } from '../../../shared/anatomy/archTable.ts';
import { ACCESS, ACCESS_IDS, BALLOONS, JACKS, STENTS } from '../../../shared/devices/catalogue.ts';
import { fittingGauges } from '../../../shared/plan/instruments.ts';
import { SOURCES } from '../../../shared/quantities/sources.ts';
import { ACCEPTED } from '../../../shared/simulation/cement/refusal.ts';
import { PLAN } from '../simulation/builders.ts';
import { constantRows, constantsIn, limitRows } from './constantRows.ts';

const CONFIDENCES = ['read', 'transcribed', 'memory', 'memoryWeak', 'derived'];

/** Every constants.ts of shared/, found by its name: a new one cannot be forgotten here. */
const modules: Readonly<Record<string, object>> = Object.fromEntries(
  await Promise.all(
    readdirSync('shared', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.split(sep).at(-1) === 'constants.ts')
      .map(async (name) => [name, (await import(resolve('shared', name))) as object] as const),
  ),
);

/** Constants of one vertebra stand beside their formulas, not in a module of their own. */
const beside = import.meta.glob<object>('../../../shared/anatomy/**/*.ts', { eager: true });

const all = [...constantsIn({ ...beside, ...modules }, 'shared')];

describe('constants of the model', () => {
  it('are many: the walk finds them', () => {
    expect(Object.keys(modules).length).toBeGreaterThan(6);
    expect(all.length).toBeGreaterThan(150);
  });

  it.each(all)('%s has a unit, a source and a confidence', (_, constant) => {
    expect(Number.isFinite(constant.value)).toBe(true);
    expect(constant.unit).toMatch(/\S/);
    expect(Object.keys(SOURCES)).toContain(constant.source);
    expect(CONFIDENCES).toContain(constant.confidence);
    if (constant.range !== undefined) {
      const [low, high] = constant.range;
      expect(low).toBeLessThan(high);
    }
  });

  it.each(Object.entries(ACCEPTED))('limit of %s: unit, source, confidence', (_, limit) => {
    expect(limit.unit).toMatch(/\S/);
    expect(SOURCES[limit.source].confidence).toBe(limit.confidence);
    expect(limit.limits[0]).toBeLessThan(limit.limits[1]);
  });

  it('figures of the arch have a unit and a source for every place', () => {
    const faces: readonly string[] = FACE_NAMES;
    for (const rowOfLevel of Object.values(ARCH_FIGURES))
      for (const [name, figures] of Object.entries(rowOfLevel)) {
        const columns = faces.includes(name) ? FACE_COLUMNS : ROD_COLUMNS;
        expect([name, figures.length]).toEqual([name, columns.length]);
      }
    for (const { source, confidence } of [...FACE_COLUMNS, ...ROD_COLUMNS])
      expect(SOURCES[source].confidence).toBe(confidence);
  });

  it('are plain numbers nowhere: a constants module exports nothing else', () => {
    for (const module of Object.values(modules))
      for (const [name, value] of Object.entries(module))
        expect([name, [...constantsIn(value, name)].length > 0]).toEqual([name, true]);
  });
});

describe('MODEL.md', () => {
  const text = readFileSync('shared/MODEL.md', 'utf8');

  it.each(Object.entries(modules))('lists every constant of %s as it is', (_, module) => {
    for (const row of constantRows(module)) expect(text).toContain(row);
  });

  it('lists what is refused beyond', () => {
    for (const row of limitRows(ACCEPTED)) expect(text).toContain(row);
  });

  it('explains every equation id the code and its tests name', () => {
    const ids = sourceTexts().flatMap(
      (source) => source.match(/M-(?:AN|FR|PL|SIM|CEM|AFT|FI|FL)-\d+/g) ?? [],
    );
    expect(ids.length).toBeGreaterThan(40);
    for (const id of new Set(ids)) expect(text).toContain(`**${id} `);
  });
});

/** Code of shared/ and its tests. */
function sourceTexts(): string[] {
  return ['shared', 'tests/shared'].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(room, name), 'utf8')),
  );
}

describe('devices', () => {
  it('fit: the inner channel lies inside the outer tube, limits are positive and sourced', () => {
    for (const { innerDiameterMm, outerDiameterMm, source } of Object.values(ACCESS)) {
      expect(innerDiameterMm).toBeLessThan(outerDiameterMm);
      expect(SOURCES[source]).toBeDefined();
    }
    for (const { nominalLengthMm, maxVolumeMl, maxPressureKpa, source } of Object.values(
      BALLOONS,
    )) {
      expect(nominalLengthMm).toBeGreaterThan(0);
      expect(maxVolumeMl).toBeGreaterThan(0);
      expect(maxPressureKpa).toBeGreaterThan(1000);
      expect(SOURCES[source]).toBeDefined();
    }
    for (const { nominalLengthMm, maxVolumeMl, maxPressureKpa, source } of Object.values(STENTS)) {
      expect(Math.min(nominalLengthMm, maxVolumeMl, maxPressureKpa)).toBeGreaterThan(0);
      expect(SOURCES[source]).toBeDefined();
    }
    for (const { closedHeightMm, openHeightMm, maxForceN, source } of Object.values(JACKS)) {
      expect(openHeightMm).toBeGreaterThan(closedHeightMm);
      expect(maxForceN).toBeGreaterThan(0);
      expect(SOURCES[source]).toBeDefined();
    }
  });

  it('go through their cannulas: a balloon only through the wider ones', () => {
    for (const procedure of ['kyphoplasty', 'stent', 'jack'] as const)
      expect(fittingGauges({ ...PLAN, procedure })).toEqual(['8G', '10G']);
    expect(fittingGauges({ ...PLAN, procedure: 'vertebroplasty' })).toEqual(ACCESS_IDS);
  });
});
