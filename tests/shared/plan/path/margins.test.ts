import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CASE_LEVELS } from '../../../../shared/anatomy/levels.ts';
import { meanDepthMm } from '../../../../shared/anatomy/morphometry.ts';
import { point } from '../../../../shared/math/frames.ts';
import { dot, minus } from '../../../../shared/math/vec3.ts';
import { distanceToPatchMm } from '../../../../shared/mesh/segmentDistance.ts';
import { bodyFaces } from '../../../../shared/plan/path/margins/bodyFaces.ts';
import { passageOf } from '../../../../shared/plan/path/margins/bodyMargins.ts';
import {
  type MarginKey,
  pathMargins,
  roomsAt,
  spareMm,
} from '../../../../shared/plan/path/margins/pathMargins.ts';
import { axisAt, axisEndMm, needleOf } from '../../../../shared/plan/path/needle.ts';
import { pedicleOf } from '../../../../shared/plan/path/pedicle.ts';
import { planPath } from '../../../../shared/plan/path/planPaths.ts';
import { propose } from '../../../../shared/plan/path/proposal.ts';
import { mirrorPath, shiftPath } from '../../../../shared/plan/path/turnPath.ts';
import { type NeedlePath, type Plan, ROUTES } from '../../../../shared/plan/plan.ts';
import { shapeOf } from '../../anatomy/shapes.ts';
import { PLAN, sidesWith } from '../../simulation/builders.ts';
import { collapsed } from '../shapes.ts';
import { bruteCanalMm, bruteFaceMm, brutePedicleMm, staysInside } from './bruteMargins.ts';

const SEED = 20_251;
const RUNS = 12;
const FACE_RUNS = 6;
/** Faces of flat pieces, and points a quarter of a millimetre apart. */
const CLOSE_MM = 0.12;

const within = (low: number, high: number) =>
  fc.noBias(fc.integer({ min: 0, max: 1000 })).map((step) => low + ((high - low) * step) / 1000);

/** A proposal pushed about, in a whole body or a collapsed one. */
const anyNeedle = fc
  .record({
    level: fc.constantFrom('T6', 'T9', 'T12', 'L1', 'L3', 'L5' as const),
    access: fc.constantFrom('8G', '10G', '13G' as const),
    lost: fc.record({
      anterior: within(0, 0.45),
      middle: within(0, 0.4),
      posterior: within(0, 0.1),
    }),
    entry: fc.tuple(within(-2, 2), within(-2, 2), within(-3, 3)),
    target: fc.tuple(within(-4, 2), within(-8, 0), within(-3, 3)),
  })
  .map(({ level, access, lost, entry, target }) => {
    const shape = collapsed(level as 'L1', lost);
    const plan: Plan = { ...PLAN, sides: sidesWith({ access: access as '8G' }) };
    const { path } = propose(shape, shape.heightsMm, plan, 'right');
    const move = (at: NeedlePath['entry'], [x, y, z]: readonly number[]) =>
      point<'vertebra'>(at.x + x!, at.y + y!, at.z + z!);
    const moved = { entry: move(path.entry, entry), target: move(path.target, target) };
    return { shape, plan, needle: needleOf(moved, plan, 'right') };
  });

const roomOf = (margins: readonly { key: MarginKey; roomMm: number }[], key: MarginKey) => {
  const found = margins.find((margin) => margin.key === key);
  if (!found) throw new Error(`no margin ${key}`);
  return found.roomMm;
};

describe('[M-PL-4] margins of the swept needle', () => {
  it(`are the least of what is found place by place along the way (seed ${SEED})`, () => {
    const places = [
      'pedicleMedial',
      'pedicleCaudal',
      'canal',
      'superiorEndplate',
      'inferiorEndplate',
      'anteriorCortex',
    ] as const;
    fc.assert(
      fc.property(anyNeedle, ({ shape, needle }) => {
        const { margins } = pathMargins(shape, shape.heightsMm, needle, 'transpedicular');
        const least = new Map<MarginKey, number>();
        for (let alongMm = 0; alongMm <= needle.lengthMm; alongMm += 0.5)
          for (const { key, roomMm, limitMm } of roomsAt(
            shape,
            shape.heightsMm,
            needle,
            'transpedicular',
            alongMm,
          )) {
            least.set(key, Math.min(roomMm, least.get(key) ?? Number.POSITIVE_INFINITY));
            expect(limitMm).toBe(margins.find((margin) => margin.key === key)!.limitMm);
          }
        for (const key of places) {
          const found = least.get(key);
          // A needle beside the isthmus, or beside the body, is beside nothing there.
          if (found === undefined) continue;
          const whole = roomOf(margins, key);
          // Behind the entry, and out through a face, the whole way counts more than its places.
          expect(found).toBeGreaterThan(whole - 0.01 - (whole < 0 ? needle.radiusMm : 0));
          if (whole > 0 && key !== 'canal') expect(found - whole).toBeLessThan(0.3);
        }
      }),
      { seed: SEED, numRuns: FACE_RUNS },
    );
  }, 60_000);

  it(`agree with thousands of points on its outside: canal (seed ${SEED})`, () => {
    fc.assert(
      fc.property(anyNeedle, ({ shape, needle }) => {
        const { margins } = pathMargins(shape, shape.heightsMm, needle, 'transpedicular');
        expect(Math.abs(roomOf(margins, 'canal') - bruteCanalMm(shape, needle))).toBeLessThan(
          CLOSE_MM,
        );
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it(`agree with thousands of points on its outside: walls of the pedicle (seed ${SEED})`, () => {
    fc.assert(
      fc.property(anyNeedle, ({ shape, needle }) => {
        const { margins } = pathMargins(shape, shape.heightsMm, needle, 'transpedicular');
        const least = Math.min(
          ...(['pedicleMedial', 'pedicleLateral', 'pedicleCranial', 'pedicleCaudal'] as const).map(
            (key) => roomOf(margins, key),
          ),
        );
        const pedicle = pedicleOf(shape);
        const cosine = dot(needle.direction, pedicle.axis);
        const start = dot(minus(needle.entry, pedicle.centre), pedicle.axis);
        const half = pedicle.lengthMm / 4;
        const brute = brutePedicleMm(
          pedicle,
          needle,
          (-half - start) / cosine,
          (half - start) / cosine,
        );
        expect(Math.abs(least - brute)).toBeLessThan(CLOSE_MM);
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it.each(['superiorEndplate', 'inferiorEndplate'] as const)(
    `agree with thousands of points on its outside: %s (seed ${SEED})`,
    (face) => {
      let compared = 0;
      fc.assert(
        fc.property(anyNeedle, ({ shape, needle }) => {
          const { margins, passage } = pathMargins(
            shape,
            shape.heightsMm,
            needle,
            'transpedicular',
          );
          const fromMm = passage!.fromMm;
          const room = roomOf(margins, face);
          if (room < 0) {
            expect(staysInside(shape, needle, fromMm)).toBe(false);
            return;
          }
          compared++;
          const brute = bruteFaceMm(shape, needle, face, fromMm);
          expect(Math.abs(room - brute)).toBeLessThan(0.15);
        }),
        { seed: SEED, numRuns: FACE_RUNS },
      );
      expect(compared).toBeGreaterThan(2);
    },
    60_000,
  );

  it(`agree with thousands of points on its outside: the wall around the device (seed ${SEED})`, () => {
    let compared = 0;
    fc.assert(
      fc.property(anyNeedle, ({ shape, needle }) => {
        const { margins } = pathMargins(shape, shape.heightsMm, needle, 'transpedicular');
        const backMm = needle.lengthMm - needle.deviceMm;
        if (!staysInside(shape, needle, backMm)) return;
        compared++;
        const { patches } = bodyFaces(shape, shape.heightsMm);
        const [from, to] = [axisAt(needle, backMm), axisAt(needle, axisEndMm(needle))];
        const room =
          Math.min(
            ...(['anterior', 'lateral', 'posterior'] as const).map((face) =>
              distanceToPatchMm(from, to, patches[face]),
            ),
          ) - needle.radiusMm;
        expect(Math.abs(room - bruteFaceMm(shape, needle, 'wall', backMm))).toBeLessThan(0.15);
        // Each margin is to a part of that wall, and one of them to the nearest.
        expect(roomOf(margins, 'lateralCortex')).toBeGreaterThan(room - 1e-9);
        expect(roomOf(margins, 'anteriorCortex')).toBeGreaterThan(room - 1e-9);
      }),
      { seed: SEED, numRuns: FACE_RUNS },
    );
    expect(compared).toBeGreaterThan(2);
  }, 60_000);

  it('call the wall beside a device its side, and the wall ahead of it its front', () => {
    const shape = shapeOf('L1');
    const straight = (x: number, tip: number) => {
      const needle = needleOf(
        { entry: point<'vertebra'>(x, -40, 0), target: point<'vertebra'>(x, tip, 0) },
        PLAN,
        'right',
      );
      return pathMargins(shape, shape.heightsMm, needle, 'transpedicular').margins;
    };
    const beside = straight(12, 4);
    expect(roomOf(beside, 'lateralCortex')).toBeLessThan(roomOf(beside, 'anteriorCortex'));
    const ahead = straight(0, 12);
    expect(roomOf(ahead, 'anteriorCortex')).toBeLessThan(roomOf(ahead, 'lateralCortex'));
    expect(roomOf(ahead, 'anteriorCortex')).toBeCloseTo(roomOf(ahead, 'ahead'), 1);
  });

  it.each(CASE_LEVELS)('at %s are the mirror image of each other on both sides', (level) => {
    const shape = shapeOf(level);
    for (const route of ROUTES) {
      const plan: Plan = { ...PLAN, sides: sidesWith({ route }) };
      const right = planPath(shape, shape.heightsMm, plan, 'right');
      const left = planPath(shape, shape.heightsMm, plan, 'left');
      expect(left.path.entry.x).toBeCloseTo(-right.path.entry.x, 9);
      expect(left.path.target.z).toBeCloseTo(right.path.target.z, 9);
      expect(left.margins.map(({ key }) => key)).toEqual(right.margins.map(({ key }) => key));
      for (const [i, margin] of left.margins.entries())
        expect(margin.roomMm).toBeCloseTo(right.margins[i]!.roomMm, 6);
    }
  });

  it('grow with a thinner cannula by half the difference of the diameters, on the same path', () => {
    const shape = shapeOf('L1');
    const { path } = propose(shape, shape.heightsMm, PLAN, 'right');
    const at = (access: '8G' | '10G') =>
      pathMargins(
        shape,
        shape.heightsMm,
        needleOf(path, { ...PLAN, sides: sidesWith({ access }) }, 'right'),
        'transpedicular',
      ).margins;
    for (const key of ['canal', 'pedicleMedial', 'pedicleCaudal'] as const)
      expect(roomOf(at('10G'), key) - roomOf(at('8G'), key)).toBeCloseTo((4.19 - 3.4) / 2, 6);
  });

  it('come with the one that lacks most room first', () => {
    const shape = shapeOf('T8');
    const spare = planPath(shape, shape.heightsMm, PLAN, 'left').margins.map(spareMm);
    expect(spare).toEqual([...spare].sort((a, b) => a - b));
  });
});

describe('[M-PL-5] the arch', () => {
  const shape = shapeOf('L1');
  const { path } = propose(shape, shape.heightsMm, PLAN, 'right');
  const marginsOf = (moved: NeedlePath) =>
    pathMargins(shape, shape.heightsMm, needleOf(moved, PLAN, 'right'), 'transpedicular').margins;

  it('lets a needle through the middle of its pedicle keep the same to both sides', () => {
    const margins = marginsOf(path);
    expect(roomOf(margins, 'pedicleMedial')).toBeCloseTo(roomOf(margins, 'pedicleLateral'), 6);
    expect(roomOf(margins, 'pedicleCranial')).toBeCloseTo(roomOf(margins, 'pedicleCaudal'), 6);
  });

  it.each([
    ['medially', { x: -2, y: 0, z: 0 }, 'pedicleMedial'],
    ['outward', { x: 2, y: 0, z: 0 }, 'pedicleLateral'],
    ['up', { x: 0, y: 0, z: 2 }, 'pedicleCranial'],
    ['down', { x: 0, y: 0, z: -2 }, 'pedicleCaudal'],
  ] as const)('takes room from the wall a needle moves to: %s', (_, by, key) => {
    const lost = roomOf(marginsOf(path), key) - roomOf(marginsOf(shiftPath(path, by)), key);
    expect(lost).toBeGreaterThan(1.2);
    expect(lost).toBeLessThan(2.2);
  });

  it('is broken by a needle through the canal, and the medial rule with it', () => {
    const through = marginsOf({
      entry: point<'vertebra'>(-4, path.entry.y, path.entry.z),
      target: path.target,
    });
    expect(roomOf(through, 'canal')).toBeLessThan(-2);
    expect(roomOf(through, 'medialRule')).toBeLessThan(0);
  });

  it('counts the medial rule from the posterior wall to where the line is crossed', () => {
    const wallY = -meanDepthMm(shape) / 2;
    const line = shape.canalWidthMm / 2;
    // Straight from 5 mm outside the line to 5 mm inside it: crossed half-way.
    const crossing = {
      entry: point<'vertebra'>(line + 5, wallY - 20, 5),
      target: point<'vertebra'>(line - 5, wallY + 20, 0),
    };
    expect(roomOf(marginsOf(crossing), 'medialRule')).toBeCloseTo(0, 9);
    const never = { ...crossing, target: point<'vertebra'>(line + 1, wallY + 20, 0) };
    expect(marginsOf(never).some(({ key }) => key === 'medialRule')).toBe(false);
  });
});

describe('[M-PL-6] the body', () => {
  it('is measured at its present heights: a collapse takes room from the superior endplate', () => {
    const whole = shapeOf('L1');
    const flat = collapsed('L1', { anterior: 0.5, middle: 0.5, posterior: 0 });
    const { path } = propose(whole, whole.heightsMm, PLAN, 'right');
    const room = (shape: typeof whole) =>
      roomOf(
        pathMargins(shape, shape.heightsMm, needleOf(path, PLAN, 'right'), 'transpedicular')
          .margins,
        'superiorEndplate',
      );
    expect(room(flat)).toBeLessThan(room(whole) - 3);
  });

  it('counts how far a needle is through a wall', () => {
    const shape = shapeOf('L1');
    const ahead = meanDepthMm(shape) / 2;
    const straight = (tipMm: number) =>
      needleOf(
        { entry: point<'vertebra'>(0, -40, 0), target: point<'vertebra'>(0, ahead + tipMm, 0) },
        PLAN,
        'right',
      );
    const room = (tipMm: number) =>
      roomOf(
        pathMargins(shape, shape.heightsMm, straight(tipMm), 'transpedicular').margins,
        'ahead',
      );
    expect(room(-10) - room(2)).toBeCloseTo(12, 2);
    expect(room(2)).toBeLessThan(0);
  });

  it('is left out of what a needle can be asked that never comes into it', () => {
    const shape = shapeOf('L1');
    const beside = {
      entry: point<'vertebra'>(60, -40, 0),
      target: point<'vertebra'>(60, 20, 0),
    };
    const needle = needleOf(beside, PLAN, 'right');
    expect(passageOf(shape, shape.heightsMm, needle)).toBeNull();
    const { margins } = pathMargins(shape, shape.heightsMm, needle, 'transpedicular');
    expect(margins.some(({ key }) => key === 'anteriorCortex')).toBe(false);
  });
});

describe('[M-PL-7] beside the pedicle', () => {
  it.each(CASE_LEVELS)(
    'at %s a proposal keeps out of the canal and below the pedicle’s top',
    (level) => {
      const shape = shapeOf(level);
      for (const route of ['extrapedicular', 'parapedicular'] as const) {
        const { margins, runs, numbers } = planPath(
          shape,
          shape.heightsMm,
          { ...PLAN, sides: sidesWith({ route }) },
          'right',
        );
        expect(runs).toBe(true);
        expect(roomOf(margins, 'canal')).toBeGreaterThan(2);
        expect(roomOf(margins, 'pedicleCranial')).toBeGreaterThan(0);
        expect(numbers.transverseAngleDeg).toBeGreaterThan(15);
      }
    },
  );

  it('is the way with most to spare among its like: a path pushed about has less', () => {
    const shape = shapeOf('T8');
    const plan: Plan = { ...PLAN, sides: sidesWith({ route: 'extrapedicular' }) };
    const { path, margins } = planPath(shape, shape.heightsMm, plan, 'right');
    for (const x of [-3, 3]) {
      const pushed = pathMargins(
        shape,
        shape.heightsMm,
        needleOf(shiftPath(path, { x, y: 0, z: 0 }), plan, 'right'),
        'extrapedicular',
      );
      expect(spareMm(pushed.margins[0]!)).toBeLessThan(spareMm(margins[0]!));
    }
  });

  it('goes to the other side by being mirrored', () => {
    const shape = shapeOf('T8');
    const plan: Plan = { ...PLAN, sides: sidesWith({ route: 'extrapedicular' }) };
    const right = propose(shape, shape.heightsMm, plan, 'right').path;
    expect(propose(shape, shape.heightsMm, plan, 'left').path.entry.x).toBeCloseTo(
      mirrorPath(right).entry.x,
      9,
    );
  });
});

it('[M-PL-4] are checked anew well inside a frame', () => {
  const shape = shapeOf('L1');
  const { path } = propose(shape, shape.heightsMm, PLAN, 'right');
  const took: number[] = [];
  for (let i = 0; i < 200; i++) {
    const moved = shiftPath(path, { x: i / 200, y: 0, z: 0 });
    const before = performance.now();
    pathMargins(shape, shape.heightsMm, needleOf(moved, PLAN, 'right'), 'transpedicular');
    took.push(performance.now() - before);
  }
  took.sort((a, b) => a - b);
  // A quick one of many, so that a busy machine does not decide.
  expect(took[20]).toBeLessThan(5);
});
