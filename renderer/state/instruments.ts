/** The page of instruments: what it reads from a file and writes to one. */
import { encodeDeviceFile, MAX_DEVICE_FILE_BYTES } from '../../shared/document/deviceFile.ts';
import type { Platform } from '../platform/platform.ts';
import { text } from '../text/text.ts';
import {
  deviceFileErrorWords,
  type ErrorWords,
  platformFaultWords,
} from '../viewModel/errorWords.ts';
import type { decodeDevicesInWorker } from '../workers/decodeClient.ts';
import { ask } from './dialogStore.ts';
import { addDevices, ownDevicesStore } from './ownDevices.ts';

/** What came of a file: a sentence, or why nothing did. */
export type FileOutcome =
  | { readonly kind: 'done'; readonly words: string }
  | { readonly kind: 'refused'; readonly name: string; readonly error: ErrorWords };

export interface DeviceFiles {
  readonly read: (file: File) => Promise<FileOutcome>;
  readonly write: () => Promise<FileOutcome>;
}

export function createInstruments(
  platform: Pick<Platform, 'saveExport'>,
  decode: typeof decodeDevicesInWorker,
) {
  const read = async (file: File): Promise<FileOutcome> => {
    // One byte more than allowed is enough to be refused by name.
    const bytes = await file.slice(0, MAX_DEVICE_FILE_BYTES + 1).arrayBuffer();
    const decoded = await decode(new Uint8Array(bytes));
    if (!decoded.ok)
      return { kind: 'refused', name: file.name, error: deviceFileErrorWords(decoded.error) };
    return {
      kind: 'done',
      words: text('instruments.imported', { added: addDevices(decoded.value) }),
    };
  };

  const write = async (): Promise<FileOutcome> => {
    const name = text('instruments.fileName');
    const bytes = new TextEncoder().encode(encodeDeviceFile(ownDevicesStore.getState()));
    const answer = await platform.saveExport(name, 'json', bytes);
    if (!answer.ok) return { kind: 'refused', name, error: platformFaultWords(answer.error) };
    const words = answer.value ? text('exports.done', answer.value) : text('exports.cancelled');
    return { kind: 'done', words };
  };

  return async (): Promise<void> => {
    await ask('instruments', { files: { read, write } });
  };
}
