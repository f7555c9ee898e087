// The procedure as one line: its phase ends are the stages of the run, and nothing jumps in between.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLACES } from '../../../../shared/anatomy/heights.ts';
import { createDocument } from '../../../../shared/document/newDocument.ts';
import { derive } from '../../../../shared/pipeline/derive.ts';
import { timelineOf } from '../../../../shared/pipeline/timelineOf.ts';
import { type Plan, PROCEDURES } from '../../../../shared/plan/plan.ts';
import { heldPressureKpa } from '../../../../shared/simulation/balloon/pressure.ts';
import { fillingOf } from '../../../../shared/simulation/fillingMesh.ts';
import { stageHeightsMm } from '../../../../shared/simulation/result.ts';
import { showsAt } from '../../../../shared/simulation/stageShows.ts';
import {
  END_STAGE,
  phasesOf,
  positionOfStage,
} from '../../../../shared/simulation/timeline/phases.ts';
import { buildDocument } from '../builders.ts';

function played(plan: Partial<Plan> = {}) {
  const document = buildDocument({ plan });
  const derived = derive(document);
  const timeline = timelineOf(document, derived);
  if (!timeline.available || !derived.run.available) throw new Error('nothing to run');
  return { timeline: timeline.value, run: derived.run.value, plan: document.plan };
}

const cases = PROCEDURES.map((procedure) => played({ procedure }));
const kyphoplasty = played();

describe('the timeline', () => {
  it('[M-SIM-14] ends each phase at the heights and contents of its stage, for every procedure', () => {
    for (const { timeline, run } of cases) {
      expect(timeline.at(0).heightsMm).toEqual(stageHeightsMm(run, 'before'));
      timeline.phases.forEach((phase, i) => {
        const moment = timeline.at(i + 1);
        const stage = END_STAGE[phase];
        expect(moment).toMatchObject({ phase, stage, share: 1 });
        expect(moment.heightsMm).toEqual(stageHeightsMm(run, stage));
        const { filling } = showsAt(stage, true);
        expect(moment.fillings).toEqual(filling ? [fillingOf(filling, run)] : []);
        expect(moment.needleShare).toBe(phase === 'positioning' ? 0 : 1);
      });
    }
  });

  it('[M-SIM-14] never jumps: neighbouring moments differ by little, and a height never sinks while the body is opened', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...cases),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (of, u) => {
          const { timeline } = of;
          const here = timeline.at(u * timeline.phases.length);
          const next = timeline.at(here.position + 1e-4);
          for (const place of PLACES) {
            const rise = next.heightsMm[place] - here.heightsMm[place];
            expect(Number.isFinite(rise)).toBe(true);
            expect(Math.abs(rise)).toBeLessThan(0.02);
            if (here.phase === 'opening' && next.phase === 'opening')
              expect(rise).toBeGreaterThanOrEqual(-1e-9);
          }
        },
      ),
      { seed: 14, numRuns: 400 },
    );
  });

  it('[M-SIM-14] reads the gauge along the curve to the median pressure, and lets it fall while it is held', () => {
    const { timeline, run } = kyphoplasty;
    const at = (phase: (typeof timeline.phases)[number], share: number) =>
      timeline.at(timeline.phases.indexOf(phase) + share).readings;
    expect(at('opening', 1).pressureKpa).toBeCloseTo(run.pressureKpa.median, 9);
    expect(at('opening', 1).balloonPerSideMl).toBe(run.balloon.volumePerSideMl);
    expect(at('opening', 0.5).balloonPerSideMl).toBeCloseTo(run.balloon.volumePerSideMl / 2, 9);
    expect(at('opening', 0.001).pressureKpa).toBeLessThan(at('opening', 0.5).pressureKpa!);
    expect(at('holding', 1).pressureKpa).toBeCloseTo(
      heldPressureKpa(run.pressureKpa.median, 30),
      9,
    );
    expect(at('lowering', 0.5).pressureKpa).toBeNull();
    expect(at('lowering', 1)).toMatchObject({ pressureKpa: 0, balloonPerSideMl: 0 });
    expect(at('needle', 0.5).pressureKpa).toBeNull();
  });

  it('[M-CEM-9] runs the clock of the cement through its working time and its hardening', () => {
    const { timeline, run } = kyphoplasty;
    const cement = timeline.phases.indexOf('cement');
    const halfway = timeline.at(cement + 0.5).readings;
    expect(halfway.cementMl).toBeCloseTo(run.cement.volumeMl.median / 2, 9);
    expect(halfway.cement).toMatchObject({ phase: 'working', roomTemperatureC: 22 });
    const end = timeline.at(cement + 1).readings.cement!;
    // Medium viscosity: 1500 Pa·s is where working ends.
    expect(end.viscosityPaS).toBeCloseTo(1500, 6);
    const hard = timeline.at(cement + 2);
    expect(hard.settingShare).toBe(1);
    expect(hard.readings.cement!.minute - end.minute).toBeCloseTo(11, 9);
    expect(hard.readings.cement!.viscosityPaS).toBeNull();
  });

  it('[M-SIM-14] has a place for every stage, and no phase that its procedure does not know', () => {
    const all = phasesOf('kyphoplasty');
    expect(positionOfStage(all, 'before')).toBe(0);
    expect(positionOfStage(all, 'positioned')).toBe(1);
    expect(positionOfStage(all, 'inflated')).toBe(3);
    expect(positionOfStage(all, 'deflated')).toBe(5);
    expect(positionOfStage(all, 'cemented')).toBe(7);
    expect(positionOfStage(all, 'sixMonths')).toBe(7);
    expect(phasesOf('vertebroplasty')).toEqual(['positioning', 'needle', 'cement', 'setting']);
    expect(phasesOf('jack')).not.toContain('holding');
  });

  it('stays at its ends beyond them, and does without a run', () => {
    const { timeline } = kyphoplasty;
    expect(timeline.at(-3)).toEqual(timeline.at(0));
    expect(timeline.at(99)).toEqual(timeline.at(timeline.phases.length));
    const blank = createDocument({ level: 'L1', title: 'Unmeasured', planId: 'KP-0' });
    expect(timelineOf(blank, derive(blank)).available).toBe(false);
  });
});
