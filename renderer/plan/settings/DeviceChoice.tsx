/** One device out of the catalogue and the user's own; where there is but one, it is told and not asked. */
import type { AnyChoice } from '../../../shared/devices/ownDevice.ts';
import { Choice } from '../../controls/Choice.tsx';
import type { TermId } from '../../glossary/terms.ts';
import { type DeviceOption, optionHeld } from '../../viewModel/instruments/deviceOptions.ts';

export interface DeviceChoiceProps<Device> {
  readonly label: string;
  readonly term?: TermId;
  readonly options: readonly DeviceOption<Device>[];
  /** null: two sides differ. */
  readonly held: Device | null;
  readonly onChoose: (device: Device) => void;
  readonly testId: string;
}

export function DeviceChoice<Device extends AnyChoice>(props: DeviceChoiceProps<Device>) {
  const { label, term, options, held, onChoose, testId } = props;
  const [only] = options;
  if (only && options.length === 1)
    return (
      <div className="field" data-testid={testId}>
        <span className="field-label">{label}</span>
        <span className="field-fixed">
          {only.label}
          <span className="hint">{only.what}</span>
        </span>
      </div>
    );
  const shown = options.find(({ value }) => held !== null && value === optionHeld(options, held));
  return (
    <div className="device-choice">
      <Choice
        label={label}
        term={term}
        options={options}
        value={shown?.value ?? null}
        onChoose={(value) => {
          const chosen = options.find((option) => option.value === value);
          if (chosen) onChoose(chosen.choice);
        }}
        testId={testId}
      />
      {shown && typeof shown.choice !== 'string' && <span className="hint">{shown.what}</span>}
    </div>
  );
}
