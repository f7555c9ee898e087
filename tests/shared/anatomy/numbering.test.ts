/** [M-AN-6] Spines that are not twelve and five: who follows whom, and bones for the levels only they have. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ALL_LEVELS,
  CASE_LEVELS,
  caseLevels,
  LEVELS,
  type Level,
  levelAbove,
  levelBelow,
  levelsBetween,
  segmentLevels,
} from '../../../shared/anatomy/levels.ts';
import {
  MORPHOMETRY,
  type MorphometryRow,
  provenanceOf,
} from '../../../shared/anatomy/morphometry.ts';
import {
  LUMBAR_COUNTS,
  levelsOf,
  type Numbering,
  THORACIC_COUNTS,
  TRANSITIONS,
  USUAL_NUMBERING,
} from '../../../shared/anatomy/numbering.ts';
import { poseSegment } from '../../../shared/anatomy/segment.ts';
import { eulerNumber, isClosed, measureMesh } from '../../../shared/mesh/measureMesh.ts';
import { shapeOf, templateOf } from './shapes.ts';

const SEED = 20261128;
const counted = (
  thoracicCount: Numbering['thoracicCount'],
  lumbarCount: Numbering['lumbarCount'],
): Numbering => ({ thoracicCount, lumbarCount, transition: null });
const anyNumbering: fc.Arbitrary<Numbering> = fc.record({
  thoracicCount: fc.constantFrom(...THORACIC_COUNTS),
  lumbarCount: fc.constantFrom(...LUMBAR_COUNTS),
  transition: fc.option(fc.constantFrom(...TRANSITIONS), { nil: null }),
});
const anyLevelOf = anyNumbering.chain((numbering) =>
  fc.record({
    numbering: fc.constant(numbering),
    level: fc.constantFrom<Level>(...levelsOf(numbering)),
  }),
);

describe('[M-AN-6] the levels of a spine', () => {
  it('are the seventeen when it is the usual one', () => {
    expect(levelsOf(USUAL_NUMBERING)).toEqual(LEVELS);
    expect(LEVELS).toHaveLength(17);
    expect(LEVELS).not.toContain('T13');
    expect(caseLevels(USUAL_NUMBERING)).toEqual(CASE_LEVELS);
    expect([CASE_LEVELS[0], CASE_LEVELS.at(-1)]).toEqual(['T4', 'L5']);
  });

  it('are as many as were counted, whatever the last one is joined to', () => {
    fc.assert(
      fc.property(anyNumbering, (numbering) => {
        const levels = levelsOf(numbering);
        expect(levels).toHaveLength(numbering.thoracicCount + numbering.lumbarCount);
        expect(new Set(levels).size).toBe(levels.length);
        expect(levels).toEqual(ALL_LEVELS.filter((level) => levels.includes(level)));
        expect(levelsOf({ ...numbering, transition: 'sacralised' })).toEqual(levels);
      }),
      { seed: SEED },
    );
  });

  it('lets L1 follow T11 where there is no T12, and T13 where there is one', () => {
    const eleven = counted(11, 5);
    expect(levelBelow('T11', eleven)).toBe('L1');
    expect(levelAbove('L1', eleven)).toBe('T11');
    expect(levelsBetween('T10', 'L2', eleven)).toBe(3);
    expect(segmentLevels('L1', eleven)).toEqual(['T10', 'T11', 'L1', 'L2', 'L3']);
    const thirteen = counted(13, 5);
    expect(levelBelow('T12', thirteen)).toBe('T13');
    expect(levelsBetween('T12', 'L1', thirteen)).toBe(2);
    expect(caseLevels(thirteen)).toContain('T13');
  });

  it('end at L4 or L6 when so many were counted', () => {
    expect(levelBelow('L4', counted(12, 4))).toBeUndefined();
    expect(segmentLevels('L4', counted(12, 4))).toEqual(['T12', 'L1', 'L2', 'L3', 'L4']);
    expect(levelBelow('L5', counted(12, 6))).toBe('L6');
    expect(segmentLevels('L6', counted(12, 6))).toEqual(['L2', 'L3', 'L4', 'L5', 'L6']);
  });

  it('are never guessed: a level that this spine lacks is refused', () => {
    expect(() => levelBelow('T13')).toThrow('T13');
    expect(() => levelAbove('T12', counted(11, 5))).toThrow('T12');
    expect(() => segmentLevels('L5', counted(12, 4))).toThrow('L5');
    expect(() => levelsBetween('T4', 'L6')).toThrow('L6');
  });

  it('hang together: below is the opposite of above, and both are one level away', () => {
    fc.assert(
      fc.property(anyLevelOf, ({ numbering, level }) => {
        const below = levelBelow(level, numbering);
        if (below) {
          expect(levelAbove(below, numbering)).toBe(level);
          expect(levelsBetween(level, below, numbering)).toBe(1);
        }
        const segment = segmentLevels(level, numbering);
        expect(segment).toHaveLength(5);
        expect(segment).toContain(level);
      }),
      { seed: SEED },
    );
  });
});

describe('[M-AN-6] T13 and L6', () => {
  it('lie between their neighbours, or repeat the only one', () => {
    for (const column of Object.keys(MORPHOMETRY.T13) as (keyof MorphometryRow)[]) {
      const [above, own, below] = [
        MORPHOMETRY.T12[column],
        MORPHOMETRY.T13[column],
        MORPHOMETRY.L1[column],
      ];
      expect(own, column).toBeCloseTo((above + below) / 2, 9);
    }
    expect(MORPHOMETRY.L6).toEqual(MORPHOMETRY.L5);
  });

  it('are called derived in every column, and no usual level is because of them', () => {
    expect(provenanceOf('T13', 'superiorWidthMm').confidence).toBe('derived');
    expect(provenanceOf('L6', 'pedicleWidthMm').confidence).toBe('derived');
    expect(provenanceOf('T12', 'superiorWidthMm').confidence).toBe('memory');
    expect(provenanceOf('L5', 'superiorWidthMm').confidence).toBe('transcribed');
  });

  it.each(['T13', 'L6'] as const)('%s is a closed bone with one canal', (level) => {
    const template = templateOf(level);
    expect(isClosed(template)).toBe(true);
    expect(eulerNumber(template)).toBe(0);
    const neighbour = templateOf(level === 'T13' ? 'T12' : 'L5');
    const ratio = measureMesh(template).volumeMl / measureMesh(neighbour).volumeMl;
    expect(ratio).toBeGreaterThan(0.95);
    expect(ratio).toBeLessThan(1.15);
  });

  it('stand in their segment: every disc between the bodies that are really there', () => {
    for (const numbering of [counted(13, 6), counted(11, 4)]) {
      const levels = levelsOf(numbering);
      const shapes = levels.map((level) => shapeOf(level));
      const poses = poseSegment(shapes, 'L1', shapeOf('L1').heightsMm);
      const heights = levels.map((level) => poses[level]!.translationMm.z);
      // Each centre lies a body and a disc below the one above it.
      for (let i = 0; i + 1 < heights.length; i++) {
        expect(heights[i]! - heights[i + 1]!, levels[i]).toBeGreaterThan(12);
        expect(heights[i]! - heights[i + 1]!, levels[i]).toBeLessThan(40);
      }
      expect(Object.keys(poses)).toHaveLength(levels.length);
    }
  });
});
