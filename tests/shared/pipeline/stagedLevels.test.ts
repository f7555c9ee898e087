/** Every treated level stands in the segment of the one at hand as it would stand when it is at hand itself. */
import { describe, expect, it } from 'vitest';
import type { Level } from '../../../shared/anatomy/levels.ts';
import { poseBodies } from '../../../shared/anatomy/poseBodies.ts';
import type { PosedBody } from '../../../shared/anatomy/posedBody.ts';
import { documentAt } from '../../../shared/document/aside/treated.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import {
  fracturedShape,
  levelStage,
  segmentShapes,
  stageAtHand,
  stagedBodies,
  standingHeightsMm,
} from '../../../shared/pipeline/stagedBodies.ts';
import { alsoTreated, BROKEN_BESIDE, buildDocument } from '../simulation/builders.ts';

const three = buildDocument({ levels: BROKEN_BESIDE, aside: alsoTreated(['T12', 'L2']) });
const STAGES = ['before', 'inflated', 'standing'] as const;
const OTHERS = ['T12', 'L2'] as const;
const at = (level: Level) => derive(documentAt(three, 'A', level));

function inflated(document: KyphoDocument, inflationVolumePerSideMl: number): KyphoDocument {
  return { ...document, plan: { ...document.plan, inflationVolumePerSideMl } };
}

describe('another treated level', () => {
  it.each(STAGES)('has the shape and the heights it has when it is at hand, %s', (stage) => {
    const { others } = stagedBodies(derive(three), stage);
    expect(others.map(({ body }) => body.shape.level)).toEqual(OTHERS);
    for (const { body, derived, stage: reached } of others) {
      const own = stagedBodies(at(body.shape.level), stage).fractured;
      expect(reached).toBe(stage);
      expect(body.shape).toEqual(own.shape);
      expect(body.heightsMm).toEqual(own.heightsMm);
      expect(derived).toBe(derive(three).others.find((each) => each === derived));
    }
  });

  it('is really lifted in the picture', () => {
    const middleMm = (stage: (typeof STAGES)[number]) =>
      stagedBodies(derive(three), stage).others.map(({ body }) => body.heightsMm.middle);
    const [before, after] = [middleMm('before'), middleMm('inflated')];
    expect(before).toHaveLength(2);
    for (const [i, mm] of before.entries()) expect(after[i]).toBeGreaterThan(mm + 0.5);
  });

  it('[M-AN-5] carries what stands above it, pushes what stands below, and moves nothing of the body at hand', () => {
    const derived = derive(three);
    const { all, fractured } = stagedBodies(derived, 'inflated');
    const alone = poseBodies(segmentShapes(derived), 'L1', { L1: fractured.heightsMm });
    const z = (bodies: readonly PosedBody[], at: number) => bodies.at(at)!.pose.translationMm.z;
    expect(alone.find(({ shape }) => shape.level === 'L1')).toEqual(fractured);
    expect(z(all, 0)).toBeGreaterThan(z(alone, 0) + 0.5);
    expect(z(all, -1)).toBeLessThan(z(alone, -1) - 0.5);
  });

  it('is the same object while a slider of the level at hand moves: nothing of it is computed again', () => {
    const [before, after] = [derive(three), derive(inflated(three, 2.5))];
    expect(after.run).not.toBe(before.run);
    for (const [i, other] of before.others.entries()) expect(after.others[i]).toBe(other);
    expect(segmentShapes(after)).toBe(segmentShapes(before));
    for (const stage of STAGES) {
      const [a, b] = [standingHeightsMm(before, stage), standingHeightsMm(after, stage)];
      for (const level of OTHERS) expect(b[level]).toBe(a[level]);
    }
  });

  it('without what its stage needs stands as it does: cemented for a vertebroplasty, as measured without a run', () => {
    const aside = alsoTreated(['T12'], { procedure: 'vertebroplasty' });
    const [other] = derive(buildDocument({ levels: BROKEN_BESIDE, aside })).others;
    expect(levelStage(other!, 'inflated')).toBe('cemented');
    const unknown = derive(buildDocument({ aside: alsoTreated(['T12']) })).others[0]!;
    expect(unknown.run.available).toBe(false);
    expect(stageAtHand(unknown, 'before')).toBe('inflated');
    expect(stageAtHand(other!, 'before')).toBe('before');
    const document = buildDocument({ aside: alsoTreated(['T12']) });
    expect(standingHeightsMm(derive(document), 'inflated').T12).toEqual(
      fracturedShape(unknown).heightsMm,
    );
  });

  it('beyond the segment is treated and not among the bodies', () => {
    const far = derive(buildDocument({ aside: alsoTreated(['T5']) }));
    expect(far.others.map(({ fracturedLevel }) => fracturedLevel)).toEqual(['T5']);
    expect(stagedBodies(far, 'before').others).toEqual([]);
  });
});
