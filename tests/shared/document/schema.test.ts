/** The schema is the document, the table and the published JSON Schema at once; migrations have a fixture each. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import { NO_STATUS } from '../../../shared/anatomy/clinicalStatus.ts';
import { USUAL_NUMBERING } from '../../../shared/anatomy/numbering.ts';
import { decodeCaseFile } from '../../../shared/document/decode.ts';
import { deviceJsonSchema } from '../../../shared/document/deviceFile.ts';
import type { Case } from '../../../shared/document/document.ts';
import { MIGRATIONS, migrate } from '../../../shared/document/migrations.ts';
import type { caseSchema } from '../../../shared/document/schema/caseSchema.ts';
import { jsonSchema, VERSION } from '../../../shared/document/schema/fileSchema.ts';
import type { planSchema } from '../../../shared/document/schema/planSchema.ts';
import { NO_FEATURES } from '../../../shared/fracture/features.ts';
import { NOTHING_ASKED } from '../../../shared/fracture/safetyAnswers.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { QUANTITIES } from '../../../shared/quantities/table.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const MIGRATION_FIXTURES = join(ROOT, 'tests', 'fixtures', 'migrations');

type Writable<T> = T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T;

describe('the schema', () => {
  it('has exactly the types of the document', () => {
    expectTypeOf<z.infer<typeof planSchema>>().toExtend<Plan>();
    expectTypeOf<Omit<Writable<Plan>, 'sides'>>().toEqualTypeOf<
      Omit<z.infer<typeof planSchema>, 'sides'>
    >();
    expectTypeOf<Plan['sides']>().toExtend<z.infer<typeof planSchema>['sides']>();
    expectTypeOf<z.infer<typeof caseSchema>>().toExtend<Case>();
    expectTypeOf<Writable<Case>>().toExtend<z.infer<typeof caseSchema>>();
  });

  it('takes every limit from the table', () => {
    const published = JSON.stringify(jsonSchema());
    const { limits } = QUANTITIES.inflationVolumePerSideMl;
    expect(published).toContain(
      `"inflationVolumePerSideMl":{"anyOf":[{"type":"number","minimum":${limits[0]},"maximum":${limits[1]},"unit":"mL"},`,
    );
  });

  // To write it anew after a change of the format: npx vitest run -c tests/vitest.config.ts tests/shared/document -u
  it('is published in its present form', async () => {
    for (const [name, schema] of [
      ['kyphoplan-case', jsonSchema()],
      ['kyphoplan-devices', deviceJsonSchema()],
    ])
      await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
        join(ROOT, 'assets', 'schema', `${name}.schema.json`),
      );
  });
});

describe('migrations', () => {
  it('lead from version 1 to the present one, step by step', () => {
    const versions = MIGRATIONS.map((step, index) => step({ version: index + 1 }).version);
    expect(versions).toEqual(Array.from({ length: VERSION - 1 }, (_, index) => index + 2));
  });

  it.each(Array.from({ length: VERSION }, (_, index) => index + 1))(
    'open the fixture of version %i',
    (version) => {
      const path = join(MIGRATION_FIXTURES, `v${version}.kypho`);
      expect(existsSync(path)).toBe(true);
      const text = readFileSync(path, 'utf8');
      expect(JSON.parse(text).version).toBe(version);
      expect(decodeCaseFile(text).ok).toBe(true);
    },
  );

  it('open a file of version 1 as the plain kyphoplasty it was, with nothing assessed that was never asked', () => {
    const read = (name: string) => {
      const decoded = decodeCaseFile(readFileSync(name, 'utf8'));
      if (!decoded.ok) throw new Error(JSON.stringify(decoded.error));
      return decoded.value.document;
    };
    const old = read(join(MIGRATION_FIXTURES, 'v1.kypho'));
    expect(old).toEqual(read(join(ROOT, 'tests', 'fixtures', 'cases', 'typical.kypho')));
    expect(old.case).toMatchObject({
      clinical: NO_STATUS,
      numbering: USUAL_NUMBERING,
      fracture: NO_FEATURES,
      earlier: null,
    });
    expect(old.plan).toMatchObject({ procedure: 'kyphoplasty', approach: 'bilateral' });
  });

  it('open a file of version 2 with its gauge on both sides, the proposal followed and nothing asked', () => {
    const text = readFileSync(join(MIGRATION_FIXTURES, 'v2.kypho'), 'utf8');
    const decoded = decodeCaseFile(text);
    if (!decoded.ok) throw new Error(JSON.stringify(decoded.error));
    const { plan, case: kase } = decoded.value.document;
    const side = {
      route: 'transpedicular',
      access: JSON.parse(text).plan.access,
      path: null,
      skinDepthMm: null,
    };
    expect(plan.sides).toEqual({ left: side, right: side });
    expect('access' in plan).toBe(false);
    expect(kase.safety).toEqual(NOTHING_ASKED);
  });

  it('keep left left: the fixture of version 3 has a path on one side alone', () => {
    const decoded = decodeCaseFile(readFileSync(join(MIGRATION_FIXTURES, 'v3.kypho'), 'utf8'));
    if (!decoded.ok) throw new Error(JSON.stringify(decoded.error));
    const { left, right } = decoded.value.document.plan.sides;
    expect(left).toMatchObject({ route: 'extrapedicular', path: { entry: { x: -24 } } });
    expect(right).toMatchObject({ route: 'transpedicular', path: null });
  });

  it('fill both sides alike where one volume was planned, and each its own where two were', () => {
    const volumeOf = (name: string) => {
      const decoded = decodeCaseFile(readFileSync(join(MIGRATION_FIXTURES, name), 'utf8'));
      if (!decoded.ok) throw new Error(JSON.stringify(decoded.error));
      return decoded.value.document.plan.inflationVolumePerSideMl;
    };
    expect(volumeOf('v3.kypho')).toBe(2.4);
    expect(volumeOf('v4.kypho')).toEqual({ left: 2, right: 3.2 });
  });

  it('leave what is broken in an old file for the schema to name', () => {
    const text = readFileSync(join(MIGRATION_FIXTURES, 'v1.kypho'), 'utf8');
    const faultOf = (change: (envelope: Record<string, unknown>) => void) => {
      const envelope = JSON.parse(text);
      change(envelope);
      const decoded = decodeCaseFile(JSON.stringify(envelope));
      return decoded.ok ? null : [decoded.error.code, decoded.error.path];
    };
    expect(faultOf((old) => delete old.plan)).toEqual(['missingKey', '/plan']);
    expect(faultOf((old) => Object.assign(old, { case: [] }))).toEqual(['wrongType', '/case']);
    expect(faultOf((old) => Object.assign(old, { plan: 7 }))).toEqual(['wrongType', '/plan']);
    expect(faultOf((old) => Object.assign(old.case as object, { fracture: null }))).toEqual([
      'wrongType',
      '/case/fracture',
    ]);
    expect(faultOf((old) => Object.assign(old.case as object, { surgeon: 'x' }))).toBe(null);
  });

  it('run in order from the version of the file', () => {
    const steps = [1, 2, 3].map((from) => (envelope: Readonly<Record<string, unknown>>) => ({
      ...envelope,
      version: from + 1,
      trail: `${envelope.trail ?? ''}${from}`,
    }));
    expect(migrate({ version: 1 }, 1, steps)).toEqual({ version: 4, trail: '123' });
    expect(migrate({ version: 3 }, 3, steps)).toEqual({ version: 4, trail: '3' });
    expect(migrate({ version: 4 }, 4, steps)).toEqual({ version: 4 });
  });
});
