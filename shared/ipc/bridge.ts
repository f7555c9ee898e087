/**
 * What the window may ask of its platform, as types: the border of the process in one page.
 * Files are opaque handles and bytes here; no path ever crosses.
 */
import type { Result } from '../base/result.ts';

/** No case comes near this; a larger file is refused before anybody looks at it. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;
/** In characters; file systems take up to 255 bytes. */
export const MAX_NAME_LENGTH = 200;

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

/** Where the bytes of a case come from, besides the app itself: one of the recent files goes by its id. */
export type CaseSource =
  | { readonly from: 'picker' }
  /** Named on the command line, by a second start, or in the menu. */
  | { readonly from: 'offered' }
  /** Open when the app, or its page, last ended without closing it. */
  | { readonly from: 'leftOpen' }
  | { readonly from: 'recent'; readonly id: FileHandle }
  /** As it was before a save: `back` counts from the newest version that was kept, 0. */
  | { readonly from: 'earlier'; readonly id: FileHandle; readonly back: number };

export interface OpenedFile {
  /** null: a built-in or recovered case, which can only be saved under a new name, or an anatomy pack, never saved. */
  readonly handle: FileHandle | null;
  readonly name: string;
  readonly readOnly: boolean;
  readonly bytes: Uint8Array;
  /** How it was looked at, as the page wrote it; only of a file that was left open. */
  readonly view?: string;
  /** Somebody else who is editing it. */
  readonly editor?: Editor;
}

/** Who says to have a file open to edit it. */
export interface Editor {
  readonly user: string;
  readonly host: string;
  /** Has said nothing for two minutes: the program or the machine may be gone. */
  readonly silent: boolean;
}

/** A file that was opened or saved before. */
export interface RecentFile {
  readonly id: FileHandle;
  readonly name: string;
  /** Not where it was. */
  readonly missing: boolean;
}

export interface RecentFiles {
  /** The user wants them remembered. */
  readonly kept: boolean;
  /** Newest first. */
  readonly files: readonly RecentFile[];
}

export type RecentChange =
  | { readonly change: 'remove'; readonly id: FileHandle }
  | { readonly change: 'clear' }
  | { readonly change: 'keep'; readonly kept: boolean };

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
  /** How it was looked at, as the page wrote it. */
  readonly view?: string;
}

export interface DocumentState {
  readonly title: string;
  readonly dirty: boolean;
  /** What undo would undo, in the user's words; null when there is nothing. */
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  /** The file of the open case; null: it has none. */
  readonly handle: FileHandle | null;
  /** It is only looked at: nobody else is told that it is being edited. */
  readonly readOnly: boolean;
  /** How it is looked at: means something to the page alone. null: nothing is open yet. */
  readonly view: string | null;
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
  'recentFiles',
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
  /** A file was named on the command line or by a second start: fetch it with `openFile`. */
  | { readonly kind: 'fileOffered' }
  /** Ask for the recent files again. */
  | { readonly kind: 'recentChanged' };

/** `window.kypho` in the desktop window: named functions only, frozen, no generic call. */
export interface KyphoBridge {
  openFile(request: CaseSource): Answer<OpenedFile | null>;
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
  listRecent(): Answer<RecentFiles>;
  changeRecent(request: RecentChange): Answer<RecentFiles>;
  setAppearance(request: { appearance: Appearance }): Answer<null>;
  closeWindow(): Answer<null>;
  onEvent(listener: (event: PlatformEvent) => void): () => void;
}

/** How a function of the bridge is called on the wire, and the one channel back. */
export const channelName = (request: string): string => `kypho:${request}`;
export const EVENT_CHANNEL = 'kypho:event';
