import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SIDES } from '../../../../shared/anatomy/levels.ts';
import { point } from '../../../../shared/math/frames.ts';
import { passageOf } from '../../../../shared/plan/path/margins/bodyMargins.ts';
import { needleOf } from '../../../../shared/plan/path/needle.ts';
import { planPath } from '../../../../shared/plan/path/planPaths.ts';
import { propose } from '../../../../shared/plan/path/proposal.ts';
import { roomNumbers } from '../../../../shared/plan/path/roomNumbers.ts';
import {
  anglesOf,
  depthOf,
  mirrorPath,
  moveEntry,
  moveTarget,
  withAngles,
  withDepth,
  withFromMidline,
} from '../../../../shared/plan/path/turnPath.ts';
import type { NeedlePath } from '../../../../shared/plan/plan.ts';
import { shapeOf } from '../../anatomy/shapes.ts';
import { PLAN, sidesWith } from '../../simulation/builders.ts';

const SEED = 8_108;

const place = fc
  .tuple(
    fc.integer({ min: -400, max: 400 }),
    fc.integer({ min: -500, max: 300 }),
    fc.integer({ min: -300, max: 300 }),
  )
  .map(([x, y, z]) => point<'vertebra'>(x / 10, y / 10, z / 10));
/** Forward, as a needle goes. */
const forward: fc.Arbitrary<NeedlePath> = fc
  .record({ entry: place, target: place })
  .filter(({ entry, target }) => target.y - entry.y > 5);

describe('[M-PL-8] numbers of a path', () => {
  it(`make the path they were read from (seed ${SEED})`, () => {
    fc.assert(
      fc.property(forward, fc.constantFrom(...SIDES), (path, side) => {
        const again = withAngles(path, side, anglesOf(path, side));
        for (const axis of ['x', 'y', 'z'] as const)
          expect(again.target[axis]).toBeCloseTo(path.target[axis], 8);
        expect(again.entry).toBe(path.entry);
      }),
      { seed: SEED },
    );
  });

  it(`turn one at a time, about the entry and as deep as before (seed ${SEED})`, () => {
    fc.assert(
      fc.property(
        forward,
        fc.constantFrom(...SIDES),
        fc.integer({ min: -40, max: 40 }),
        (...of) => {
          const [path, side, transverseAngleDeg] = of;
          const { sagittalAngleDeg } = anglesOf(path, side);
          const turned = withAngles(path, side, { transverseAngleDeg, sagittalAngleDeg });
          expect(anglesOf(turned, side).transverseAngleDeg).toBeCloseTo(transverseAngleDeg, 8);
          expect(anglesOf(turned, side).sagittalAngleDeg).toBeCloseTo(sagittalAngleDeg, 8);
          expect(depthOf(turned)).toBeCloseTo(depthOf(path), 8);
        },
      ),
      { seed: SEED },
    );
  });

  it(`are the same for a mirrored path on the other side (seed ${SEED})`, () => {
    fc.assert(
      fc.property(forward, (path) => {
        expect(anglesOf(mirrorPath(path), 'left').transverseAngleDeg).toBeCloseTo(
          anglesOf(path, 'right').transverseAngleDeg,
          9,
        );
      }),
      { seed: SEED },
    );
  });

  it('lengthen without turning, and never to nothing', () => {
    const { path } = propose(shapeOf('L1'), shapeOf('L1').heightsMm, PLAN, 'left');
    const deeper = withDepth(path, 60);
    expect(depthOf(deeper)).toBeCloseTo(60, 9);
    expect(anglesOf(deeper, 'left').transverseAngleDeg).toBeCloseTo(
      anglesOf(path, 'left').transverseAngleDeg,
      9,
    );
    expect(depthOf(withDepth(path, -5))).toBeCloseTo(1, 9);
  });

  it('count outward from the midline on the side they are asked of', () => {
    const path = { entry: point<'vertebra'>(-20, -40, 8), target: point<'vertebra'>(-7, 12, -2) };
    const moved = withFromMidline(path, 'left', 'target', 9);
    expect(moved.target.x).toBe(-9);
    expect(moved.entry).toBe(path.entry);
    expect(withFromMidline(path, 'left', 'entry', 25).entry.x).toBe(-25);
  });

  it('say from the skin only what was measured from the skin', () => {
    const shape = shapeOf('L1');
    const { path } = propose(shape, shape.heightsMm, PLAN, 'left');
    const passage = passageOf(shape, shape.heightsMm, needleOf(path, PLAN, 'left'));
    const unknown = roomNumbers(path, passage, 'left', null);
    expect([unknown.skinToTargetMm, unknown.skinToAnteriorWallMm]).toEqual([null, null]);
    const known = roomNumbers(path, passage, 'left', 60);
    expect(known.skinToTargetMm).toBeCloseTo(60 + known.targetDepthMm, 9);
    expect(known.anteriorWallDepthMm).toBeGreaterThan(known.targetDepthMm);
  });
});

describe('[M-PL-8] a path that is dragged', () => {
  const path = { entry: point<'vertebra'>(20, -40, 8), target: point<'vertebra'>(7, 12, -2) };

  it('moves the end that is dragged and leaves the other', () => {
    const to = point<'vertebra'>(18, -38, 9);
    expect(moveEntry(path, to)).toEqual({ entry: to, target: path.target });
    expect(moveTarget(path, to)).toEqual({ entry: path.entry, target: to });
  });

  it('stays where it was rather than lose its direction', () => {
    expect(moveEntry(path, path.target)).toEqual(path);
    expect(moveTarget(path, path.entry)).toEqual(path);
  });
});

describe('[M-PL-1] left is never right', () => {
  const shape = shapeOf('L1');
  const left: NeedlePath = {
    entry: point<'vertebra'>(-24, -38, 10),
    target: point<'vertebra'>(-4, 10, -3),
  };
  const sides = {
    left: { ...sidesWith({ access: '10G' }).left, path: left, skinDepthMm: 41 },
    right: { ...sidesWith({ access: '8G' }).right, skinDepthMm: 67 },
  };

  it('each side answers with its own path, gauge, skin and numbers', () => {
    const plan = { ...PLAN, sides };
    const onLeft = planPath(shape, shape.heightsMm, plan, 'left');
    const onRight = planPath(shape, shape.heightsMm, plan, 'right');
    expect(onLeft.path).toEqual(left);
    expect(onLeft.numbers.entryFromMidlineMm).toBe(24);
    expect(onLeft.numbers.skinToTargetMm).toBeCloseTo(41 + depthOf(left), 9);
    expect(onRight.path.entry.x).toBeGreaterThan(0);
    expect(onRight.path).toEqual(propose(shape, shape.heightsMm, plan, 'right').path);
    expect(onRight.numbers.skinToTargetMm).toBeCloseTo(67 + onRight.numbers.targetDepthMm, 9);
    expect([onLeft.plan.access, onRight.plan.access]).toEqual(['10G', '8G']);
  });

  it('a path on the wrong side is told, not moved over', () => {
    const plan = {
      ...PLAN,
      sides: { ...sides, right: { ...sides.right, path: left } },
    };
    const wrong = planPath(shape, shape.heightsMm, plan, 'right');
    expect(wrong.path).toEqual(left);
    expect(wrong.numbers.entryFromMidlineMm).toBe(-24);
    expect(wrong.margins[0]?.roomMm).toBeLessThan(-5);
  });
});
