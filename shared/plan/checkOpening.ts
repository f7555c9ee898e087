/** What keeps a device from opening as planned, and what comes of it: balloon, stent or jack (M-PL-2). */
import { SIDES } from '../anatomy/levels.ts';
import { jackOf, nameOf } from '../devices/ownDevice.ts';
import type { PlanOutlook } from './checkPlan.ts';
import { LEAST_LIFT_MM } from './constants.ts';
import { type Finding, finding } from './finding.ts';
import { lessInflation } from './fixes.ts';
import { filledSidesMl, fullerMl, fullerSide, plannedMl } from './inflation.ts';
import { inflatedDevice } from './instruments.ts';
import type { Plan } from './plan.ts';

export function checkOpening(plan: Plan, outlook: PlanOutlook | null): readonly Finding[] {
  const inflation = checkInflation(plan, outlook);
  const said = inflation.some(({ code }) => code === 'noLift');
  return [...inflation, ...checkJack(plan, outlook), ...(said ? [] : checkLift(outlook))];
}

/** Where nothing is inflated its volume is kept, and means nothing. */
function checkInflation(plan: Plan, outlook: PlanOutlook | null): Finding[] {
  const device = inflatedDevice(plan);
  if (!device) return [];
  const { maxVolumeMl, maxPressureKpa, source } = device;
  const fuller = fullerSide(plan);
  const planned = asked(fullerMl(plan));
  const words: Finding['words'] = {
    balloon: nameOf(plan.procedure === 'stent' ? plan.stent : plan.balloon),
  };
  const found: Finding[] = [];
  const limit = { quantity: 'volumeMl', value: maxVolumeMl } as const;
  // Two that are filled alike are told once.
  for (const side of fuller ? SIDES : [null]) {
    const value = side ? plannedMl(plan.inflationVolumePerSideMl, side) : planned.value;
    if (value <= maxVolumeMl) continue;
    const fix = lessInflation(plan, { left: maxVolumeMl, right: maxVolumeMl });
    found.push(
      finding('volumeLimit', 'caution', source, { planned: asked(value), limit }, words, {
        side,
        fix,
      }),
    );
  }
  if (!outlook) return found;
  const reached = { quantity: 'volumeMl', value: outlook.reachedVolumePerSideMl } as const;
  const fix = lessInflation(plan, filledSidesMl(plan, outlook.reachedVolumePerSideMl));
  const where = { side: fuller, fix };
  if (outlook.stop === 'wallLimit')
    found.push(
      finding('wallLimitBeforePlan', 'caution', 'model', { planned, reached }, words, where),
    );
  if (outlook.stop === 'maxPressure')
    found.push(
      finding(
        'pressureLimitBeforePlan',
        'caution',
        source,
        { planned, reached, limit: { quantity: 'pressureKpa', value: maxPressureKpa } },
        words,
        where,
      ),
    );
  // More likely than not the plates are never reached: the plan would only crush bone and place cement.
  if (outlook.bridgingProbability < 0.5)
    found.push(
      finding('noLift', 'caution', 'model', {
        planned,
        probability: { quantity: 'sharePercent', value: 100 * outlook.bridgingProbability },
      }),
    );
  return found;
}

function asked(value: number) {
  return { quantity: 'inflationVolumePerSideMl', value } as const;
}

/** A jack has no volume to plan: it opens until stroke or force ends it, and no edit of the plan changes that. */
function checkJack(plan: Plan, outlook: PlanOutlook | null): Finding[] {
  if (plan.procedure !== 'jack' || !outlook) return [];
  const { stop, liftMm, jackOpeningMm } = outlook;
  if (liftMm === null || jackOpeningMm === null) return [];
  const { maxForceN, openHeightMm, source } = jackOf(plan.jack);
  const opening = { quantity: 'lengthMm', value: jackOpeningMm } as const;
  const lift = { quantity: 'heightMm', value: liftMm } as const;
  if (stop === 'maxForce')
    return [
      finding('jackForceLimit', 'caution', source, {
        opening,
        lift,
        limit: { quantity: 'forceN', value: maxForceN },
      }),
    ];
  if (stop === 'maxOpening')
    return [
      finding('jackFullyOpen', 'caution', source, {
        opening,
        lift,
        limit: { quantity: 'lengthMm', value: openHeightMm },
      }),
    ];
  return [];
}

/** Opened, and yet next to nothing lifted. */
function checkLift(outlook: PlanOutlook | null): Finding[] {
  if (!outlook || outlook.liftMm === null || outlook.settlesMm === null) return [];
  if (outlook.liftMm >= LEAST_LIFT_MM.value) return [];
  return [
    finding('littleLift', 'caution', 'model', {
      lift: { quantity: 'heightMm', value: outlook.liftMm },
      settles: { quantity: 'heightMm', value: outlook.settlesMm },
      limit: { quantity: 'heightMm', value: LEAST_LIFT_MM.value },
    }),
  ];
}
