/** What a device reaches, and why it stops [M-SIM-5] [M-SIM-12]. */
import type { VertebraShape } from '../../shared/anatomy/vertebraShape.ts';
import { balloonOf, jackOf, stentOf } from '../../shared/devices/ownDevice.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { StopReason } from '../../shared/simulation/result.ts';
import { type Bed, channelMl, type Filled, fill, fillApart, leanOf } from './inflation.ts';
import { openJack } from './jack.ts';
import { firstTime, remember } from './numerics.ts';
import type { Path } from './path.ts';
import { backRoomMm, frontRoomMm } from './rooms.ts';

export interface Lifted {
  readonly stop: StopReason;
  /** Volume at which each reason comes, infinity when it does not: two of them may tie. */
  readonly stopsAtMl: Readonly<Partial<Record<StopReason, number>>>;
  /** Of the fuller side. */
  readonly reachedVolumeMl: number;
  /** Of all balloons. */
  readonly heldMl: number;
  readonly bridgingVolumeMl: number;
  readonly pressureKpa: number;
  readonly openingMm: number;
  readonly meanMm: number;
  readonly differenceMm: number;
  /** Of the device, front to back. */
  readonly lengthMm: number;
}

export function nominalLengthMm(plan: Plan): number {
  if (plan.procedure === 'jack') return jackOf(plan.jack).nominalLengthMm;
  return plan.procedure === 'stent'
    ? stentOf(plan.stent).nominalLengthMm
    : balloonOf(plan.balloon).nominalLengthMm;
}

export function lift(
  shape: VertebraShape,
  path: Path,
  plan: Plan,
  bed: Bed,
  targetMm: number,
): Lifted {
  const nothing = {
    stopsAtMl: {},
    reachedVolumeMl: 0,
    heldMl: 0,
    bridgingVolumeMl: Number.POSITIVE_INFINITY,
    pressureKpa: 0,
    openingMm: 0,
    meanMm: 0,
    differenceMm: 0,
    lengthMm: bed.nominalLengthMm,
  };
  switch (plan.procedure) {
    case 'vertebroplasty':
      return { ...nothing, stop: 'noDevice' };
    case 'jack': {
      const { gapMm, ...opened } = openJack(jackOf(plan.jack), bed, targetMm);
      return { ...nothing, ...opened, ...leanOf(gapMm, bed) };
    }
    case 'kyphoplasty':
    case 'stent':
      return { ...nothing, ...inflate(shape, path, plan, bed, targetMm) };
  }
}

/** Of the left and the right side; nothing where no needle enters. */
function asked({ approach, inflationVolumePerSideMl: planned }: Plan): readonly [number, number] {
  const { left, right } = typeof planned === 'number' ? { left: planned, right: planned } : planned;
  return [approach === 'right' ? 0 : left, approach === 'left' ? 0 : right];
}

function inflate(shape: VertebraShape, path: Path, plan: Plan, bed: Bed, targetMm: number) {
  const device = plan.procedure === 'stent' ? stentOf(plan.stent) : balloonOf(plan.balloon);
  const end = device.maxVolumeMl;
  const alongMm = frontRoomMm(shape, path) + backRoomMm(shape, path);
  const [leftMl, rightMl] = asked(plan);
  const wantedMl = Math.max(leftMl, rightMl);
  // Both go up together; the one that is planned with less stays where it is full.
  const holds = (planned: number, volumeMl: number) =>
    planned < wantedMl ? Math.min(planned, volumeMl) : volumeMl;
  const at = remember((volumeMl) => {
    const [left, right] = [holds(leftMl, volumeMl), holds(rightMl, volumeMl)];
    if (left === right) return fill(volumeMl, bed);
    if (left > 0 && right > 0) return fillApart(left, right, bed);
    const { differenceMm, ...filled } = fill(volumeMl, { ...bed, alone: true });
    return { ...filled, differenceMm: left > 0 && !bed.alone ? -differenceMm : differenceMm };
  });
  const first = (happened: (filled: Filled) => boolean) => firstTime((v) => happened(at(v)), end);
  const bridgingVolumeMl = Math.max(
    channelMl(bed.nominalLengthMm),
    first(({ envelopeMm }) => envelopeMm >= bed.clearHeightMm),
  );
  const spanningMl = first(
    ({ diameterMm, lengthMm }) => diameterMm >= bed.roomMm || lengthMm >= alongMm,
  );
  // With nothing left to regain the first touch is the target.
  const targetMl = targetMm > 0 ? first(({ gapMm }) => gapMm >= targetMm) : bridgingVolumeMl;
  const stopsAtMl = {
    plannedVolume: wantedMl,
    wallLimit: Math.min(spanningMl, targetMl),
    maxVolume: end,
    maxPressure: first(({ pressureKpa }) => pressureKpa >= device.maxPressureKpa),
  };
  const reachedVolumeMl = Math.min(...Object.values(stopsAtMl));
  const stop = (['plannedVolume', 'wallLimit', 'maxVolume', 'maxPressure'] as const).find(
    (reason) => stopsAtMl[reason] === reachedVolumeMl,
  )!;
  const heldMl = holds(leftMl, reachedVolumeMl) + holds(rightMl, reachedVolumeMl);
  return { ...at(reachedVolumeMl), stop, stopsAtMl, reachedVolumeMl, heldMl, bridgingVolumeMl };
}
