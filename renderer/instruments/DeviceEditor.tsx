/** One device of the user's own: a name, its sizes, and the user's own word for where they come from. */
import { useId, useState } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { CEMENT_VISCOSITIES } from '../../shared/devices/catalogue.ts';
import type { OwnDevice } from '../../shared/devices/ownDevice.ts';
import type { DeviceKind } from '../../shared/document/deviceFile.ts';
import {
  MAX_LABEL_LENGTH,
  MAX_STATED_SOURCE_LENGTH,
} from '../../shared/document/schema/deviceSchema.ts';
import { Answer } from '../controls/Answer.tsx';
import { applyDrafts } from '../controls/applyDrafts.ts';
import { Dialog } from '../controls/Dialog.tsx';
import { QuantityField } from '../controls/QuantityField.tsx';
import { SegmentedChoice } from '../controls/SegmentedChoice.tsx';
import { text } from '../text/text.ts';
import { CEMENT_TEMPERATURE_C } from '../viewModel/instruments/cementRows.ts';
import { type DeviceDraft, deviceOf } from '../viewModel/instruments/deviceDraft.ts';
import { DEVICE_FIELDS } from '../viewModel/instruments/instrumentRows.ts';

interface DeviceEditorProps {
  readonly kind: DeviceKind;
  readonly title: string;
  readonly draft: DeviceDraft;
  /** Labels of the other devices of this kind. */
  readonly taken: readonly string[];
  /** null: left as it was. */
  readonly onDone: (device: OwnDevice | null) => void;
}

export function DeviceEditor({ kind, title, draft: given, taken, onDone }: DeviceEditorProps) {
  // A store, not a state: what a field still holds is applied in the very moment it is kept.
  const [store] = useState(() => createStore<DeviceDraft>()(() => given));
  const draft = useStore(store);
  const [wrong, setWrong] = useState<string | null>(null);
  const wrongId = useId();

  const keep = () => {
    if (!applyDrafts()) return setWrong(text('status.draftPending'));
    const device = deviceOf(kind, store.getState(), taken);
    if (device.ok) onDone(device.value);
    else setWrong(device.error);
  };

  return (
    <Dialog
      testId="device-editor"
      title={title}
      onDismiss={() => onDone(null)}
      answers={
        <>
          <Answer
            words={text('actions.cancel')}
            testId="device-cancel"
            onPress={() => onDone(null)}
          />
          <Answer
            main
            words={text('instruments.keep')}
            testId="device-keep"
            describedBy={wrong ? wrongId : undefined}
            onPress={keep}
          />
        </>
      }
    >
      <TextField
        label={text('instruments.label')}
        max={MAX_LABEL_LENGTH}
        value={draft.label}
        onChange={(label) => store.setState({ label })}
        testId="device-label"
      />
      {kind === 'cements' && (
        <SegmentedChoice
          label={text('instruments.viscosity')}
          options={CEMENT_VISCOSITIES.map((value) => ({
            value,
            label: text(`plan.viscosityOptions.${value}`),
          }))}
          value={draft.viscosity}
          onChoose={(viscosity) => store.setState({ viscosity })}
          testId="device-viscosity"
        />
      )}
      <div className="field-grid">
        {DEVICE_FIELDS[kind].map((field) => (
          <QuantityField
            key={field}
            required
            quantityKey={field}
            label={text(`quantities.${field}`)}
            value={draft.sizes[field] ?? null}
            onCommit={(value) =>
              store.setState(({ sizes }) => ({ sizes: { ...sizes, [field]: value } }))
            }
            testId={`device-${field}`}
          />
        ))}
      </div>
      {kind === 'cements' && (
        <p className="hint">
          {text('instruments.cementMinutes', { temperature: CEMENT_TEMPERATURE_C })}
        </p>
      )}
      <TextField
        label={text('instruments.statedSource')}
        example={text('instruments.statedSourceExample')}
        max={MAX_STATED_SOURCE_LENGTH}
        value={draft.statedSource}
        onChange={(statedSource) => store.setState({ statedSource })}
        testId="device-source"
      />
      {wrong && (
        <p className="page-note" role="alert" id={wrongId} data-testid="device-wrong">
          {wrong}
        </p>
      )}
    </Dialog>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly example?: string;
  readonly max: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly testId: string;
}

function TextField({ label, example, max, value, onChange, testId }: TextFieldProps) {
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <span className="field-box">
        <input
          className="field-input"
          type="text"
          autoComplete="off"
          maxLength={max}
          placeholder={example}
          data-testid={testId}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      </span>
    </label>
  );
}
