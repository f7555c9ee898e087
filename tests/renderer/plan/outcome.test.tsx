// What a run says: only what its procedure has, every leak beside what it was seen on, and nothing promised.
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { BalanceTable } from '../../../renderer/plan/outcome/BalanceTable.tsx';
import { HeatTable } from '../../../renderer/plan/outcome/HeatTable.tsx';
import { InjectionRows } from '../../../renderer/plan/outcome/InjectionRows.tsx';
import { LeakTable } from '../../../renderer/plan/outcome/LeakTable.tsx';
import { LungTable } from '../../../renderer/plan/outcome/LungTable.tsx';
import { NewFractureTable } from '../../../renderer/plan/outcome/NewFractureTable.tsx';
import { OutcomeSection } from '../../../renderer/plan/outcome/OutcomeSection.tsx';
import { RecoveryTable } from '../../../renderer/plan/outcome/RecoveryTable.tsx';
import { text } from '../../../renderer/text/text.ts';
import { shiftWords } from '../../../renderer/viewModel/outcome/afterWords.ts';
import { canalLeakRow, leakRows } from '../../../renderer/viewModel/outcome/leakRows.ts';
import { lungRows, lungWords } from '../../../renderer/viewModel/outcome/lungRows.ts';
import { newFractureRows } from '../../../renderer/viewModel/outcome/newFractureRows.ts';
import { settledWords, tiltWords } from '../../../renderer/viewModel/planWords.ts';
import type { AccessId } from '../../../shared/devices/catalogue.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import { lungRates } from '../../../shared/pipeline/lungRates.ts';
import { PROCEDURES } from '../../../shared/plan/plan.ts';
import { STAGES, shownStage } from '../../../shared/simulation/result.ts';
import { runOf, withPlan } from './plannedCase.ts';

const HOLE = /\{\{|\}\}|undefined|NaN|null/;
const words = (node: React.ReactElement) => {
  const host = document.createElement('div');
  host.innerHTML = renderToStaticMarkup(node);
  return host.textContent ?? '';
};
const outcome = (plan: Parameters<typeof runOf>[0]) =>
  words(<OutcomeSection run={{ available: true, value: runOf(plan) }} measuredPose="supine" />);

describe('the pressure of injection', () => {
  const of = (left: AccessId, right: AccessId) => {
    const { sides } = withPlan({}).plan;
    const plan = {
      sides: { left: { ...sides.left, access: left }, right: { ...sides.right, access: right } },
    };
    const { approach, cement } = runOf(plan);
    return words(
      <table>
        <tbody>
          <InjectionRows approach={approach} injection={cement.injection!} />
        </tbody>
      </table>,
    );
  };

  test('names the harder of two unlike needles, and no side where they are alike', () => {
    expect(of('13G', '8G')).toContain(text('cementOutcome.injectionHarder.left'));
    expect(of('8G', '13G')).toContain(text('cementOutcome.injectionHarder.right'));
    expect(of('8G', '8G')).toContain(text('cementOutcome.injection'));
    expect(of('13G', '8G')).not.toBe(of('8G', '8G'));
  });
});

describe('the outcome', () => {
  test('of a vertebroplasty has no balloon in it', () => {
    const shown = outcome({ procedure: 'vertebroplasty' });
    expect(shown).not.toMatch(/balloon|pressure|inflat|stops at/i);
    expect(shown).toContain(text('outcome.postureOnly'));
  });

  test('names the side that stands higher after one device, and no tilt after two', () => {
    expect(outcome({ approach: 'left' })).toMatch(/Tilt, left side higher/);
    expect(outcome({ approach: 'right' })).toMatch(/Tilt, right side higher/);
    expect(outcome({})).not.toMatch(/Tilt/);
  });

  test.each(['left', 'right'] as const)('a tilt to the %s is counted upwards', (approach) => {
    const tilt = tiltWords(runOf({ approach }));
    expect(tilt?.estimate.median).toBeGreaterThanOrEqual(0);
    expect(tilt?.estimate.high).toBeGreaterThan(0);
    expect(tilt?.estimate.low).toBeLessThanOrEqual(tilt?.estimate.median ?? 0);
  });

  test.each(PROCEDURES)('of a %s leaves no hole in a sentence', (procedure) => {
    expect(outcome({ procedure, approach: 'left' })).not.toMatch(HOLE);
    const plan = withPlan({ procedure }).plan;
    expect(settledWords(plan, runOf({ procedure }))).not.toMatch(HOLE);
  });

  test.each(PROCEDURES)('of a %s can be shown at every stage that was chosen', (procedure) => {
    const run = runOf({ procedure });
    for (const stage of STAGES)
      expect(run.stages.map((each) => each.stage)).toContain(shownStage(stage, run));
  });
});

describe('leaks', () => {
  const { leak } = runOf({ procedure: 'vertebroplasty' }).cement;
  if (!leak) throw new Error('a vertebroplasty has leak rates');

  test('each stand beside what they were seen on', () => {
    const rows = leakRows(leak);
    expect(rows.map(({ key }) => key)).toEqual([
      'CT-any',
      'CT-basivertebral',
      'CT-segmental',
      'CT-cortical',
      'CT-disc',
      'XR-any',
    ]);
    for (const { seenOn } of rows) expect(['CT', 'Radiograph']).toContain(seenOn);
  });

  test('recognised in a canal stand apart, as people of a thousand', () => {
    expect(leakRows(leak).some(({ name }) => name === text('cementOutcome.population'))).toBe(
      false,
    );
    expect(canalLeakRow(leak)).toMatchObject({ seenOn: 'Clinical course', rate: '7 of 1000' });
    const host = document.createElement('div');
    host.innerHTML = renderToStaticMarkup(<LeakTable leak={leak} />);
    expect(host.querySelectorAll('[data-testid="leak-table"] tbody tr')).toHaveLength(6);
    expect(host.querySelectorAll('[data-testid="canal-leak-table"] tbody tr')).toHaveLength(1);
    expect(host.textContent).toMatch(/gap in the cortex 45.%; cleft 25.%/);
  });
});

describe('cement in the lung', () => {
  const ratesOf = (plan: Parameters<typeof withPlan>[0]) =>
    lungRates(derive(withPlan({ procedure: 'vertebroplasty', ...plan })));

  test('is looked up by the cement of the session, as people of a thousand, with what counted it', () => {
    const small = ratesOf({ cementVolumeMl: 3 });
    const middle = ratesOf({ cementVolumeMl: 4 });
    if (!small || !middle) throw new Error('cement goes in');
    expect(lungRows(small).map(({ seenOn, rate }) => [seenOn, rate])).toEqual([
      ['CT', '19 of 1000'],
      ['Clinical course', '0 of 1000'],
    ]);
    expect(lungRows(middle)[1]).toMatchObject({ rate: '1 of 1000' });
    expect(lungWords(middle)).toMatch(
      /of 3\.5\smL to 7\.0\smL, as this one has 4\.0\smL.*1782 patients with CT/,
    );
    const drawn = renderToStaticMarkup(<LungTable rates={middle} />);
    expect(drawn).toMatch(/data-testid="lung-table"/);
    expect(drawn).not.toMatch(HOLE);
  });

  test('is told of a jack too, which has no rates of leak', () => {
    expect(runOf({ procedure: 'jack' }).cement.leak).toBeNull();
    expect(ratesOf({ procedure: 'jack' })).not.toBeNull();
  });
});

describe('heat', () => {
  test('says what was measured, in what, and that nobody measured a small volume', () => {
    const drawn = words(<HeatTable cementMl={4} />);
    expect(drawn).toMatch(/Anterior cortex.*specimens.*44 to 113/);
    expect(drawn).toMatch(/Canal.*patients.*at most 43/);
    expect(drawn).toMatch(/nobody measured the volume of this plan/);
    expect(drawn).not.toMatch(HOLE);
    expect(words(<HeatTable cementMl={7} />)).not.toMatch(/nobody measured/);
    expect(words(<HeatTable cementMl={0} />)).toBe('');
  });
});

describe('afterwards', () => {
  test('one side is shown beside the other', () => {
    const { recovery } = runOf({ approach: 'left' }).after;
    expect(words(<RecoveryTable recovery={recovery} sides />)).toMatch(/Left half.*Right half/);
    expect(words(<RecoveryTable recovery={recovery} sides={false} />)).not.toMatch(
      /Left half|Right half/,
    );
  });

  test('a shift of balance is a range that names its directions and promises nothing', () => {
    const { after } = runOf({});
    const low = { ...after.alignment, bandMm: [-7.6, 20.4] as const };
    expect(shiftWords(low)).toMatch(/^7\.6\smm back to 20\.4\smm forward$/);
    expect(words(<BalanceTable after={after} />)).toContain(text('afterwards.alignmentWhy'));
    expect(words(<BalanceTable after={{ ...after, neighbourLoad: null }} />)).toContain(
      text('afterwards.loadNotTabled'),
    );
  });

  test('new fractures are people of a hundred with who was counted', () => {
    const any = newFractureRows('kyphoplasty')[0];
    expect(any).toMatchObject({
      rate: '13 of 100',
      counted: '1255 of 9372 people, various pictures',
    });
    const shown = words(<NewFractureTable procedure="kyphoplasty" />);
    expect(shown).toMatch(/without augmentation.*22 of 100/);
    expect(shown).not.toMatch(HOLE);
    expect(newFractureRows('stent').map(({ key }) => key)).not.toContain('pooledOurs');
  });

  test.each(['kyphoplasty', 'vertebroplasty'] as const)(
    'pooled rates of new fractures stand beside the arms of a trial and promise nothing: %s',
    (procedure) => {
      const rates = newFractureRows(procedure).map(({ key, rate }) => [key, rate]);
      expect(rates).toEqual(
        expect.arrayContaining([
          ['trialTreated', '16 of 100'],
          ['trialCare', '25 of 100'],
          ['pooledOurs', '11 of 100'],
          ['pooledCare', '22 of 100'],
        ]),
      );
      const shown = words(<NewFractureTable procedure={procedure} />);
      expect(shown).toContain('no benefit to expect');
      expect(shown).toContain('not significant');
    },
  );

  test('another pooling of kyphoplasty stands beside the lower one', () => {
    expect(newFractureRows('kyphoplasty').at(-1)).toMatchObject({
      key: 'pooledElsewhere',
      rate: '16 of 100',
    });
  });
});
