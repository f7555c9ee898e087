/** A slider that reports every step while it moves and says when it has settled; marks show where something happens. */
import {
  type CSSProperties,
  type KeyboardEventHandler,
  type ReactNode,
  useEffect,
  useRef,
} from 'react';

export interface SliderBand {
  readonly code: string;
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly valueText: string;
  readonly onSlide: (value: number) => void;
  /** The drag or the key press is over: the next one is a new step of the history. */
  readonly onSettle: () => void;
  /** Keys of its own, before the slider sees them. */
  readonly onKeyDown?: KeyboardEventHandler;
  readonly bands?: readonly SliderBand[];
  readonly tone?: 'balloon' | 'cement' | 'plain';
  readonly testId?: string;
  readonly children?: ReactNode;
}

export function Slider(props: SliderProps) {
  const { min, max, bands = [], onSettle } = props;
  const input = useRef<HTMLInputElement>(null);
  // React's onChange is the browser's `input`; only the native `change` says that a drag has ended.
  useEffect(() => {
    const element = input.current;
    element?.addEventListener('change', onSettle);
    return () => element?.removeEventListener('change', onSettle);
  }, [onSettle]);
  const at = (value: number) => Math.min(Math.max((value - min) / (max - min), 0), 1);
  const variables = (values: Record<string, number>) => values as CSSProperties;

  return (
    <div
      className="slider"
      data-tone={props.tone ?? 'plain'}
      style={variables({ '--at': at(props.value) })}
    >
      <div className="slider-bands" aria-hidden>
        {bands.map((band) => (
          <div
            key={band.code}
            className="slider-band"
            data-code={band.code}
            style={variables({
              '--low': at(band.low),
              '--high': at(band.high),
              '--median': at(band.median),
            })}
          />
        ))}
      </div>
      <div className="slider-rail" aria-hidden />
      <input
        ref={input}
        type="range"
        className="slider-input"
        data-testid={props.testId}
        aria-label={props.label}
        aria-valuetext={props.valueText}
        min={min}
        max={max}
        step={props.step}
        value={props.value}
        onKeyDown={props.onKeyDown}
        onChange={(event) => props.onSlide(event.target.valueAsNumber)}
      />
    </div>
  );
}
