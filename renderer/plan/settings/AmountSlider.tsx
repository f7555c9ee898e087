/** An amount of a plan in mL: a field to type into and a slider to drag, with the events of the run on its rail. */
import type { ReactNode } from 'react';
import { quantity } from '../../../shared/quantities/table.ts';
import type { RunEvent } from '../../../shared/simulation/result.ts';
import { FieldPlace } from '../../controls/FieldPlace.tsx';
import { QuantityField } from '../../controls/QuantityField.tsx';
import { Slider } from '../../controls/Slider.tsx';
import { endGesture } from '../../state/documentStore.ts';
import { text } from '../../text/text.ts';
import { formatQuantity } from '../../viewModel/formatQuantity.ts';

interface AmountSliderProps {
  /** JSON pointer into the case file. */
  readonly at: string;
  readonly quantityKey: 'inflationVolumePerSideMl' | 'cementVolumeMl';
  readonly title: string;
  readonly tone: 'balloon' | 'cement';
  readonly testId: string;
  readonly value: number;
  /** What the device holds, or the end of what is usual. */
  readonly mostMl: number;
  readonly events: readonly RunEvent[];
  /** While a slider moves, its steps share the gesture and become one step of the history. */
  readonly onSet: (value: number, gesture: string | null) => void;
  /** What else can be done with it. */
  readonly children?: ReactNode;
}

export function AmountSlider(props: AmountSliderProps) {
  const { at, quantityKey, title, tone, testId, value, mostMl, events, onSet } = props;
  return (
    <FieldPlace at={at}>
      <div className="volume" data-tone={tone}>
        <div className="slider-head">
          <span className="slider-title">{title}</span>
          <QuantityField
            compact
            required
            quantityKey={quantityKey}
            label={title}
            value={value}
            testId={`${testId}-field`}
            onCommit={(entered) => entered !== null && onSet(entered, null)}
          />
          <span className="slider-unit">{text('units.mL')}</span>
        </div>
        <Slider
          // Another amount is another slider: what one of them was doing ends with it.
          key={at}
          tone={tone}
          label={title}
          testId={`${testId}-slider`}
          value={value}
          min={0}
          max={Math.max(mostMl, value)}
          step={quantity(quantityKey).step}
          valueText={formatQuantity(value, quantityKey)}
          bands={events.flatMap(({ code, volumePerSideMl }) =>
            volumePerSideMl ? [{ code, ...volumePerSideMl }] : [],
          )}
          onSlide={(slid) => onSet(slid, at)}
          onSettle={endGesture}
        />
        {props.children}
      </div>
    </FieldPlace>
  );
}
