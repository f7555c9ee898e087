/**
 * What the window may ask of its platform, as types: the border of the process in one page.
 * Files are opaque handles and bytes here; no path ever crosses.
 */
import type { Result } from '../base/result.ts';

/** No case comes near this; a larger file is refused before anybody looks at it. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** An anatomy pack holds meshes, so it may be larger. */
export const MAX_PACK_BYTES = 256 * 1024 * 1024;

/** 128 random bits in hex. Dies with the window that received it. */
export type FileHandle = string;

/** Why the platform could not do it. The words live in the text file under `platform.faults`. */
export const PLATFORM_FAULTS = [
  'tooLarge',
  'wrongExtension',
  'notRegularFile',
  'notFound',
  'readOnly',
  'denied',
  'diskFull',
  'quota',
  'conflict',
  'busy',
  'timeout',
  'hashMismatch',
  'notACase',
  'unknownHandle',
  'io',
  'refused',
  'failed',
] as const;

export interface PlatformFault {
  readonly code: (typeof PLATFORM_FAULTS)[number];
  /** Bare file name, never a path. */
  readonly name?: string;
  /** What the disk would have needed, for 'diskFull'. */
  readonly neededBytes?: number;
  /** Where the new version was left when the old file could not be replaced, for 'busy'. */
  readonly keptAs?: string;
}

export type Answer<T> = Promise<Result<T, PlatformFault>>;

export interface OpenedFile {
  /** null: a built-in or recovered case, which can only be saved under a new name, or an anatomy pack, never saved. */
  readonly handle: FileHandle | null;
  readonly name: string;
  readonly readOnly: boolean;
  readonly bytes: Uint8Array;
}

/** The file is in place, but: words under `platform.warnings`. */
export const SAVE_WARNINGS = [
  /** The disk does not say whether the save survives a power cut. */
  'notConfirmed',
  /** The disk reported an error after the file was in place. */
  'diskError',
  'diskNearlyFull',
  /** The previous version could not be kept in the backup store. */
  'noBackup',
] as const;
export type SaveWarning = (typeof SAVE_WARNINGS)[number];

export interface SavedFile {
  readonly handle: FileHandle;
  readonly name: string;
  readonly warnings: readonly SaveWarning[];
}

/** Unsaved work of an earlier run. */
export interface RecoverableJournal {
  readonly id: FileHandle;
  readonly name: string;
  readonly lastEditAtMs: number;
  readonly edits: number;
}

export interface RecoveredWork {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of its films, base64 by their hash: kept beside the case. */
  readonly pictures: Readonly<Record<string, string>>;
  readonly edits: number;
  /** The last record was cut by the crash and has been dropped. */
  readonly torn: boolean;
}

export interface DocumentState {
  readonly title: string;
  readonly dirty: boolean;
  /** What undo would undo, in the user's words; null when there is nothing. */
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
}

export const APPEARANCES = ['light', 'dark', 'system'] as const;
export type Appearance = (typeof APPEARANCES)[number];

export const BUILT_IN_CASES = ['verse004', 'constructed'] as const;
export type BuiltInCaseId = (typeof BUILT_IN_CASES)[number];

/** Kinds of file that are written for other programs, by extension. */
export const EXPORT_EXTENSIONS = [
  'stl',
  'obj',
  'glb',
  'zip',
  'csv',
  'json',
  'png',
  'webm',
] as const;
export type ExportExtension = (typeof EXPORT_EXTENSIONS)[number];

export const MENU_COMMANDS = [
  'new',
  'open',
  'openBuiltIn:verse004',
  'openBuiltIn:constructed',
  'duplicate',
  'loadAnatomyPack',
  'save',
  'saveAs',
  'compare',
  'printPlan',
  'export',
  'undo',
  'redo',
  'palette',
  'resetLayout',
  'appearance:light',
  'appearance:dark',
  'appearance:system',
  'about',
  'glossary',
  'shortcuts',
  'model',
  'licences',
] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

/** What the platform tells the window without being asked. */
export type PlatformEvent =
  | { readonly kind: 'menu'; readonly command: MenuCommand }
  | { readonly kind: 'closeRequested' }
  /** A file was named on the command line or by a second start: fetch it with `openOffered`. */
  | { readonly kind: 'fileOffered' };

/** `window.kypho` in the desktop window: named functions only, frozen, no generic call. */
export interface KyphoBridge {
  openFile(): Answer<OpenedFile | null>;
  openOffered(): Answer<OpenedFile | null>;
  openAnatomyPack(): Answer<OpenedFile | null>;
  saveFile(request: {
    handle: FileHandle;
    bytes: Uint8Array;
    sha256: string;
    overwrite: boolean;
  }): Answer<SavedFile>;
  saveFileAs(request: {
    suggestedName: string;
    bytes: Uint8Array;
    sha256: string;
  }): Answer<SavedFile | null>;
  appendJournal(request: {
    name: string;
    edits: number;
    bytes: Uint8Array;
    pictures?: Readonly<Record<string, string>>;
  }): Answer<null>;
  clearJournal(): Answer<null>;
  listJournals(): Answer<readonly RecoverableJournal[]>;
  restoreJournal(request: { id: FileHandle }): Answer<RecoveredWork>;
  discardJournal(request: { id: FileHandle }): Answer<null>;
  printPlan(request: { suggestedName: string }): Answer<{ name: string } | null>;
  saveExport(request: {
    suggestedName: string;
    extension: ExportExtension;
    bytes: Uint8Array;
  }): Answer<{ name: string } | null>;
  setDocumentState(request: DocumentState): Answer<null>;
  setAppearance(request: { appearance: Appearance }): Answer<null>;
  closeWindow(): Answer<null>;
  onEvent(listener: (event: PlatformEvent) => void): () => void;
}

/** How a function of the bridge is called on the wire, and the one channel back. */
export const channelName = (request: string): string => `kypho:${request}`;
export const EVENT_CHANNEL = 'kypho:event';
