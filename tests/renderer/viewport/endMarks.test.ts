// Ends of the needles in the 3D picture: a hand that drags one has it under itself, and only that end moves.
import { OrthographicCamera, Vector3 } from 'three';
import { describe, expect, test } from 'vitest';
import { moveEnd, PATH_ENDS } from '../../../renderer/viewModel/moveEnd.ts';
import { aimCamera, directionOf } from '../../../renderer/viewport/cameras.ts';
import { type EndMark, endMarks, needledBody } from '../../../renderer/viewport/endMarks.ts';
import { eyeOf } from '../../../renderer/viewport/eyeOf.ts';
import { inPicture } from '../../../renderer/viewport/projectMarks.ts';
import { NAMED_VIEWS, type NamedView } from '../../../renderer/viewport/viewportProps.ts';
import { SIDES } from '../../../shared/anatomy/levels.ts';
import { poseBodies } from '../../../shared/anatomy/poseBodies.ts';
import type { PosedBody } from '../../../shared/anatomy/posedBody.ts';
import type { Vec3 } from '../../../shared/math/vec3.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { followedPath } from '../../../shared/plan/trajectory.ts';
import { withPlan } from '../plan/plannedCase.ts';

const SIZE = { width: 800, height: 600 };

function cameraOf(view: NamedView): OrthographicCamera {
  const { width, height } = SIZE;
  const camera = new OrthographicCamera(-width / 2, width / 2, height / 2, -height / 2, 1, 1200);
  camera.zoom = 3;
  camera.updateProjectionMatrix();
  aimCamera(camera, new Vector3(0, 0, 0), directionOf(view));
  return camera;
}

/** Turned and moved, as a body is that stands above a wedge, and at other heights than measured: no needle goes along. */
function tiltedBody(): { body: PosedBody; plan: Plan } {
  const derived = derive(withPlan({}));
  const bodies = poseBodies(derived.shapes, derived.fracturedLevel, {
    [derived.fracturedLevel]: { anterior: 12, middle: 14, posterior: 24 },
  });
  const body = bodies.find(({ shape }) => shape.level === 'L1');
  if (!body) throw new Error('L1 is not in the segment');
  return { body, plan: derived.plan };
}

function marksIn(view: NamedView, body: PosedBody, plan: Plan) {
  const camera = cameraOf(view);
  const place = (mm: Vec3) => inPicture(camera, SIZE.width, SIZE.height, mm);
  return endMarks(needledBody(body, plan), { ...eyeOf(camera), place });
}

const markOf = (ends: readonly EndMark[], side: string, end: string) => {
  const found = ends.find((each) => each.side === side && each.end === end);
  if (!found) throw new Error(`no ${end} of the ${side} needle`);
  return found.at;
};

describe('an end of a needle in the picture', () => {
  test.each(NAMED_VIEWS)(
    'seen from %s, goes as far as the hand goes, and takes no other along',
    (view) => {
      const { body, plan } = tiltedBody();
      const before = marksIn(view, body, plan);
      expect(before.ends).toHaveLength(4);
      for (const side of SIDES)
        for (const end of PATH_ENDS) {
          const by = { u: 5 / before.pxPerMm, v: -7 / before.pxPerMm };
          const path = moveEnd(followedPath(body.shape, plan, side), end, by, before.axes);
          const moved: Plan = {
            ...plan,
            sides: { ...plan.sides, [side]: { ...plan.sides[side], path } },
          };
          const after = marksIn(view, body, moved);
          for (const other of before.ends) {
            const dragged = other.side === side && other.end === end;
            const at = markOf(after.ends, other.side, other.end);
            expect(at.x).toBeCloseTo(other.at.x + (dragged ? 5 : 0), 6);
            expect(at.y).toBeCloseTo(other.at.y + (dragged ? 7 : 0), 6);
          }
        }
    },
  );

  test('what is nearer to the eye lies on top: from the left the left needle, from behind the entries', () => {
    const { body, plan } = tiltedBody();
    const last = (view: NamedView) => marksIn(view, body, plan).ends.slice(2);
    expect(last('left').map(({ side }) => side)).toEqual(['left', 'left']);
    expect(last('right').map(({ side }) => side)).toEqual(['right', 'right']);
    expect(last('posterior').map(({ end }) => end)).toEqual(['entry', 'entry']);
    expect(last('anterior').map(({ end }) => end)).toEqual(['target', 'target']);
  });
});
