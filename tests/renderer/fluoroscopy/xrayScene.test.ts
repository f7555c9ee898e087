// What the beam meets: the plan of every treated level, each where its body stands.
import { expect, it } from 'vitest';
import { pictureMarks } from '../../../renderer/fluoroscopy/pictureMarks.ts';
import { xrayMatter } from '../../../renderer/fluoroscopy/xrayScene.ts';
import { trueAp } from '../../../shared/fluoroscopy/carm/namedViews.ts';
import { point } from '../../../shared/math/frames.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import { stagedBodies } from '../../../shared/pipeline/stagedBodies.ts';
import type { Stage } from '../../../shared/simulation/result.ts';
import { alsoTreated, BROKEN_BESIDE, buildDocument } from '../../shared/simulation/builders.ts';

const derived = derive(buildDocument({ levels: BROKEN_BESIDE, aside: alsoTreated(['T12', 'L2']) }));

function treatedAt(stage: Stage) {
  const bodies = stagedBodies(derived, stage);
  return { bodies, treated: [{ body: bodies.fractured, derived, stage }, ...bodies.others] };
}

it('holds needles and balloons of three levels, and only the patient before', () => {
  const { treated } = treatedAt('inflated');
  const one = xrayMatter(treated.slice(0, 1)).length - 1;
  expect(one).toBeGreaterThanOrEqual(4);
  expect(xrayMatter(treated)).toHaveLength(3 * one + 1);
  expect(xrayMatter(treatedAt('before').treated)).toHaveLength(1);
});

it('marks the level at hand and those that are treated, too', () => {
  const { bodies } = treatedAt('inflated');
  const fixed = {
    sourceDetectorMm: 1000,
    sourceObjectMm: 700,
    detectorMm: 300,
    detectorPx: 64,
    collimation: { widthMm: 300, heightMm: 300 },
    centre: point<'patient'>(0, 0, 0),
  };
  const { levels } = pictureMarks({ ...fixed, ...trueAp(fixed, bodies.fractured, 'both') }, bodies);
  const marked = (key: 'fractured' | 'treated') =>
    levels.filter((mark) => mark[key]).map(({ level }) => level);
  expect(marked('fractured')).toEqual(['L1']);
  expect(marked('treated')).toEqual(['T12', 'L2']);
});
