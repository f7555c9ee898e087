/** Under a picture along a needle: how deep it is cut across, from the dorsal cortex to the target, and the room there. */
import { X } from 'lucide-react';
import type { CSSProperties } from 'react';
import type { Side } from '../../shared/anatomy/levels.ts';
import { IconButton } from '../controls/IconButton.tsx';
import { SegmentedChoice } from '../controls/SegmentedChoice.tsx';
import { Slider } from '../controls/Slider.tsx';
import { lookAlong, stopLookingAlong, viewStore } from '../state/viewStore.ts';
import { text } from '../text/text.ts';
import { formatQuantity } from '../viewModel/formatQuantity.ts';
import type { NeedlePlace } from '../viewModel/paths/alongNeedle.ts';

interface NeedleBarProps {
  readonly place: NeedlePlace;
  /** Those that are entered. */
  readonly sides: readonly Side[];
}

const STEP_MM = 0.5;

export function NeedleBar({ place, sides }: NeedleBarProps) {
  const { side, depthMm, targetMm, bodyMm, rows } = place;
  const depth = formatQuantity(depthMm, 'lengthMm');
  return (
    <section className="stages needle-bar" aria-label={text('along.name')} data-testid="needle-bar">
      <div className="needle-head">
        <h2 className="needle-title">{text(`drawings.needle.${side}`)}</h2>
        <p className="needle-depth" data-testid="needle-depth">
          {text('along.depth', { depth, target: formatQuantity(targetMm, 'lengthMm') })}
        </p>
        {sides.length > 1 && (
          <SegmentedChoice
            label={text('along.side')}
            hideLabel
            options={sides.map((value) => ({ value, label: text(`paths.side.${value}`) }))}
            value={side}
            onChoose={(next) => next && lookAlong(next)}
            testId="needle-side"
          />
        )}
        <IconButton
          label={text('along.close')}
          testId="needle-close"
          onPress={() => stopLookingAlong()}
        >
          <X size={16} aria-hidden />
        </IconButton>
      </div>
      <Slider
        label={text('along.slider')}
        value={depthMm}
        min={0}
        max={targetMm}
        step={STEP_MM}
        valueText={[
          depth,
          ...rows.map(({ name, room, stateWord }) => `${name} ${room} ${stateWord}`),
        ].join(', ')}
        bands={
          bodyMm === null ? [] : [{ code: 'body', low: bodyMm, median: bodyMm, high: targetMm }]
        }
        testId="needle-slider"
        onSlide={(next) => viewStore.setState({ along: { side, depthMm: next } })}
        onSettle={settled}
      />
      <div className="needle-ends" aria-hidden>
        <span>{text('along.entry')}</span>
        {bodyMm !== null && (
          <span className="needle-body" style={{ '--at': bodyMm / targetMm } as CSSProperties}>
            {text('along.body')}
          </span>
        )}
        <span>{text('along.target')}</span>
      </div>
      <dl className="needle-rooms" data-testid="needle-rooms">
        {rows.map(({ key, name, room, state, stateWord }) => (
          <div key={key} className="needle-room" data-state={state}>
            <dt>{name}</dt>
            <dd>
              {room} {state !== 'holds' && <span className="needle-state">{stateWord}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <p className="hint">{text('along.why')}</p>
    </section>
  );
}

/** Looking deeper is no step of the history. */
const settled = () => {};
