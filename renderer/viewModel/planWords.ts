/** Words for the procedure, the devices and the outcome of a plan. */
import {
  type AccessChoice,
  type BalloonChoice,
  balloonOf,
  type CementChoice,
  cannulaOf,
  type JackChoice,
  jackOf,
  type OwnDevice,
  type StentChoice,
  stentOf,
} from '../../shared/devices/ownDevice.ts';
import type { Pose } from '../../shared/fracture/facts.ts';
import {
  type EachSideMl,
  filledSidesMl,
  fullerMl,
  fullerSide,
} from '../../shared/plan/inflation.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Estimate } from '../../shared/quantities/estimate.ts';
import type { ProcedureResult } from '../../shared/simulation/result.ts';
import { isLying } from '../../shared/simulation/sampler.ts';
import { text } from '../text/text.ts';
import { formatEstimate, formatNumber, formatQuantity } from './formatQuantity.ts';

export interface DeviceWords {
  readonly label: string;
  readonly what: string;
}

export function accessWords(choice: AccessChoice): DeviceWords {
  const { outerDiameterMm, innerDiameterMm } = cannulaOf(choice);
  const what = text('plan.accessWhat', {
    outer: formatQuantity(outerDiameterMm, 'lengthMm'),
    inner: formatQuantity(innerDiameterMm, 'lengthMm'),
  });
  return typeof choice === 'string'
    ? { label: text(`plan.accessOptions.${choice}`), what }
    : ownWords(choice, what);
}

export function balloonWords(choice: BalloonChoice): DeviceWords {
  const balloon = balloonOf(choice);
  const what = limitWords(balloon);
  if (typeof choice !== 'string') return ownWords(choice, what);
  return {
    label: text(choice.endsWith('-hp') ? 'plan.balloonHighPressure' : 'plan.balloonOption', {
      length: balloon.nominalLengthMm,
    }),
    what,
  };
}

export function stentWords(choice: StentChoice): DeviceWords {
  const stent = stentOf(choice);
  const what = limitWords(stent);
  return typeof choice === 'string'
    ? { label: text('plan.balloonOption', { length: stent.nominalLengthMm }), what }
    : ownWords(choice, what);
}

export function jackWords(choice: JackChoice): DeviceWords {
  const { closedHeightMm, openHeightMm, maxForceN } = jackOf(choice);
  const opens = text('plan.jackOption', {
    closed: formatQuantity(closedHeightMm, 'lengthMm'),
    open: formatQuantity(openHeightMm, 'lengthMm'),
  });
  const what = text('plan.jackWhat', { force: formatQuantity(maxForceN, 'forceN') });
  return typeof choice === 'string'
    ? { label: opens, what }
    : ownWords(choice, `${opens}, ${what}`);
}

export function cementWords(choice: CementChoice): DeviceWords {
  if (typeof choice === 'string')
    return { label: text(`instruments.cementClasses.${choice}`), what: '' };
  const { viscosity, injectionFromMin, workingUntilMin, hardAtMin } = choice;
  const what = text('plan.cementWhat', {
    viscosity: text(`instruments.cementClasses.${viscosity}`),
    from: formatNumber(injectionFromMin, 'injectionFromMin'),
    until: formatQuantity(workingUntilMin, 'workingUntilMin'),
    hard: formatQuantity(hardAtMin, 'hardAtMin'),
  });
  return ownWords(choice, what);
}

/** Wherever its numbers stand, it says that nobody checked them. */
function ownWords({ label }: OwnDevice, sizes: string): DeviceWords {
  return { label, what: text('instruments.ownWhat', { sizes }) };
}

function limitWords(limits: { readonly maxVolumeMl: number; readonly maxPressureKpa: number }) {
  return text('plan.balloonWhat', {
    volume: formatQuantity(limits.maxVolumeMl, 'volumeMl'),
    pressure: formatQuantity(limits.maxPressureKpa, 'pressureKpa'),
  });
}

/** What opens the body, with its limits; null for a vertebroplasty, which has nothing to open it. */
export function deviceWords({ procedure, balloon, stent, jack }: Plan): DeviceWords | null {
  switch (procedure) {
    case 'kyphoplasty':
      return balloonWords(balloon);
    case 'stent':
      return stentWords(stent);
    case 'jack':
      return jackWords(jack);
    case 'vertebroplasty':
      return null;
  }
}

/** What the gain compares: standing and lying heights are never subtracted without saying so. */
export function gainWords(measuredPose: Pose | null): string {
  if (measuredPose === null) return text('outcome.gainWhat.unknown');
  return isLying(measuredPose)
    ? text('outcome.gainWhat.lying')
    : text('outcome.gainWhat.upright', { pose: text(`pose.${measuredPose}`).toLowerCase() });
}

export interface TiltWords {
  readonly label: string;
  readonly estimate: Estimate;
}

/** How the endplate leans after one side was lifted more; null where nothing leans: two devices alike, or none. */
export function tiltWords({ procedure, approach, stages }: ProcedureResult): TiltWords | null {
  const tilt = stages.find(({ stage }) => stage === 'standing')?.lateralTiltDeg;
  if (!tilt || procedure === 'vertebroplasty') return null;
  const { low, median, high } = tilt;
  if (approach === 'bilateral' && low === 0 && high === 0) return null;
  // The model counts the right side up as positive; the words name the side that was entered, or of two the higher one.
  const side = approach === 'bilateral' ? (low + high > 0 ? 'right' : 'left') : approach;
  return {
    label: text(`outcome.tilt.${side}`),
    estimate:
      side === 'right'
        ? tilt
        : { low: mirrored(high), median: mirrored(median), high: mirrored(low) },
  };
}

/** What is planned for the balloons. */
export function inflationWords(plan: Plan): string {
  return filledWords(plan, fullerMl(plan));
}

/** What the balloons hold when the fuller one holds so much: one amount where they are filled alike, or where there is one. */
export function filledWords(plan: Plan, volumeMl: number): string {
  return fullerSide(plan)
    ? eachSideWords(filledSidesMl(plan, volumeMl))
    : formatQuantity(volumeMl, 'inflationVolumePerSideMl');
}

/** "left 2.0 mL, right 3.0 mL". */
export function eachSideWords({ left, right }: EachSideMl): string {
  return text('plan.eachSide', {
    left: formatQuantity(left, 'inflationVolumePerSideMl'),
    right: formatQuantity(right, 'inflationVolumePerSideMl'),
  });
}

/** 0 − x, not −x: minus zero is no angle. */
function mirrored(value: number): number {
  return 0 - value;
}

/** The sentence a screen reader hears once the plan has settled. */
export function settledWords(plan: Plan, run: ProcedureResult): string {
  const standing = run.stages.find(({ stage }) => stage === 'standing');
  const values = {
    planned: plannedWords(plan),
    height: standing ? formatEstimate(standing.heightsMm.anterior, 'heightMm') : '',
    cement: formatEstimate(run.cement.volumeMl, 'volumeMl'),
  };
  return run.stop === 'noDevice'
    ? text('status.settledPlain', values)
    : text('status.settled', { ...values, stop: text(`outcome.stop.${run.stop}`) });
}

function plannedWords(plan: Plan): string {
  switch (plan.procedure) {
    case 'kyphoplasty':
    case 'stent':
      return text(fullerSide(plan) ? 'status.plannedEachSide' : 'status.plannedInflation', {
        volume: inflationWords(plan),
      });
    case 'vertebroplasty':
      return text('status.plannedCement', {
        volume: formatQuantity(plan.cementVolumeMl, 'cementVolumeMl'),
      });
    case 'jack':
      return text('status.plannedJack');
  }
}
