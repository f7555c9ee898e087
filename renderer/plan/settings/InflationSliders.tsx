/** What the balloons take: one amount for both sides until somebody sets them apart, then one for each. */
import { SIDES, type Side } from '../../../shared/anatomy/levels.ts';
import { fullerSide, plannedMl } from '../../../shared/plan/inflation.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { RunEvent } from '../../../shared/simulation/result.ts';
import { dispatch } from '../../state/documentStore.ts';
import { text } from '../../text/text.ts';
import { formatQuantity } from '../../viewModel/formatQuantity.ts';
import { AmountSlider } from './AmountSlider.tsx';

type Volume = Plan['inflationVolumePerSideMl'];

interface InflationSlidersProps {
  readonly plan: Plan;
  readonly mostMl: number;
  readonly events: readonly RunEvent[];
}

const PLACE = '/plan/inflationVolumePerSideMl';
const set = (value: Volume, gesture: string | null = null) =>
  dispatch({ kind: 'editPlan', field: 'inflationVolumePerSideMl', value }, gesture);

export function InflationSliders({ plan, mostMl, events }: InflationSlidersProps) {
  const { approach, inflationVolumePerSideMl: volume } = plan;
  const shared = { quantityKey: 'inflationVolumePerSideMl', tone: 'balloon', mostMl } as const;
  if (approach !== 'bilateral' || typeof volume === 'number') {
    const side = approach === 'bilateral' ? null : approach;
    const value = typeof volume === 'number' ? volume : volume[side ?? 'left'];
    return (
      <AmountSlider
        {...shared}
        at={PLACE}
        title={text('plan.inflation')}
        testId="inflation"
        value={value}
        events={events}
        onSet={(ml, gesture) =>
          set(typeof volume === 'number' || !side ? ml : { ...volume, [side]: ml }, gesture)
        }
      >
        {!side && (
          <button
            type="button"
            className="button button-plain button-words volume-action"
            data-testid="inflation-apart"
            onClick={() => set({ left: value, right: value })}
          >
            {text('plan.inflationApart')}
          </button>
        )}
      </AmountSlider>
    );
  }
  const fuller = fullerSide(plan);
  return SIDES.map((side) => (
    <AmountSlider
      key={side}
      {...shared}
      at={`${PLACE}/${side}`}
      title={text(`plan.inflationOf.${side}`)}
      testId={`inflation-${side}`}
      value={volume[side]}
      // The run tells its events by what the fuller balloon holds.
      events={fuller === null || side === fuller ? events : []}
      onSet={(ml, gesture) => set({ ...volume, [side]: ml }, gesture)}
    >
      <SameOnBothSides side={side} ml={plannedMl(volume, side)} />
    </AmountSlider>
  ));
}

function SameOnBothSides({ side, ml }: { readonly side: Side; readonly ml: number }) {
  return (
    <button
      type="button"
      className="button button-plain button-words volume-action"
      data-testid={`inflation-same-${side}`}
      aria-label={text('plan.inflationSameAs', {
        side: text(`paths.side.${side}`).toLowerCase(),
        volume: formatQuantity(ml, 'inflationVolumePerSideMl'),
      })}
      onClick={() => set(ml)}
    >
      {text('plan.inflationSame')}
    </button>
  );
}
