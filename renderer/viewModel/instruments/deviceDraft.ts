/** A device while it is being entered, and what is still wrong with it. */

import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { CementViscosity } from '../../../shared/devices/catalogue.ts';
import type { OwnDevice } from '../../../shared/devices/ownDevice.ts';
import { DEVICE_SCHEMAS, type DeviceKind } from '../../../shared/document/deviceFile.ts';
import { listText, text } from '../../text/text.ts';
import { DEVICE_FIELDS, type DeviceField, type InstrumentRow } from './instrumentRows.ts';

export interface DeviceDraft {
  readonly label: string;
  readonly statedSource: string;
  /** Of a cement alone. */
  readonly viscosity: CementViscosity | null;
  readonly sizes: Readonly<Partial<Record<DeviceField, number | null>>>;
}

export const EMPTY_DRAFT: DeviceDraft = { label: '', statedSource: '', viscosity: null, sizes: {} };

export function draftOf(
  { sizes, statedSource, viscosity }: InstrumentRow,
  label: string,
): DeviceDraft {
  return { label, statedSource, viscosity, sizes };
}

/** The device, or a sentence on what is missing or cannot be. `taken`: labels of the others of its kind. */
export function deviceOf(
  kind: DeviceKind,
  { label, statedSource, viscosity, sizes }: DeviceDraft,
  taken: readonly string[],
): Result<OwnDevice, string> {
  const words = { label: label.trim(), statedSource: statedSource.trim() };
  const isCement = kind === 'cements';
  const missing = [
    ...(words.label ? [] : [text('instruments.label')]),
    ...(isCement && !viscosity ? [text('instruments.viscosity')] : []),
    ...DEVICE_FIELDS[kind]
      .filter((field) => typeof sizes[field] !== 'number')
      .map((field) => text(`quantities.${field}`)),
    ...(words.statedSource ? [] : [text('instruments.statedSource')]),
  ];
  if (missing.length > 0) return err(text('instruments.needed', { fields: listText(missing) }));
  if (taken.includes(words.label))
    return err(text('instruments.taken', { kind: text(`instruments.one.${kind}`) }));
  const checked = DEVICE_SCHEMAS[kind].safeParse({
    ...words,
    ...(isCement && { viscosity }),
    ...sizes,
  });
  if (checked.success) return ok(checked.data);
  const [issue] = checked.error.issues;
  if (issue?.code === 'custom') {
    const name = text(`quantities.${issue.path[0] as DeviceField}`);
    const other = text(`quantities.${issue.params?.lessThan as DeviceField}`);
    return err(
      isCement
        ? text('instruments.earlierThan', { name, other })
        : text('instruments.lessThan', { name, other: other.toLowerCase() }),
    );
  }
  return err(text('instruments.badText'));
}
