/** Opaque handles: 128 random bits stand for a file, so that no path ever reaches the window. One table per window. */
import { randomBytes } from 'node:crypto';
import type { FileHandle } from '../../shared/ipc/bridge.ts';
import type { Fingerprint } from './fingerprint.ts';

export interface KnownFile {
  readonly path: string;
  /** What the file was when this window last read or wrote it. */
  readonly seen: Fingerprint;
}

export interface HandleTable {
  create(file: KnownFile): FileHandle;
  find(handle: FileHandle): KnownFile | undefined;
  update(handle: FileHandle, file: KnownFile): void;
  /** The window is gone or shows a new page: its handles mean nothing any more. */
  clear(): void;
}

export function createHandleTable(): HandleTable {
  const files = new Map<FileHandle, KnownFile>();
  return {
    create: (file) => {
      const handle = randomBytes(16).toString('hex');
      files.set(handle, file);
      return handle;
    },
    find: (handle) => files.get(handle),
    update: (handle, file) => {
      if (files.has(handle)) files.set(handle, file);
    },
    clear: () => files.clear(),
  };
}
