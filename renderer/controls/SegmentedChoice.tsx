/** A few answers side by side; "Not known" is an answer of its own, never a default that looks like one. */
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { text } from '../text/text.ts';

interface SegmentedChoiceProps<T extends string> {
  readonly label: string;
  /** The label is spoken but not shown. */
  readonly hideLabel?: boolean;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T | null;
  readonly onChoose: (value: T | null) => void;
  /** Adds the answer "Not known". */
  readonly unknown?: boolean;
  readonly className?: string;
  readonly testId?: string;
}

const UNKNOWN = 'unknown';

export function SegmentedChoice<T extends string>(props: SegmentedChoiceProps<T>) {
  const { options, unknown = false } = props;
  const shown: readonly { readonly value: string; readonly label: string }[] = unknown
    ? [...options, { value: UNKNOWN, label: text('field.unknown') }]
    : options;
  return (
    <RadioGroup
      className={`segmented ${props.className ?? ''}`}
      aria-label={props.hideLabel ? props.label : ''}
      orientation="horizontal"
      data-testid={props.testId}
      value={props.value ?? (unknown ? UNKNOWN : null)}
      onChange={(next) => props.onChoose(next === UNKNOWN ? null : (next as T))}
    >
      {!props.hideLabel && <Label className="field-label">{props.label}</Label>}
      <div className="segmented-track">
        {shown.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            className={`segment${option.value === UNKNOWN ? ' segment-unknown' : ''}`}
          >
            {option.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
