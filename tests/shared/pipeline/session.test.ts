/** Several treated levels and variants: each computed by itself and once, their sum, and what it says. */
import { describe, expect, it } from 'vitest';
import { documentAt } from '../../../shared/document/aside/treated.ts';
import { applyCommand, type Command } from '../../../shared/document/commands.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import { seriesRows } from '../../../shared/pipeline/afterwards/series.ts';
import { derive, deriveSession } from '../../../shared/pipeline/derive.ts';
import { explain } from '../../../shared/pipeline/explain/explain.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { alsoTreated, BROKEN_BESIDE, buildDocument } from '../simulation/builders.ts';

function applied(document: KyphoDocument, ...commands: readonly Command[]): KyphoDocument {
  return commands.reduce((present, command) => {
    const result = applyCommand(present, command);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value;
  }, document);
}

const three = buildDocument({ levels: BROKEN_BESIDE, aside: alsoTreated(['T12', 'L2']) });
const inflate = (value: number): Command => ({
  kind: 'editPlan',
  field: 'inflationVolumePerSideMl',
  value,
});

describe('several levels', () => {
  it('[M-CEM-19] have as total the sum of each percentile of their cement', () => {
    const { session } = derive(three);
    const each = (['T12', 'L1', 'L2'] as const).map((level) => {
      const { run } = derive(documentAt(three, 'A', level));
      if (!run.available) throw new Error(`${level} cannot be run`);
      return run.value.cement.volumeMl;
    });
    expect(session?.levels.map(({ level }) => level)).toEqual(['T12', 'L1', 'L2']);
    for (const key of ['low', 'median', 'high'] as const)
      expect(session?.cementMl?.[key]).toBeCloseTo(
        each.reduce((sum, estimate) => sum + estimate[key], 0),
        10,
      );
    expect(explain(three, 'sessionCement').reading).toMatchObject({
      available: true,
      value: { estimate: session?.cementMl },
    });
  });

  it('[M-CEM-2] [M-CEM-19] have a choice as total where every volume is one, else an estimate', () => {
    const zone = { procedure: 'vertebroplasty', cementVolumeMl: 3 } as const;
    const total = (aside: Partial<Plan>) =>
      explain(
        buildDocument({
          plan: zone,
          levels: BROKEN_BESIDE,
          aside: alsoTreated(['T12', 'L2'], aside),
        }),
        'sessionCement',
      ).reading;
    expect(total(zone)).toMatchObject({ value: { kind: 'planned', value: 9 } });
    expect(total({ procedure: 'kyphoplasty' })).toMatchObject({ value: { kind: 'estimate' } });
  });

  it('[M-CEM-17] name a level whose cement is not known, and add up the others', () => {
    const { session } = derive(buildDocument({ aside: alsoTreated(['T9']) }));
    const alone = derive(buildDocument({ aside: alsoTreated(['T9']) })).run;
    expect(session?.missing).toEqual(['T9']);
    expect(session?.cementMl).toEqual(alone.available ? alone.value.cement.volumeMl : 'no run');
  });

  it('[M-CEM-2] [M-CEM-17] count a volume that was chosen where nothing else can be computed', () => {
    const plan = { procedure: 'vertebroplasty', cementVolumeMl: 9 } as const;
    const document = buildDocument({ plan, aside: alsoTreated(['T9', 'T10'], plan) });
    const { session, others, findings } = derive(document);
    expect(others.map(({ run }) => run.available)).toEqual([false, false]);
    expect(session?.missing).toEqual([]);
    expect(session?.cementMl?.median).toBeCloseTo(27, 10);
    expect(findings.map(({ code }) => code)).toContain('sessionCement');
    for (const { findings: own } of others)
      expect(own).toContainEqual(
        expect.objectContaining({
          code: 'cementAboveCap',
          severity: 'danger',
          fix: { kind: 'editPlan', field: 'cementVolumeMl', value: 8 },
        }),
      );
    expect(explain(documentAt(document, 'A', 'T9'), 'cementVolume').reading).toMatchObject({
      value: { kind: 'planned', value: 9 },
    });
  });

  it.each([
    [6, null],
    [7.5, 'caution'],
    [9, 'danger'],
  ])('[M-CEM-17] of %f mL each, three of them: %s', (cementVolumeMl, severity) => {
    const plan = { procedure: 'vertebroplasty', cementVolumeMl } as const;
    const { findings } = derive(
      buildDocument({ plan, levels: BROKEN_BESIDE, aside: alsoTreated(['T12', 'L2'], plan) }),
    );
    const found = findings.find(({ code }) => code === 'sessionCement');
    expect(found?.severity ?? null).toBe(severity);
  });

  it('[M-CEM-17] are too many from the fourth on', () => {
    const codes = (document: KyphoDocument) => derive(document).findings.map(({ code }) => code);
    expect(codes(three)).not.toContain('manyLevels');
    expect(codes(applied(three, { kind: 'treatLevel', level: 'T9' }))).toContain('manyLevels');
  });

  it('count each other as fractured: no height is borrowed from them, and the spine compensates less', () => {
    const references = (document: KyphoDocument) => {
      const { fracture } = derive(document);
      return fracture.available ? fracture.value.heights.anterior.references : [];
    };
    const borrowed = (document: KyphoDocument) =>
      references(document).flatMap((each) => (each.from === 'neighbours' ? each.levels : []));
    expect(borrowed(buildDocument())).toEqual(expect.arrayContaining(['T12', 'L2']));
    expect(borrowed(three)).toEqual([]);
    const assumed = (document: KyphoDocument) => {
      const { run } = derive(document);
      return run.available ? run.value.after.assumptions.map(({ fact }) => fact) : [];
    };
    expect(assumed(buildDocument())).toContain('severalFractured');
    expect(assumed(three)).not.toContain('severalFractured');
    // What was measured stays as it was written.
    expect(three.case.levels.T12?.fractured).toBe(false);
  });

  it('each stand beside what was measured of them afterwards', () => {
    const measured = applied(
      three,
      { kind: 'editAfterwards', level: 'T12', field: 'placedCementMl', value: 3 },
      { kind: 'editAfterwards', level: 'L1', field: 'placedCementMl', value: 4 },
    );
    expect(seriesRows(measured).map(({ level, actual }) => [level, actual])).toEqual([
      ['T12', 3],
      ['L1', 4],
    ]);
  });

  it('are none where one level is treated: nothing is said of a session', () => {
    const alone = buildDocument();
    expect(derive(alone).session).toBeNull();
    expect(explain(alone, 'sessionCement').reading).toEqual({
      available: false,
      reason: 'oneLevelAlone',
    });
    expect(deriveSession(alone).levels.map(({ level }) => level)).toEqual(['L1']);
  });
});

describe('what is computed again', () => {
  const variants = applied(three, { kind: 'addVariant' });
  const runAt = (document: KyphoDocument, variant: 'A' | 'B', level: 'T12' | 'L1') =>
    derive(documentAt(document, variant, level)).run;

  it('when a slider of the plan at hand moves is that plan alone', () => {
    const before = (['T12', 'L1'] as const).map((level) => runAt(variants, 'A', level));
    const moved = applied(variants, inflate(2.1));
    const after = (['T12', 'L1'] as const).map((level) => runAt(moved, 'A', level));
    expect(after[0]).toBe(before[0]);
    expect(after[1]).toBe(before[1]);
    expect(runAt(moved, 'B', 'T12')).toBe(runAt(variants, 'B', 'T12'));
    expect(derive(moved).run).not.toBe(derive(variants).run);
  });

  it('when another level or variant comes to hand is nothing, and a copied plan is its original', () => {
    const l1 = derive(variants).run;
    expect(runAt(variants, 'A', 'L1')).toBe(l1);
    const shown = applied(variants, { kind: 'showLevel', level: 'T12' });
    expect(derive(shown).run).toBe(runAt(variants, 'B', 'T12'));
    const back = applied(
      shown,
      { kind: 'showVariant', variant: 'A' },
      { kind: 'showLevel', level: 'L1' },
    );
    expect(derive(back).run).toBe(l1);
    expect(derive(back).fracture).toBe(derive(variants).fracture);
  });

  it('after an answer of the whole patient is everything', () => {
    const young = applied(variants, { kind: 'editPatient', field: 'ageYears', value: 61 });
    expect(runAt(young, 'A', 'T12')).not.toBe(runAt(variants, 'A', 'T12'));
    const asked = applied(variants, { kind: 'editSafety', field: 'infection', value: 'yes' });
    const codes = derive(documentAt(asked, 'A', 'T12')).findings.map(({ code }) => code);
    expect(codes).toContain('activeInfection');
  });
});
