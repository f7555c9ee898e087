/** A few answers side by side; "Not known" is an answer of its own, never a default that looks like one. */
import { Radio, RadioGroup } from 'react-aria-components';
import type { TermId } from '../glossary/terms.ts';
import { text } from '../text/text.ts';
import { FieldLabel } from './FieldLabel.tsx';

interface SegmentedChoiceProps<T extends string> {
  readonly label: string;
  /** The label is spoken but not shown. */
  readonly hideLabel?: boolean;
  /** The word of the label that the glossary explains. */
  readonly term?: TermId | undefined;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T | null;
  readonly onChoose: (value: T | null) => void;
  /** Adds the answer that there is none: in words, or as a dash that is spoken as "Not assessed". */
  readonly unknown?: boolean | 'notAssessed';
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
      aria-label={props.hideLabel || props.term ? props.label : ''}
      orientation="horizontal"
      data-testid={props.testId}
      value={props.value ?? (unknown ? UNKNOWN : null)}
      onChange={(next) => props.onChoose(next === UNKNOWN ? null : (next as T))}
    >
      {!props.hideLabel && <FieldLabel label={props.label} term={props.term} />}
      <div className="segmented-track">
        {shown.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            className={`segment${option.value === UNKNOWN ? ' segment-unknown' : ''}`}
          >
            {option.value === UNKNOWN && unknown === 'notAssessed' ? <NotAssessed /> : option.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

/** Short enough to stand beside two answers in half a rail. */
function NotAssessed() {
  const words = text('field.notAssessed');
  return (
    <span title={words}>
      <span aria-hidden>{text('field.unknownPlaceholder')}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
