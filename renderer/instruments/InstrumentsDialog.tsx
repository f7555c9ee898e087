/** The page of instruments: the catalogue with its sources, and the devices a user has entered beside it. */
import { useState } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import { useStore } from 'zustand';
import type { OwnDevice } from '../../shared/devices/ownDevice.ts';
import { DEVICE_KINDS, type DeviceKind } from '../../shared/document/deviceFile.ts';
import { Answer } from '../controls/Answer.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { Scrolled } from '../controls/Scrolled.tsx';
import type { DeviceFiles } from '../state/instruments.ts';
import {
  freeLabel,
  isFull,
  ownDevicesStore,
  putDevice,
  removeDevice,
} from '../state/ownDevices.ts';
import { text } from '../text/text.ts';
import { type DeviceDraft, draftOf, EMPTY_DRAFT } from '../viewModel/instruments/deviceDraft.ts';
import type { InstrumentRow } from '../viewModel/instruments/instrumentRows.ts';
import { DeviceEditor } from './DeviceEditor.tsx';
import { InstrumentNote, type Note } from './InstrumentNote.tsx';
import { InstrumentTable } from './InstrumentTable.tsx';

interface InstrumentsDialogProps {
  readonly files: DeviceFiles;
  readonly onClose: () => void;
}

interface Editing {
  readonly kind: DeviceKind;
  /** null: it will be a new one. */
  readonly index: number | null;
  readonly title: string;
  readonly draft: DeviceDraft;
}

export function InstrumentsDialog({ files, onClose }: InstrumentsDialogProps) {
  const own = useStore(ownDevicesStore);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [note, setNote] = useState<Note | null>(null);
  const any = DEVICE_KINDS.some((kind) => own[kind].length > 0);

  const newTitle = (kind: DeviceKind) =>
    text('instruments.editorNew', { kind: text(`instruments.one.${kind}`) });
  const add = (kind: DeviceKind) =>
    setEditing({ kind, index: null, title: newTitle(kind), draft: EMPTY_DRAFT });
  const duplicate = (kind: DeviceKind, row: InstrumentRow) => {
    const copy = freeLabel(kind, text('instruments.copyOf', { label: row.label }));
    setEditing({ kind, index: null, title: newTitle(kind), draft: draftOf(row, copy) });
  };
  const edit = (kind: DeviceKind, row: InstrumentRow) =>
    setEditing({
      kind,
      index: row.ownIndex,
      title: text('instruments.editorEdit', { label: row.label }),
      draft: draftOf(row, row.label),
    });
  const remove = (kind: DeviceKind, { ownIndex }: InstrumentRow) => {
    const device = ownIndex === null ? undefined : own[kind][ownIndex];
    if (ownIndex === null || !device) return;
    removeDevice(kind, ownIndex);
    setNote({ kind: 'removed', of: kind, device });
  };
  const putBack = (kind: DeviceKind, device: OwnDevice) => {
    if (!isFull(own, kind))
      putDevice(kind, { ...device, label: freeLabel(kind, device.label) }, null);
    setNote(null);
  };
  const done = ({ kind, index }: Editing, device: OwnDevice | null) => {
    if (device) putDevice(kind, device, index);
    setEditing(null);
    setNote(null);
  };

  return (
    <Dialog
      page
      testId="instruments-dialog"
      title={text('instruments.title')}
      onDismiss={onClose}
      answers={
        <>
          <FileTrigger
            acceptedFileTypes={['.json']}
            onSelect={(chosen) => {
              const file = chosen?.[0];
              if (!file) return;
              setNote({ kind: 'reading' });
              void files.read(file).then(setNote);
            }}
          >
            <Button className="button button-plain button-words" data-testid="instruments-import">
              {text('instruments.import')}
            </Button>
          </FileTrigger>
          <Answer
            words={text('instruments.export')}
            testId="instruments-export"
            isDisabled={!any}
            onPress={() => void files.write().then(setNote)}
          />
          <span className="dialog-gap" />
          <Answer main words={text('actions.close')} testId="instruments-close" onPress={onClose} />
        </>
      }
    >
      <Scrolled label={text('instruments.title')}>
        <div className="page-rows">
          <p className="page-lead">{text('instruments.lead')}</p>
          <p className="hint">{text('instruments.kept')}</p>
          {DEVICE_KINDS.map((kind) => (
            <InstrumentTable
              key={kind}
              kind={kind}
              own={own}
              onAdd={() => add(kind)}
              onEdit={(row) => edit(kind, row)}
              onDuplicate={(row) => duplicate(kind, row)}
              onRemove={(row) => remove(kind, row)}
            />
          ))}
        </div>
      </Scrolled>
      <InstrumentNote note={note} onPutBack={putBack} />
      {editing && (
        <DeviceEditor
          kind={editing.kind}
          title={editing.title}
          draft={editing.draft}
          taken={own[editing.kind].filter((_, i) => i !== editing.index).map((each) => each.label)}
          onDone={(device) => done(editing, device)}
        />
      )}
    </Dialog>
  );
}
