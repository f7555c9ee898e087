import { describe, expect, it } from 'vitest';
import { applyCommand } from '../../../shared/document/commands.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import { point } from '../../../shared/math/frames.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import type { FindingCode } from '../../../shared/plan/finding.ts';
import type { MarginKey } from '../../../shared/plan/path/margins/pathMargins.ts';
import { buildDocument, measurement, sidesWith } from '../simulation/builders.ts';

const found = (document: KyphoDocument, code: FindingCode) =>
  derive(document).findings.find((finding) => finding.code === code);

/** The document after the one edit a finding offers. */
function fixed(document: KyphoDocument, code: FindingCode): KyphoDocument {
  const fix = found(document, code)?.fix;
  if (!fix) throw new Error(`${code} offers nothing`);
  const after = applyCommand(document, fix);
  if (!after.ok) throw new Error(`the fix of ${code} is refused: ${after.error.code}`);
  return after.value;
}

const T5 = buildDocument({
  facts: { level: 'T5' },
  levels: { T5: measurement([10, 11, 16], { fractured: true, endplateWidthMm: 26 }) },
  plan: { procedure: 'vertebroplasty', sides: sidesWith({ access: '8G' }) },
});

/** A wedge that gives way to a balloon. */
const FLAT = {
  T12: measurement([20.8, null, 23]),
  L1: measurement([14, 15.4, 23.3], { fractured: true, endplateWidthMm: 41.7 }),
  L2: measurement([23.2, null, 24.3]),
};

describe('[M-PL-2] what a finding offers', () => {
  it.each([
    ['accessTooThin', buildDocument({ plan: { sides: sidesWith({ access: '13G' }) } })],
    ['canalClearance', buildDocument({ plan: { sides: sidesWith({ access: '8G' }) } })],
    ['anteriorClearance', buildDocument({ plan: { balloonDepthShare: 0.7 } })],
    ['volumeLimit', buildDocument({ plan: { inflationVolumePerSideMl: 5 } })],
    ['cementAboveCap', buildDocument({ plan: { procedure: 'vertebroplasty', cementVolumeMl: 9 } })],
    [
      'pathNotRun',
      buildDocument({
        plan: {
          approach: 'right',
          sides: sidesWith({
            path: { entry: point<'vertebra'>(9, 9, 0), target: point<'vertebra'>(9, -30, 0) },
          }),
        },
      }),
    ],
    [
      'wallLimitBeforePlan',
      buildDocument({ plan: { balloon: 'gen-20', inflationVolumePerSideMl: 6 } }),
    ],
    ['pedicleNarrow', T5],
    // The first lifts the body, and with it the room that is filled; the second is more than the body takes.
    [
      'fillAboveLimit',
      buildDocument({ levels: FLAT, plan: { balloon: 'gen-20', inflationVolumePerSideMl: 3.5 } }),
    ],
    [
      'fillAboveLimit',
      buildDocument({ plan: { procedure: 'vertebroplasty', cementVolumeMl: 12 } }),
    ],
  ] as const)('for %s settles it in one edit', (code, document) => {
    expect(found(document, code)).toBeDefined();
    expect(found(fixed(document, code), code)).toBeUndefined();
  });

  it('is the proposal where a needle is through a wall, though the proposal itself is short there', () => {
    const document = buildDocument({
      levels: { ...FLAT, L1: measurement([13, 9, 18], { fractured: true }) },
      plan: { approach: 'right', procedure: 'vertebroplasty', sides: sidesWith({ access: '8G' }) },
    });
    const room = (of: KyphoDocument, key: MarginKey) =>
      derive(of).paths[0]!.margins.find((margin) => margin.key === key)!;
    const { entry, target } = derive(document).paths[0]!.path;
    const through = (by: (end: typeof target) => typeof target) => {
      const sides = sidesWith({ access: '8G', path: { entry, target: by(target) } });
      return { ...document, plan: { ...document.plan, sides } };
    };
    const steep = through(({ x, y, z }) => point<'vertebra'>(x, y, z - 14));
    expect(room(document, 'inferiorEndplate').roomMm).toBeLessThan(
      room(document, 'inferiorEndplate').limitMm,
    );
    expect(found(steep, 'inferiorEndplate')?.severity).toBe('danger');
    expect(found(fixed(steep, 'inferiorEndplate'), 'inferiorEndplate')?.severity).toBe('caution');
    const deep = through(({ x, y, z }) => point<'vertebra'>(x, y + 25, z));
    expect(found(deep, 'vesselZone')?.severity).toBe('danger');
    expect(found(fixed(deep, 'vesselZone'), 'vesselZone')).toBeUndefined();
  });

  it('is the way past the pedicle where no gauge fits it', () => {
    const narrow = { ...T5, plan: { ...T5.plan, procedure: 'kyphoplasty' as const } };
    expect(fixed(narrow, 'pedicleNarrow').plan.sides.right.route).toBe('extrapedicular');
  });

  it('leaves a path set by hand in its pedicle: another name of its route would not move it', () => {
    const narrow = { ...T5, plan: { ...T5.plan, procedure: 'kyphoplasty' as const } };
    const { path } = derive(narrow).paths[1]!;
    const sides = sidesWith({ access: '8G', path });
    const byHand = { ...narrow, plan: { ...narrow.plan, approach: 'right' as const, sides } };
    expect(found(byHand, 'pedicleNarrow')).toMatchObject({ fix: null });
  });

  it('touches only the side it is about', () => {
    const path = { entry: point<'vertebra'>(-9, 9, 0), target: point<'vertebra'>(-9, -30, 0) };
    const sides = { ...sidesWith({}), left: { ...sidesWith({ path }).left } };
    const document = buildDocument({ plan: { sides } });
    const finding = found(document, 'pathNotRun');
    expect(finding?.side).toBe('left');
    const after = fixed(document, 'pathNotRun');
    expect(after.plan.sides.left.path).toBeNull();
    expect(after.plan.sides.right).toBe(document.plan.sides.right);
  });
});

describe('[M-PL-9] safety answers', () => {
  it('are open until somebody answers, each by its own name', () => {
    const open = found(buildDocument(), 'safetyNotAssessed');
    expect(open?.severity).toBe('notAssessed');
    expect(open?.words.questions).toContain('infection');
    const answered = found(buildDocument({ safety: { infection: 'no' } }), 'safetyNotAssessed');
    expect(answered?.words.questions).not.toContain('infection');
  });

  it('are read from the one place where the case holds the fact', () => {
    const document = buildDocument({
      clinical: { anticoagulated: 'yes', neurology: 'N0' },
      facts: { oedema: 'yes' },
    });
    const questions = found(document, 'safetyNotAssessed')?.words.questions ?? '';
    for (const question of ['anticoagulants', 'neurologicalDeficit', 'mriOedema'])
      expect(questions).not.toContain(question);
    expect(found(document, 'anticoagulated')?.severity).toBe('caution');
    expect(found(document, 'neurologicalDeficit')).toBeUndefined();
  });

  it('take an answer nobody could give as none', () => {
    const document = buildDocument({ clinical: { neurology: 'NX' } });
    expect(found(document, 'safetyNotAssessed')?.words.questions).toContain('neurologicalDeficit');
  });
});
