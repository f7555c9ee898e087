/** A choice of a few short names that stand side by side; a device with a name of its own needs a list. */
import type { AnyChoice } from '../../../shared/devices/ownDevice.ts';
import { SegmentedChoice } from '../../controls/SegmentedChoice.tsx';
import { optionHeld } from '../../viewModel/instruments/deviceOptions.ts';
import { DeviceChoice, type DeviceChoiceProps } from './DeviceChoice.tsx';

export function ShortChoice<Device extends AnyChoice>(props: DeviceChoiceProps<Device>) {
  const { label, term, options, held, onChoose, testId } = props;
  if (options.some(({ choice }) => typeof choice !== 'string')) return <DeviceChoice {...props} />;
  return (
    <SegmentedChoice
      label={label}
      term={term}
      options={options}
      value={held === null ? null : optionHeld(options, held)}
      onChoose={(value) => {
        const chosen = options.find((option) => option.value === value);
        if (chosen) onChoose(chosen.choice);
      }}
      testId={testId}
    />
  );
}
