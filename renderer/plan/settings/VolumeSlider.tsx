/** The one amount of a plan: what each balloon takes, or the cement of a vertebroplasty. A jack has none. */
import { inflatedDevice } from '../../../shared/plan/instruments.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { quantity } from '../../../shared/quantities/table.ts';
import type { RunEvent } from '../../../shared/simulation/result.ts';
import { FieldPlace } from '../../controls/FieldPlace.tsx';
import { QuantityField } from '../../controls/QuantityField.tsx';
import { Slider } from '../../controls/Slider.tsx';
import { dispatch, endGesture } from '../../state/documentStore.ts';
import { type TextKey, text } from '../../text/text.ts';
import { formatQuantity } from '../../viewModel/formatQuantity.ts';

interface VolumeSliderProps {
  readonly plan: Plan;
  readonly events: readonly RunEvent[];
}

type Volume = 'inflationVolumePerSideMl' | 'cementVolumeMl';

interface Amount {
  readonly field: Volume;
  readonly title: TextKey;
  readonly tone: 'balloon' | 'cement';
  readonly testId: string;
  /** What the device holds, or the end of what is usual. */
  readonly mostMl: number;
}

function amountOf(plan: Plan): Amount | null {
  const device = inflatedDevice(plan);
  if (device)
    return {
      field: 'inflationVolumePerSideMl',
      title: 'plan.inflation',
      tone: 'balloon',
      testId: 'inflation',
      mostMl: device.maxVolumeMl,
    };
  if (plan.procedure !== 'vertebroplasty') return null;
  return {
    field: 'cementVolumeMl',
    title: 'plan.cementTarget',
    tone: 'cement',
    testId: 'cement-target',
    mostMl: quantity('cementVolumeMl').usual[1],
  };
}

export function VolumeSlider({ plan, events }: VolumeSliderProps) {
  const amount = amountOf(plan);
  if (!amount) return null;
  const { field, tone, testId, mostMl } = amount;
  const volume = plan[field];
  const title = text(amount.title);
  /** While a slider moves, its steps share the gesture and become one step of the history. */
  const set = (value: number, gesture: string | null = null) =>
    dispatch({ kind: 'editPlan', field, value }, gesture);
  return (
    <FieldPlace at={`/plan/${field}`}>
      <div className="volume" data-tone={tone}>
        <div className="slider-head">
          <span className="slider-title">{title}</span>
          <QuantityField
            compact
            required
            quantityKey={field}
            label={title}
            value={volume}
            testId={`${testId}-field`}
            onCommit={(value) => value !== null && set(value)}
          />
          <span className="slider-unit">{text('units.mL')}</span>
        </div>
        <Slider
          // Another amount is another slider: what one of them was doing ends with it.
          key={field}
          tone={tone}
          label={title}
          testId={`${testId}-slider`}
          value={volume}
          min={0}
          max={Math.max(mostMl, volume)}
          step={quantity(field).step}
          valueText={formatQuantity(volume, field)}
          bands={events.flatMap(({ code, volumePerSideMl }) =>
            volumePerSideMl ? [{ code, ...volumePerSideMl }] : [],
          )}
          onSlide={(value) => set(value, field)}
          onSettle={endGesture}
        />
      </div>
    </FieldPlace>
  );
}
