/** The one amount of a plan: what each balloon takes, or the cement of a vertebroplasty. A jack has none. */
import { inflatedDevice } from '../../../shared/plan/instruments.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { quantity } from '../../../shared/quantities/table.ts';
import type { RunEvent } from '../../../shared/simulation/result.ts';
import { dispatch } from '../../state/documentStore.ts';
import { text } from '../../text/text.ts';
import { AmountSlider } from './AmountSlider.tsx';
import { InflationSliders } from './InflationSliders.tsx';

interface VolumeSliderProps {
  readonly plan: Plan;
  readonly events: readonly RunEvent[];
}

export function VolumeSlider({ plan, events }: VolumeSliderProps) {
  const device = inflatedDevice(plan);
  if (device) return <InflationSliders plan={plan} mostMl={device.maxVolumeMl} events={events} />;
  if (plan.procedure !== 'vertebroplasty') return null;
  return (
    <AmountSlider
      at="/plan/cementVolumeMl"
      quantityKey="cementVolumeMl"
      title={text('plan.cementTarget')}
      tone="cement"
      testId="cement-target"
      value={plan.cementVolumeMl}
      mostMl={quantity('cementVolumeMl').usual[1]}
      events={events}
      onSet={(value, gesture) =>
        dispatch({ kind: 'editPlan', field: 'cementVolumeMl', value }, gesture)
      }
    />
  );
}
