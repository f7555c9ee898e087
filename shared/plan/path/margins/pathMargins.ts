/** Every margin of one needle with the room it should keep, and the worst of them (M-PL-4). */
import type { HeightsMm } from '../../../anatomy/heights.ts';
import type { VertebraShape } from '../../../anatomy/vertebraShape.ts';
import type { Constant } from '../../../quantities/constant.ts';
import { ANTERIOR_MARGIN_MM, CANAL_MARGIN_MM, PEDICLE_WALL_MM } from '../../constants.ts';
import type { Route } from '../../plan.ts';
import {
  CORTEX_MARGIN_MM,
  ENDPLATE_MARGIN_MM,
  MEDIAL_RULE_MM,
  POSTERIOR_MARGIN_MM,
} from '../constants.ts';
import { axisEndMm, type Needle } from '../needle.ts';
import { archMargins, archRoomsAt } from './archMargins.ts';
import { type BodyPassage, bodyMargins, bodyRoomsAt, passageOf } from './bodyMargins.ts';

export const MARGIN_KEYS = [
  'pedicleMedial',
  'pedicleLateral',
  'pedicleCranial',
  'pedicleCaudal',
  'canal',
  'medialRule',
  'superiorEndplate',
  'inferiorEndplate',
  'ahead',
  'anteriorCortex',
  'lateralCortex',
  'posteriorCortex',
] as const;
export type MarginKey = (typeof MARGIN_KEYS)[number];

export interface Margin {
  readonly key: MarginKey;
  readonly roomMm: number;
  readonly limitMm: number;
}

export interface PathMargins {
  /** Those the route has, the one that lacks most room first. */
  readonly margins: readonly Margin[];
  /** null: the needle never comes into the body. */
  readonly passage: BodyPassage | null;
}

const LIMITS: Readonly<Record<MarginKey, Constant>> = {
  pedicleMedial: PEDICLE_WALL_MM,
  pedicleLateral: PEDICLE_WALL_MM,
  pedicleCranial: PEDICLE_WALL_MM,
  pedicleCaudal: PEDICLE_WALL_MM,
  canal: CANAL_MARGIN_MM,
  medialRule: MEDIAL_RULE_MM,
  superiorEndplate: ENDPLATE_MARGIN_MM,
  inferiorEndplate: ENDPLATE_MARGIN_MM,
  ahead: ANTERIOR_MARGIN_MM,
  anteriorCortex: CORTEX_MARGIN_MM,
  lateralCortex: CORTEX_MARGIN_MM,
  posteriorCortex: POSTERIOR_MARGIN_MM,
};

export function pathMargins(
  shape: VertebraShape,
  heightsMm: HeightsMm,
  needle: Needle,
  route: Route,
): PathMargins {
  const passage = passageOf(shape, heightsMm, needle);
  const margins = listed(route, {
    ...archMargins(shape, needle, isInside(route)),
    ...(passage && {
      ahead: passage.exitMm - needle.lengthMm,
      ...bodyMargins(shape, heightsMm, needle, passage),
    }),
  });
  return { margins: margins.sort((a, b) => spareMm(a) - spareMm(b)), passage };
}

/**
 * Room around the cannula at one place of its way, `alongMm` past the dorsal cortex: no least over the whole way is larger.
 * Only what is beside it there; the rounded front end counts from where its axis ends.
 */
export function roomsAt(
  shape: VertebraShape,
  heightsMm: HeightsMm,
  needle: Needle,
  route: Route,
  alongMm: number,
): readonly Margin[] {
  const passage = passageOf(shape, heightsMm, needle);
  const at = Math.min(alongMm, axisEndMm(needle));
  return listed(route, {
    ...archRoomsAt(shape, needle, isInside(route), at),
    ...(passage && bodyRoomsAt(shape, heightsMm, needle, passage, at)),
  });
}

/** What the arch alone leaves to spare: no whole set of margins leaves more, and this one costs next to nothing. */
export function archSpareMm(shape: VertebraShape, needle: Needle, route: Route): number {
  const margins = listed(route, { ...archMargins(shape, needle, isInside(route)) });
  return Math.min(...margins.map(spareMm));
}

function isInside(route: Route): boolean {
  return route === 'transpedicular';
}

function listed(route: Route, rooms: Partial<Record<MarginKey, number | null>>): Margin[] {
  return MARGIN_KEYS.flatMap((key): Margin[] => {
    const roomMm = rooms[key] ?? null;
    // Beside the pedicle its wall may be touched: it is what guides the needle.
    const guides = !isInside(route) && key === 'pedicleLateral';
    return roomMm === null ? [] : [{ key, roomMm, limitMm: guides ? 0 : LIMITS[key].value }];
  });
}

/** Room beyond what should be kept. */
export function spareMm({ roomMm, limitMm }: Margin): number {
  return roomMm - limitMm;
}
