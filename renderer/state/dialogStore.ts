/** The one question on the screen. A flow asks and waits; the dialog answers. */
import { createStore } from 'zustand/vanilla';
import type { Level } from '../../shared/anatomy/levels.ts';
import type { KyphoDocument } from '../../shared/document/document.ts';
import type { FilmView } from '../../shared/film/film.ts';
import type { RadiographFacts } from '../../shared/film/storedPicture.ts';
import type { Editor, FileHandle, RecentChange } from '../../shared/ipc/bridge.ts';
import type { OutputId } from '../../shared/pipeline/explain/outputs/outputs.ts';
import type { Finding } from '../../shared/plan/finding.ts';
import type { GivenApproval } from '../approval/ApproveDialog.tsx';
import type { WindowCommand } from '../commands/windowCommand.ts';
import type { CompareAnswer } from '../compare/CompareDialog.tsx';
import type { ErrorWords, WarningWords } from '../viewModel/errorWords.ts';
import type { OtherCase } from './compareCases.ts';
import type { ExportWish } from './exportWish.ts';
import type { DeviceFiles } from './instruments.ts';
import type { Paper } from './printing.ts';

/** What was found in the file of a film, and what was left out of the case. */
export interface FilmReadFacts
  extends Pick<RadiographFacts, 'format' | 'widthPx' | 'heightPx' | 'notes' | 'removed'> {
  readonly name: string;
  readonly halvings: number;
  /** What the file says of its projection; null is asked. */
  readonly stated: FilmView | null;
  /** Where the user dropped it. */
  readonly wanted: FilmView | null;
}

export interface Questions {
  unsaved: { ask: { readonly title: string }; answer: 'save' | 'discard' | 'cancel' };
  restore: {
    ask: { readonly name: string; readonly lastEditAtMs: number; readonly edits: number };
    answer: 'restore' | 'later' | 'discard';
  };
  warnings: { ask: { readonly warnings: readonly WarningWords[] }; answer: 'open' | 'cancel' };
  conflict: { ask: { readonly name: string }; answer: 'overwrite' | 'saveAs' | 'cancel' };
  /** Somebody else has the file open. */
  edited: {
    ask: Editor & { readonly name: string };
    answer: 'look' | 'edit' | 'cancel';
  };
  error: {
    /** `earlier`: a version that was saved before can be opened instead. */
    ask: ErrorWords & { readonly earlier?: boolean };
    answer: 'close' | 'earlier';
  };
  newCase: {
    ask: Record<string, never>;
    answer: { readonly level: Level; readonly title: string } | null;
  };
  filmRead: { ask: FilmReadFacts; answer: FilmView | null };
  /** Answers with the file to open. */
  recentFiles: {
    ask: { readonly change: (change: RecentChange) => void };
    answer: FileHandle | null;
  };
  about: { ask: Record<string, never>; answer: 'close' | 'model' };
  anatomyPack: { ask: Record<string, never>; answer: 'close' | 'own' };
  model: { ask: Record<string, never>; answer: 'close' };
  palette: { ask: Record<string, never>; answer: WindowCommand | null };
  shortcuts: { ask: Record<string, never>; answer: 'close' | 'palette' };
  glossary: { ask: Record<string, never>; answer: 'close' };
  /** What to do instead of what is planned, or what to set beside it. */
  compare: { ask: Record<string, never>; answer: CompareAnswer };
  /** null: none could be read so far. */
  compareCases: { ask: { readonly other: OtherCase | null }; answer: 'choose' | 'close' };
  approve: {
    ask: { readonly document: KyphoDocument; readonly findings: readonly Finding[] };
    answer: GivenApproval | null;
  };
  print: { ask: Record<string, never>; answer: Paper | null };
  series: {
    ask: {
      readonly read: (files: readonly File[]) => Promise<void>;
      readonly cancel: () => void;
    };
    answer: 'save' | 'close';
  };
  instruments: { ask: { readonly files: DeviceFiles }; answer: 'close' };
  /** Of another plan than that at hand where one is given. 'left': to where the number is made. */
  number: {
    ask: { readonly output: OutputId; readonly document?: KyphoDocument };
    answer: 'close' | 'model' | 'left';
  };
  export: { ask: { readonly canSimulate: boolean }; answer: ExportWish | null };
}

export type OpenDialog = {
  [K in keyof Questions]: {
    readonly kind: K;
    readonly ask: Questions[K]['ask'];
    readonly answer: (answer: Questions[K]['answer']) => void;
  };
}[keyof Questions];

export const dialogStore = createStore<{ readonly dialog: OpenDialog | null }>()(() => ({
  dialog: null,
}));

/** Shows a dialog and resolves with its answer. A flow that is already waiting keeps its dialog: one at a time. */
export function ask<K extends keyof Questions>(
  kind: K,
  question: Questions[K]['ask'],
): Promise<Questions[K]['answer']> {
  return waitUntilFree().then(
    () =>
      new Promise((resolve) => {
        const dialog = {
          kind,
          ask: question,
          answer: (answer: Questions[K]['answer']) => {
            dialogStore.setState({ dialog: null });
            resolve(answer);
          },
        };
        // The union is built from the same table as the three fields above.
        dialogStore.setState({ dialog: dialog as unknown as OpenDialog });
      }),
  );
}

function waitUntilFree(): Promise<void> {
  if (!dialogStore.getState().dialog) return Promise.resolve();
  return new Promise((resolve) => {
    const unsubscribe = dialogStore.subscribe(({ dialog }) => {
      if (dialog) return;
      unsubscribe();
      resolve(waitUntilFree());
    });
  });
}
