/** What is remembered of needles is what a fresh look would find. */
import { describe, expect, it } from 'vitest';
import { derive } from '../../../../shared/pipeline/derive.ts';
import { planPaths } from '../../../../shared/plan/path/planPaths.ts';
import { shiftPath } from '../../../../shared/plan/path/turnPath.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { buildDocument, PLAN } from '../../simulation/builders.ts';

const { shapes, paths } = derive(buildDocument());
const shape = shapes.find(({ level }) => level === 'L1')!;
const [left, right] = paths.map(({ path }) => path);

const dragged = (mm: number): Plan => ({
  ...PLAN,
  sides: {
    left: { ...PLAN.sides.left, path: shiftPath(left!, { x: 0, y: mm, z: mm / 2 }) },
    right: STILL,
  },
});
const STILL = { ...PLAN.sides.right, path: right! };

describe('needles of a plan', () => {
  it('are found again alone where one of them moved, and are what a copy of the plan gives', () => {
    const before = planPaths(shape, dragged(0));
    const after = planPaths(shape, dragged(-3));
    expect(after[1]).toBe(before[1]);
    expect(after[0]!.margins).not.toEqual(before[0]!.margins);
    expect(after).toEqual(planPaths(shape, structuredClone(dragged(-3))));
  });

  it('are found again where depth, device or approach changed', () => {
    const plan = dragged(0);
    const changes: Partial<Plan>[] = [
      { balloonDepthShare: 0.4 },
      { balloon: 'gen-20' },
      { approach: 'right' },
    ];
    planPaths(shape, plan);
    for (const change of changes) {
      const changed = { ...plan, ...change };
      expect(planPaths(shape, changed)).toEqual(planPaths(shape, structuredClone(changed)));
    }
  });
});
