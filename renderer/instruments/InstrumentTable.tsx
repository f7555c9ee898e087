/** One kind of instrument: the catalogue first, the user's own after it, each with what can be done with it. */
import { Copy, Pencil, Trash2 } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { DeviceKind, OwnDevices } from '../../shared/document/deviceFile.ts';
import { IconButton } from '../controls/IconButton.tsx';
import { isFull } from '../state/ownDevices.ts';
import { text } from '../text/text.ts';
import { CEMENT_TEMPERATURE_C } from '../viewModel/instruments/cementRows.ts';
import {
  DEVICE_FIELDS,
  type InstrumentRow,
  instrumentRows,
} from '../viewModel/instruments/instrumentRows.ts';

interface InstrumentTableProps {
  readonly kind: DeviceKind;
  readonly own: OwnDevices;
  readonly onAdd: () => void;
  readonly onEdit: (row: InstrumentRow) => void;
  readonly onDuplicate: (row: InstrumentRow) => void;
  readonly onRemove: (row: InstrumentRow) => void;
}

export function InstrumentTable(props: InstrumentTableProps) {
  const { kind, own, onAdd } = props;
  const full = isFull(own, kind);
  return (
    <section aria-label={text(`instruments.kinds.${kind}`)}>
      <h3 className="page-group">{text(`instruments.kinds.${kind}`)}</h3>
      {kind === 'cements' && (
        <p className="hint">
          {text('instruments.cementWhat', { temperature: CEMENT_TEMPERATURE_C })}
        </p>
      )}
      <div className="page-table">
        <table className="instruments" data-testid={`instruments-${kind}`}>
          <thead>
            <tr>
              <th scope="col">{text('instruments.name')}</th>
              {DEVICE_FIELDS[kind].map((field) => (
                <th key={field} scope="col" className="page-number">
                  {text(`quantities.${field}`)}
                </th>
              ))}
              <th scope="col">{text('instruments.source')}</th>
              <th scope="col">{text('instruments.actions')}</th>
            </tr>
          </thead>
          <tbody>
            {instrumentRows(kind, own).map((row) => (
              <tr key={row.key} data-own={row.ownIndex !== null}>
                <th scope="row">
                  {row.label}
                  {row.ownIndex !== null && row.viscosity && (
                    <span className="hint instrument-class">
                      {text(`instruments.cementClasses.${row.viscosity}`)}
                    </span>
                  )}
                </th>
                {row.cells.map((cell, i) => (
                  <td key={DEVICE_FIELDS[kind][i]} className="page-number">
                    {cell}
                  </td>
                ))}
                <td className="page-faint">{row.source}</td>
                <td className="instrument-actions">
                  <RowActions {...props} row={row} full={full} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Button
        className="button button-plain button-words instrument-add"
        data-testid={`instruments-add-${kind}`}
        isDisabled={full}
        onPress={onAdd}
      >
        {text('instruments.add', { kind: text(`instruments.one.${kind}`) })}
      </Button>
      {full && (
        <p className="hint">
          {text('instruments.full', { kind: text(`instruments.kinds.${kind}`).toLowerCase() })}
        </p>
      )}
    </section>
  );
}

interface RowActionsProps extends InstrumentTableProps {
  readonly row: InstrumentRow;
  readonly full: boolean;
}

function RowActions({ kind, row, full, onEdit, onDuplicate, onRemove }: RowActionsProps) {
  const { label, key } = row;
  const named = (action: 'edit' | 'duplicate' | 'remove') =>
    text('instruments.of', { action: text(`instruments.${action}`), label });
  return (
    <>
      <IconButton
        label={named('duplicate')}
        testId={`duplicate-${kind}-${key}`}
        isDisabled={full}
        onPress={() => onDuplicate(row)}
      >
        <Copy size={14} aria-hidden />
      </IconButton>
      {row.ownIndex !== null && (
        <>
          <IconButton
            label={named('edit')}
            testId={`edit-${kind}-${key}`}
            onPress={() => onEdit(row)}
          >
            <Pencil size={14} aria-hidden />
          </IconButton>
          <IconButton
            label={named('remove')}
            testId={`remove-${kind}-${key}`}
            onPress={() => onRemove(row)}
          >
            <Trash2 size={14} aria-hidden />
          </IconButton>
        </>
      )}
    </>
  );
}
