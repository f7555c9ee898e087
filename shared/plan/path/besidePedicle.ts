/**
 * The proposal beside the pedicle (M-PL-7): of the ways that pass its lateral wall below its top and aim at the middle of
 * their half of the body, the one whose least margin leaves most to spare.
 */
import type { Side } from '../../anatomy/levels.ts';
import { meanWidthMm } from '../../anatomy/morphometry.ts';
import type { VertebraShape } from '../../anatomy/vertebraShape.ts';
import { cannulaOf } from '../../devices/ownDevice.ts';
import { plus, times, type Vec3, vec3 } from '../../math/vec3.ts';
import { deviceLengthMm, type NeedlePath, type PlanSetup, type Route } from '../plan.ts';
import { AIM_SPREAD_SHARE, BESIDE_PEDICLE } from './constants.ts';
import { archSpareMm, pathMargins, spareMm } from './margins/pathMargins.ts';
import { needleOf } from './needle.ts';
import { deviceY, pathThrough } from './pathThrough.ts';
import { type Pedicle, pedicleOf } from './pedicle.ts';
import { aimX, middleZ } from './transpedicular.ts';

type BesideRoute = Exclude<Route, 'transpedicular'>;

/** Tried in each direction, the ends of its range included. */
const TRIED = 3;

const known = new WeakMap<VertebraShape, Map<string, NeedlePath>>();

/**
 * On the heights as measured, whatever stage is drawn: a path does not jump while a body opens. Remembered, because a search
 * costs more than a look at one path, and most edits change nothing it rests on.
 */
export function besidePath(
  shape: VertebraShape,
  plan: PlanSetup,
  side: Side,
  route: BesideRoute,
): NeedlePath {
  const { approach, balloonDepthShare, sides } = plan;
  const alone = approach !== 'bilateral';
  const { outerDiameterMm } = cannulaOf(sides[side].access);
  const asked = [side, route, outerDiameterMm, alone, balloonDepthShare, deviceLengthMm(plan)];
  const key = asked.join(' ');
  const ofShape = known.get(shape) ?? new Map<string, NeedlePath>();
  known.set(shape, ofShape);
  const path = ofShape.get(key) ?? search(shape, plan, side, route);
  ofShape.set(key, path);
  return path;
}

function search(shape: VertebraShape, plan: PlanSetup, side: Side, route: BesideRoute): NeedlePath {
  const pedicle = pedicleOf(shape);
  const { nearMm, farMm, lowShare, highShare } = BESIDE_PEDICLE[route];
  const radiusMm = cannulaOf(plan.sides[side].access).outerDiameterMm / 2;
  const spread = AIM_SPREAD_SHARE.value * meanWidthMm(shape);
  const aim = aimX(shape, plan);
  const y = deviceY(shape, plan);
  let best: NeedlePath | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const beside of tried(nearMm.value, farMm.value))
    for (const up of tried(lowShare.value, highShare.value))
      for (const x of tried(aim - spread, aim + spread)) {
        const passes = passing(pedicle, radiusMm + beside, up);
        const device = vec3(x, y, middleZ(shape, shape.heightsMm, x, y));
        const path = pathThrough(shape, shape.heightsMm, plan, side, passes, device);
        const needle = needleOf(path, plan, side);
        if (best && archSpareMm(shape, needle, route) <= most) continue;
        const [worst] = pathMargins(shape, shape.heightsMm, needle, route).margins;
        const spare = worst ? spareMm(worst) : Number.NEGATIVE_INFINITY;
        if (best && spare <= most) continue;
        most = spare;
        best = path;
      }
  return best as NeedlePath;
}

function tried(from: number, to: number): readonly number[] {
  return Array.from({ length: TRIED }, (_, i) => from + ((to - from) * i) / (TRIED - 1));
}

/** Beside the middle of the pedicle. */
function passing(pedicle: Pedicle, outwardMm: number, upShare: number): Vec3 {
  return plus(
    plus(pedicle.centre, times(pedicle.outward, pedicle.halfWidthMm + outwardMm)),
    times(pedicle.cranial, upShare * pedicle.halfHeightMm),
  );
}
