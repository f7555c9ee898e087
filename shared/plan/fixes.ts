/** What a finding offers to do about itself: one undoable edit, or null where no single one settles it. */
import type { Side } from '../anatomy/levels.ts';
import { isSame } from '../base/same.ts';
import { ACCESS, BALLOON_IDS, BALLOONS } from '../devices/catalogue.ts';
import { cannulaOf } from '../devices/ownDevice.ts';
import { quantity } from '../quantities/table.ts';
import { PEDICLE_WALL_MM } from './constants.ts';
import { type EachSideMl, filledSidesMl, plannedMl } from './inflation.ts';
import { fittingGauges, inflatedDevice } from './instruments.ts';
import { entrySides, type Plan, type SidePlan } from './plan.ts';
import type { Edit, PlanEdit } from './planEdit.ts';

type Where = Side | 'both';

/** One edit of the side a finding is about, or of both. */
export function editWhere(where: Where, edit: Edit<'editBothSides', SidePlan>): PlanEdit {
  return where === 'both'
    ? edit
    : ({ kind: 'editSide', side: where, field: edit.field, value: edit.value } as PlanEdit);
}

/** The thinnest gauge that still takes the device. */
export function wideEnough(plan: Plan, where: Where): PlanEdit | null {
  const thinnest = fittingGauges(plan).at(-1);
  return thinnest === undefined
    ? null
    : editWhere(where, { kind: 'editBothSides', field: 'access', value: thinnest });
}

/** The widest gauge thinner than the planned one that the procedure goes through and that gives `moreMm` of radius. */
export function thinnerGauge(
  plan: Plan,
  side: Side,
  where: Where,
  moreMm: number,
): PlanEdit | null {
  const now = cannulaOf(plan.sides[side].access).outerDiameterMm;
  const value = fittingGauges(plan).find(
    (id) => ACCESS[id].outerDiameterMm <= now - 2 * moreMm && ACCESS[id].outerDiameterMm < now,
  );
  return value === undefined
    ? null
    : editWhere(where, { kind: 'editBothSides', field: 'access', value });
}

/**
 * A gauge that fits the pedicle with bone on each side, or else the way past it where there are ribs. A path set by hand
 * stays where it is whatever its route is called: it is not told to have gone past.
 */
export function throughNarrowPedicle(
  plan: Plan,
  side: Side,
  where: Where,
  pedicleWidthMm: number,
  thoracic: boolean,
): PlanEdit | null {
  const now = cannulaOf(plan.sides[side].access).outerDiameterMm;
  const moreMm = (now + 2 * PEDICLE_WALL_MM.value - pedicleWidthMm) / 2;
  const thinner = thinnerGauge(plan, side, where, moreMm);
  if (thinner || !thoracic || plan.sides[side].path !== null) return thinner;
  return editWhere(where, { kind: 'editBothSides', field: 'route', value: 'extrapedicular' });
}

/** The longest balloon that fits the body. */
export function shorterBalloon({ procedure }: Plan, depthMm: number): PlanEdit | null {
  if (procedure !== 'kyphoplasty') return null;
  const [value] = BALLOON_IDS.filter((id) => BALLOONS[id].nominalLengthMm <= depthMm).sort(
    (a, b) => BALLOONS[b].nominalLengthMm - BALLOONS[a].nominalLengthMm,
  );
  return value === undefined ? null : { kind: 'editPlan', field: 'balloon', value };
}

/** No more than this on any side that is entered. */
export function lessInflation(
  { approach, inflationVolumePerSideMl: planned }: Plan,
  most: EachSideMl,
): PlanEdit | null {
  const entered = entrySides(approach);
  const less = (side: Side) => {
    const asked = plannedMl(planned, side);
    const value = downToStep('inflationVolumePerSideMl', most[side]);
    return entered.includes(side) && value < asked ? value : asked;
  };
  const value =
    typeof planned === 'number'
      ? Math.min(...entered.map(less))
      : { left: less('left'), right: less('right') };
  return isSame(value, planned)
    ? null
    : { kind: 'editPlan', field: 'inflationVolumePerSideMl', value };
}

/** Cement falls less than the volume that opens the body, which is lifted less and so is smaller: aimed this much lower. */
const SPARE_SHARE = 0.95;

/** Cement follows what is injected, as far as the body takes it, or else what the balloons have opened. */
export function lessCement(
  plan: Plan,
  outlook: { readonly cementVolumeMl: number; readonly reachedVolumePerSideMl: number },
  share: number,
): PlanEdit | null {
  if (plan.procedure === 'vertebroplasty') {
    const injectedMl = Math.min(plan.cementVolumeMl, outlook.cementVolumeMl);
    const value = downToStep('cementVolumeMl', injectedMl * share);
    return value < plan.cementVolumeMl
      ? { kind: 'editPlan', field: 'cementVolumeMl', value }
      : null;
  }
  if (!inflatedDevice(plan)) return null;
  const { left, right } = filledSidesMl(plan, outlook.reachedVolumePerSideMl);
  const kept = (ml: number) => ml * share * SPARE_SHARE;
  return lessInflation(plan, { left: kept(left), right: kept(right) });
}

function downToStep(key: 'inflationVolumePerSideMl' | 'cementVolumeMl', volumeMl: number): number {
  const { step, decimals } = quantity(key);
  return Number((Math.floor(volumeMl / step) * step).toFixed(decimals));
}
