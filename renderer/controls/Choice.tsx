/** One answer out of many, in a list that opens; "Not known", or "Not assessed", is offered where the answer is a fact. */
import { Check, ChevronDown } from 'lucide-react';
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import type { TermId } from '../glossary/terms.ts';
import { text } from '../text/text.ts';
import { FieldLabel } from './FieldLabel.tsx';

interface ChoiceProps<T extends string> {
  readonly label: string;
  /** The label is spoken but not shown. */
  readonly hideLabel?: boolean;
  /** The word of the label that the glossary explains. */
  readonly term?: TermId | undefined;
  readonly options: readonly {
    readonly value: T;
    readonly label: string;
    /** A second, quieter line. */
    readonly what?: string;
  }[];
  readonly value: T | null;
  readonly onChoose: (value: T | null) => void;
  /** Adds the answer that there is none: nobody knows, or nobody looked. */
  readonly unknown?: boolean | 'notAssessed';
  readonly testId?: string;
}

const UNKNOWN = 'unknown';

export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { label, options, value, unknown = false } = props;
  const unknownWords = text(unknown === 'notAssessed' ? 'field.notAssessed' : 'field.unknown');
  return (
    <Select
      className="field"
      aria-label={props.hideLabel || props.term ? label : ''}
      value={value ?? UNKNOWN}
      onChange={(key) => props.onChoose(key === UNKNOWN ? null : (key as T))}
    >
      {!props.hideLabel && <FieldLabel label={label} term={props.term} />}
      <Button className="choice" data-testid={props.testId} data-unknown={value === null}>
        <SelectValue className="choice-value">
          {options.find((option) => option.value === value)?.label ?? unknownWords}
        </SelectValue>
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox className="listbox">
          {options.map((option) => (
            <ListBoxItem
              key={option.value}
              id={option.value}
              textValue={option.label}
              className="listbox-item"
            >
              <span className="listbox-words">
                <span>{option.label}</span>
                {option.what && <span className="listbox-what">{option.what}</span>}
              </span>
              <Check className="listbox-check" size={14} aria-hidden />
            </ListBoxItem>
          ))}
          {unknown && (
            <ListBoxItem
              id={UNKNOWN}
              textValue={unknownWords}
              className="listbox-item listbox-unknown"
            >
              <span className="listbox-words">{unknownWords}</span>
              <Check className="listbox-check" size={14} aria-hidden />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
