// The drawings are true: heights, sides, mirror symmetry, and the words beside them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightsFromStations, STATION_SHARE } from '../../../shared/anatomy/heightStations.ts';
import { meanDepthMm } from '../../../shared/anatomy/morphometry.ts';
import { ACCESS } from '../../../shared/devices/catalogue.ts';
import { documentAt } from '../../../shared/document/aside/treated.ts';
import { coronalProfile, sagittalProfile } from '../../../shared/drawings/bone/bodyProfile.ts';
import { contourLoops } from '../../../shared/drawings/contour.ts';
import type { OutlineKind } from '../../../shared/drawings/outline.ts';
import { UPRIGHT_AXES } from '../../../shared/drawings/upright.ts';
import { DRAWING_VIEWS, project } from '../../../shared/drawings/view.ts';
import { apply } from '../../../shared/math/rigid.ts';
import type { Vec3 } from '../../../shared/math/vec3.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import { levelStage } from '../../../shared/pipeline/stagedBodies.ts';
import { STAGES, stageHeightsMm } from '../../../shared/simulation/result.ts';
import { anyDocument } from '../../shared/pipeline/anyDocument.ts';
import { alsoTreated, BROKEN_BESIDE, buildDocument } from '../../shared/simulation/builders.ts';
import { withPlan } from '../plan/plannedCase.ts';
import {
  describedOf,
  drawingsOf,
  outlinesOf,
  placeOf,
  segmentOf,
  spotsOf,
} from './sampleDrawing.ts';

const SEED = 20_090_225;

function withAccess(access: '8G' | '13G') {
  const { plan } = withPlan({});
  const { left, right } = plan.sides;
  const sides = { left: { ...left, access }, right: { ...right, access } };
  return withPlan({ sides, procedure: 'vertebroplasty' });
}

/** Height of a line of points above a place on it. */
function zOn(line: readonly Vec3[], key: 'x' | 'y', at: number): number {
  const next = line.findIndex((p) => p[key] > at);
  const [a, b] = [line[next - 1]!, line[next]!];
  return a.z + ((at - a[key]) / (b[key] - a[key])) * (b.z - a.z);
}

describe('bodies', () => {
  it('have the heights of every stage, within 0.01 mm [M-AN-2]', () => {
    const document = withPlan({});
    const { run } = derive(document);
    if (!run.available) throw new Error(run.reason);
    for (const { stage } of run.value.stages) {
      const { shape, heightsMm } = segmentOf(document, stage).fractured;
      const asked = stageHeightsMm(run.value, stage);
      expect(heightsMm).toEqual(asked);
      const { superior, inferior } = sagittalProfile(shape, heightsMm);
      const depth = meanDepthMm(shape);
      const at = (y: number) => zOn(superior, 'y', y) - zOn(inferior, 'y', y);
      const read = heightsFromStations(
        at(STATION_SHARE * depth),
        at(0),
        at(-STATION_SHARE * depth),
      );
      expect(read.anterior).toBeCloseTo(asked.anterior, 2);
      expect(read.middle).toBeCloseTo(asked.middle, 2);
      expect(read.posterior).toBeCloseTo(asked.posterior, 2);
      const front = coronalProfile(shape, heightsMm);
      expect(zOn(front.superior, 'x', 0) - zOn(front.inferior, 'x', 0)).toBeCloseTo(
        asked.middle,
        2,
      );
    }
  });

  it('are broken at one level, amber there and nowhere else', () => {
    for (const view of ['posterior', 'lateral'] as const) {
      const bodies = outlinesOf(drawingsOf(withPlan({}))[view], 'body');
      expect(bodies.map(({ level }) => level).toSorted()).toEqual(['L1', 'L2', 'T12']);
      expect(bodies.filter(({ fractured }) => fractured).map(({ level }) => level)).toEqual(['L1']);
    }
  });
});

describe('sides', () => {
  it('put a left needle on the image left from behind, and on the image right where axial is read from the feet', () => {
    const { posterior, axial, lateral } = drawingsOf(withPlan({ approach: 'left' }), 'inflated');
    expect(posterior.edges).toEqual({ left: 'L', right: 'R', top: 'H', bottom: 'F' });
    expect(lateral.edges).toEqual({ left: 'A', right: 'P', top: 'H', bottom: 'F' });
    expect(axial.edges).toEqual({ left: 'R', right: 'L', top: 'A', bottom: 'P' });
    for (const [pane, sign] of [
      [posterior, -1],
      [axial, 1],
    ] as const) {
      const [needle, ...more] = outlinesOf(pane, 'needle');
      expect(more).toEqual([]);
      expect(needle?.side).toBe('left');
      for (const { u } of spotsOf(needle!)) expect(sign * u).toBeGreaterThan(0);
      expect(pane.needles.map(({ side }) => side)).toEqual(['left']);
      expect(sign * pane.needles[0]!.entry.u).toBeGreaterThan(10);
    }
  });

  it('mirror each other: a plan through the right is the plan through the left seen in a mirror', () => {
    const left = drawingsOf(withPlan({ approach: 'left' }), 'inflated');
    const right = drawingsOf(withPlan({ approach: 'right' }), 'inflated');
    for (const view of ['posterior', 'axial'] as const)
      for (const end of ['entry', 'target'] as const) {
        const [l, r] = [left[view].needles[0]![end], right[view].needles[0]![end]];
        expect(l.u).toBeCloseTo(-r.u, 9);
        expect(l.v).toBeCloseTo(r.v, 9);
      }
    expect(right.lateral.needles[0]!.entry).toEqual(left.lateral.needles[0]!.entry);
  });

  it('draw bones that are the same on both sides', () => {
    const drawings = drawingsOf(withPlan({}));
    for (const [view, kinds] of [
      ['posterior', ['body', 'arch', 'spinous']],
      ['axial', ['section', 'arch']],
    ] as const)
      for (const kind of kinds)
        for (const outline of outlinesOf(drawings[view], kind)) {
          const across = spotsOf(outline).map(({ u }) => u);
          expect(Math.max(...across)).toBeCloseTo(-Math.min(...across), 6);
        }
  });
});

describe('needles', () => {
  it('are as thick as their cannula on every drawing', () => {
    for (const access of ['8G', '13G'] as const) {
      const drawings = drawingsOf(withAccess(access));
      for (const view of DRAWING_VIEWS)
        for (const needle of outlinesOf(drawings[view], 'needle')) {
          const [a, , , b] = spotsOf(needle);
          const thick = Math.hypot(a!.u - b!.u, a!.v - b!.v);
          expect(thick).toBeCloseTo(ACCESS[access].outerDiameterMm, 9);
        }
    }
  });

  it('enter outside the medial line when proposed, and the canal line lies behind the posterior wall', () => {
    const { posterior, lateral } = drawingsOf(withPlan({}));
    const medial = outlinesOf(posterior, 'medialLine').find(({ side }) => side === 'right');
    expect(posterior.needles.find(({ side }) => side === 'right')!.entry.u).toBeGreaterThan(
      spotsOf(medial!)[0]!.u,
    );
    const [wall] = outlinesOf(lateral, 'posteriorWall').map(spotsOf);
    const [canal] = outlinesOf(lateral, 'canalLine').map(spotsOf);
    // The back of the canal lies behind the wall: further right on a lateral with the front on the left.
    expect(canal![0]!.u - wall![0]!.u).toBeGreaterThan(10);
  });
});

describe('stages', () => {
  it('show what the 3D picture shows: device, balloon, cavity, cement', () => {
    const inside = (stage: (typeof STAGES)[number]) =>
      drawingsOf(withPlan({}), stage)
        .lateral.outlines.map(({ kind }) => kind)
        .filter((kind) => ['device', 'balloon', 'cavity', 'cement'].includes(kind));
    expect(inside('before')).toEqual(['device', 'device']);
    expect(inside('inflated')).toEqual(['balloon', 'balloon']);
    expect(inside('deflated')).toEqual(['cavity', 'cavity']);
    expect(inside('standing')).toEqual(['cement', 'cement']);
  });

  it('never move the picture', () => {
    for (const view of ['posterior', 'lateral'] as const)
      expect(drawingsOf(withPlan({}), 'standing')[view].bounds).toEqual(
        drawingsOf(withPlan({}), 'before')[view].bounds,
      );
  });
});

describe('any valid document', () => {
  it(`is drawn with finite numbers only, and its words name the places that are drawn (seed ${SEED})`, () => {
    fc.assert(
      fc.property(anyDocument, fc.constantFrom(...STAGES), (document, wanted) => {
        const { run } = derive(document);
        const stage =
          run.available && run.value.stages.some((each) => each.stage === wanted)
            ? wanted
            : 'before';
        const segment = segmentOf(document, stage);
        const drawings = drawingsOf(document, stage);
        for (const view of DRAWING_VIEWS) {
          const { outlines, bounds } = drawings[view];
          const numbers = outlines.flatMap((o) => spotsOf(o).flatMap(({ u, v }) => [u, v]));
          expect(numbers.length).toBeGreaterThan(200);
          expect([...numbers, ...Object.values(bounds)].every(Number.isFinite)).toBe(true);
        }
        const { levels, needles } = describedOf(document, stage);
        expect(levels.map(({ level }) => level)).toEqual(
          drawings.lateral.levels.map(({ level }) => level),
        );
        const wallY = -meanDepthMm(segment.fractured.shape) / 2;
        for (const view of ['posterior', 'lateral'] as const) {
          expect(drawings[view].needles.map(({ side }) => side)).toEqual(
            needles.map(({ side }) => side),
          );
          needles.forEach((needle, i) => {
            for (const end of ['entry', 'target'] as const) {
              const inPatient = apply(segment.fractured.pose, placeOf(needle[end], wallY));
              const spot = project(UPRIGHT_AXES[view], inPatient);
              expect(drawings[view].needles[i]![end].u).toBeCloseTo(spot.u, 9);
              expect(drawings[view].needles[i]![end].v).toBeCloseTo(spot.v, 9);
            }
          });
        }
      }),
      { seed: SEED, numRuns: 40 },
    );
  });
});

describe('several treated levels', () => {
  const LEVELS = ['T12', 'L1', 'L2'] as const;
  const spread = buildDocument({ levels: BROKEN_BESIDE, aside: alsoTreated(['T12', 'L2', 'T5']) });

  it.each(LEVELS)(
    'with %s at hand: one is at hand, the others drawn beside it are treated',
    (at) => {
      const document = documentAt(spread, 'A', at);
      const segment = segmentOf(document, 'inflated');
      for (const view of ['posterior', 'lateral'] as const) {
        const drawing = drawingsOf(document, 'inflated')[view];
        const marked = (key: 'fractured' | 'treated') =>
          drawing.levels.filter((each) => each[key]).map(({ level }) => level);
        const beside = segment.bodies
          .map(({ shape }) => shape.level)
          .filter((level) => level !== at && LEVELS.some((treated) => treated === level));
        expect(beside.length).toBeGreaterThan(0);
        expect(marked('fractured')).toEqual([at]);
        expect(marked('treated')).toEqual(beside);
        // Handles are those of the level at hand alone.
        expect(drawing.needles).toHaveLength(2);
      }
    },
  );

  it(`are told in words as they are drawn, at every stage (seed ${SEED})`, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LEVELS),
        fc.constantFrom(...STAGES),
        fc.constantFrom('kyphoplasty', 'vertebroplasty', 'jack'),
        fc.constantFrom('left', 'bilateral'),
        (at, stage, procedure, approach) => {
          const aside = alsoTreated(['T12', 'L2', 'T5'], { procedure, approach });
          const document = documentAt(buildDocument({ levels: BROKEN_BESIDE, aside }), 'A', at);
          const shown = levelStage(derive(document), stage);
          const { outlines } = drawingsOf(document, shown).lateral;
          const { needles, otherNeedles, contents, beyond } = describedOf(document, shown);
          const drawn = (kind: OutlineKind) => outlines.filter((outline) => outline.kind === kind);
          expect(
            drawn('path')
              .map(({ level, side }) => `${level} ${side}`)
              .toSorted(),
          ).toEqual(
            [...needles, ...otherNeedles].map(({ level, side }) => `${level} ${side}`).toSorted(),
          );
          for (const kind of ['balloon', 'cavity', 'cement', 'jack'] as const)
            expect(new Set(drawn(kind).map(({ level }) => level))).toEqual(
              new Set(
                contents
                  .filter(({ inside }) => inside.some((each) => each.kind === kind))
                  .map(({ level }) => level),
              ),
            );
          const inPlace = drawn('needle').filter(({ planned }) => !planned);
          expect(new Set(inPlace.map(({ level }) => level))).toEqual(
            new Set(contents.filter((each) => each.needles).map(({ level }) => level)),
          );
          expect([...contents.map(({ level }) => level), ...beyond].toSorted()).toEqual(
            [...LEVELS, 'T5'].toSorted(),
          );
        },
      ),
      { seed: SEED, numRuns: 24 },
    );
  });

  it('lie in the frame of their own bone: needles of another level are those it has when it is at hand', () => {
    const beside = describedOf(spread, 'inflated').otherNeedles;
    for (const level of ['T12', 'L2'] as const) {
      const own = describedOf(documentAt(spread, 'A', level), 'inflated').needles;
      expect(beside.filter((needle) => needle.level === level)).toEqual(own);
    }
  });
});

describe('contours', () => {
  it('go once round what is inside, holes the other way', () => {
    const size = 41;
    const values = Float64Array.from({ length: size * size }, (_, i) => {
      const radius = Math.hypot((i % size) - 20, Math.floor(i / size) - 20);
      return Math.abs(radius - 11) - 4;
    });
    const areas = contourLoops({ columns: size, rows: size, values })
      .map((loop) =>
        loop.reduce((sum, a, i) => {
          const b = loop[(i + 1) % loop.length]!;
          return sum + (a.column * b.row - b.column * a.row) / 2;
        }, 0),
      )
      .toSorted((a, b) => a - b);
    expect(areas).toHaveLength(2);
    expect(Math.abs(areas[0]!) / (Math.PI * 49)).toBeCloseTo(1, 1);
    expect(Math.abs(areas[1]!) / (Math.PI * 225)).toBeCloseTo(1, 1);
    expect(Math.sign(areas[0]!)).toBe(-Math.sign(areas[1]!));
  });
});
