/**
 * What the window needs from the world outside, whether that is the desktop app or a plain browser.
 * Everything that can be refused comes back as a Result; a cancelled dialog is `null`.
 */
import type {
  Answer,
  Appearance,
  BuiltInCaseId,
  CaseSource,
  DocumentState,
  ExportExtension,
  FileHandle,
  MenuCommand,
  OpenedFile,
  RecentChange,
  RecentFiles,
  RecoverableJournal,
  RecoveredWork,
  SavedFile,
} from '../../shared/ipc/bridge.ts';

export interface Platform {
  readonly kind: 'desktop' | 'browser';
  /** `null`: the file picker was cancelled, or there is nothing of that kind. */
  openFile(source: CaseSource): Answer<OpenedFile | null>;
  /** Shows the file picker for a file of bones; its handle is null, because it is never written. */
  openAnatomyPack(): Answer<OpenedFile | null>;
  /** A case that ships with the app; its handle is null, so saving asks for a name. */
  openBuiltIn(id: BuiltInCaseId): Answer<OpenedFile>;
  /** Writes over the file that was opened. Fault 'conflict': someone else changed it; ask, then `overwrite`. */
  save(handle: FileHandle, bytes: Uint8Array, overwrite?: boolean): Answer<SavedFile>;
  saveAs(suggestedName: string, bytes: Uint8Array): Answer<SavedFile | null>;
  /**
   * Keeps unsaved work against a crash: case file text without its pictures, 1 s after the last edit, at most 5 s after the
   * first; pictures come once, when they are new. A browser has no room for them.
   */
  appendJournal(
    name: string,
    edits: number,
    bytes: Uint8Array,
    pictures: Readonly<Record<string, string>>,
  ): Answer<null>;
  /** After a save, or when the user gave the changes up. */
  clearJournal(): Answer<null>;
  /** Unsaved work of earlier runs, newest first. */
  listJournals(): Answer<readonly RecoverableJournal[]>;
  /** The document comes back dirty and without a file handle; its journal lives on as the journal of this window. */
  restoreJournal(id: FileHandle): Answer<RecoveredWork>;
  discardJournal(id: FileHandle): Answer<null>;
  /** Prints what the print style sheet shows; call it once the report is in the page. `null`: cancelled. */
  printPlan(suggestedName: string): Answer<{ name: string } | null>;
  /** Writes a file for another program, where the user says. `null`: cancelled. */
  saveExport(
    suggestedName: string,
    extension: ExportExtension,
    bytes: Uint8Array,
  ): Answer<{ name: string } | null>;
  /** Files that were opened or saved before; null: this platform tells a page of none. */
  listRecent(): Answer<RecentFiles | null>;
  changeRecent(change: RecentChange): Answer<RecentFiles | null>;
  /** Title bar, close guard and undo labels of the menu follow this. */
  setDocumentState(state: DocumentState): void;
  setAppearance(appearance: Appearance): void;
  /** How this user left the window set up, as it was written; null: nothing is kept. */
  readLayout(): string | null;
  writeLayout(layout: string): void;
  /** Devices this user has entered, as they were written; null: none are kept. */
  readDevices(): string | null;
  writeDevices(devices: string): void;
  /** Closes for good: the answer to `onCloseRequested` once the user has decided. */
  closeWindow(): void;
  /** Each returns its own unsubscribe function. */
  onMenu(listener: (command: MenuCommand) => void): () => void;
  /** Only asked while the document state says dirty. */
  onCloseRequested(listener: () => void): () => void;
  onFileOffered(listener: () => void): () => void;
  onRecentChanged(listener: () => void): () => void;
}
