/** Words for the devices and the outcome of a plan. */
import { ACCESS, type AccessId, BALLOONS, type BalloonId } from '../../shared/devices/catalogue.ts';
import type { Pose } from '../../shared/fracture/facts.ts';
import type { ProcedureResult, Stage } from '../../shared/simulation/result.ts';
import { isLying } from '../../shared/simulation/sampler.ts';
import { text } from '../text/text.ts';
import { formatEstimate, formatQuantity } from './formatQuantity.ts';

export function accessWords(id: AccessId): { readonly label: string; readonly what: string } {
  const { outerDiameterMm, innerDiameterMm } = ACCESS[id];
  return {
    label: text(`plan.accessOptions.${id}`),
    what: text('plan.accessWhat', {
      outer: formatQuantity(outerDiameterMm, 'lengthMm'),
      inner: formatQuantity(innerDiameterMm, 'lengthMm'),
    }),
  };
}

export function balloonWords(id: BalloonId): { readonly label: string; readonly what: string } {
  const { nominalLengthMm, maxVolumeMl, maxPressureKpa } = BALLOONS[id];
  return {
    label: text(id.endsWith('-hp') ? 'plan.balloonHighPressure' : 'plan.balloonOption', {
      length: nominalLengthMm,
    }),
    what: text('plan.balloonWhat', {
      volume: formatQuantity(maxVolumeMl, 'volumeMl'),
      pressure: formatQuantity(maxPressureKpa, 'pressureKpa'),
    }),
  };
}

/** What the gain compares: standing and lying heights are never subtracted without saying so. */
export function gainWords(measuredPose: Pose | null): string {
  if (measuredPose === null) return text('outcome.gainWhat.unknown');
  return isLying(measuredPose)
    ? text('outcome.gainWhat.lying')
    : text('outcome.gainWhat.upright', { pose: text(`pose.${measuredPose}`).toLowerCase() });
}

/** The sentence a screen reader hears once the plan has settled. */
export function settledWords(inflationVolumePerSideMl: number, run: ProcedureResult): string {
  const standing = run.stages.find(({ stage }) => stage === 'standing');
  return text('status.settled', {
    volume: formatQuantity(inflationVolumePerSideMl, 'inflationVolumePerSideMl'),
    height: standing ? formatEstimate(standing.heightsMm.anterior, 'heightMm') : '',
    cement: formatEstimate(run.cement.volumeMl, 'volumeMl'),
    stop: text(`outcome.stop.${run.stop}`),
  });
}

/** Before, planned, after: the three pictures a person compares, each one stage of the run. */
export const PHASES = ['before', 'planned', 'after'] as const;
export type Phase = (typeof PHASES)[number];

export const PHASE_STAGE: Readonly<Record<Phase, Stage>> = {
  before: 'before',
  planned: 'inflated',
  after: 'standing',
};

export function phaseOf(stage: Stage): Phase {
  if (stage === 'before') return 'before';
  return stage === 'standing' || stage === 'sixMonths' ? 'after' : 'planned';
}
