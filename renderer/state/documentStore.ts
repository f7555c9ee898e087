/** The open case with its history. Everything else on the screen is derived from `history.present`. */
import { createStore } from 'zustand/vanilla';
import { approvalState } from '../../shared/document/approval.ts';
import { type CommandLabel, labelOf } from '../../shared/document/commandLabel.ts';
import { applyCommand, type Command } from '../../shared/document/commands.ts';
import type { KyphoDocument } from '../../shared/document/document.ts';
import * as steps from '../../shared/document/history.ts';
import type { FileHandle } from '../../shared/ipc/bridge.ts';
import { text } from '../text/text.ts';
import { expectedText } from '../viewModel/errorWords.ts';
import { say } from './noticeStore.ts';

export interface OpenCase {
  /** Counts what has been opened: fields of one case must not outlive it. */
  readonly opening: number;
  readonly history: steps.History;
  /** null: built in, recovered or new; saving asks for a name. */
  readonly handle: FileHandle | null;
  readonly fileName: string | null;
  /** Its file may not be written over: saving asks for a name. */
  readonly readOnly: boolean;
}

export interface DocumentState {
  readonly open: OpenCase | null;
  /** The first case is still on its way. */
  readonly starting: boolean;
}

export const documentStore = createStore<DocumentState>()(() => ({ open: null, starting: true }));

export interface Opened {
  readonly document: KyphoDocument;
  readonly handle: FileHandle | null;
  readonly fileName: string | null;
  /** A recovered case is unsaved from the start. */
  readonly unsaved: boolean;
  readonly readOnly?: boolean;
}

export function openDocument(opened: Opened): void {
  const { document, handle, fileName, unsaved, readOnly = false } = opened;
  const history = steps.startHistory(document, !unsaved);
  const opening = (documentStore.getState().open?.opening ?? 0) + 1;
  say('');
  documentStore.setState({ open: { opening, history, handle, fileName, readOnly } });
}

/** Edits that share a gesture are one step of the history. A refused command changes nothing and says why. */
export function dispatch(command: Command, gesture: string | null = null): void {
  update((history) => {
    const next = applyCommand(history.present, command);
    if (next.ok) {
      tellNewVersion(history.present, next.value);
      return steps.record(history, next.value, labelOf(command), gesture);
    }
    say(text('status.refused', { expected: expectedText(next.error.expected) }));
    return history;
  });
}

/** An edit of what was approved makes a next version: said once, at the edit that makes it. */
function tellNewVersion(before: KyphoDocument, after: KyphoDocument): void {
  if (before === after || approvalState(before).kind !== 'approved') return;
  const state = approvalState(after);
  if (state.kind === 'changed') say(text('approval.nowVersion', { version: state.version }));
}

export const endGesture = () => update(steps.endGesture);
export const undoStep = () => update(steps.undo);
export const redoStep = () => update(steps.redo);

function update(change: (history: steps.History) => steps.History): void {
  const { open } = documentStore.getState();
  if (!open) return;
  const history = change(open.history);
  if (history !== open.history) documentStore.setState({ open: { ...open, history } });
}

/** `document` is what was written; edits made while it was being written stay unsaved. */
export function markSaved(document: KyphoDocument, handle: FileHandle, fileName: string): void {
  const { open } = documentStore.getState();
  if (!open) return;
  const history = steps.markSaved(open.history, document);
  documentStore.setState({ open: { ...open, history, handle, fileName, readOnly: false } });
}

/** Undoing back to what was saved makes the case clean again. */
export function isDirty({ open }: Pick<DocumentState, 'open'>): boolean {
  return open !== null && steps.isDirty(open.history);
}

export function undoLabel({ open }: DocumentState): string | null {
  return open && labelText(steps.undoLabel(open.history));
}

export function redoLabel({ open }: DocumentState): string | null {
  return open && labelText(steps.redoLabel(open.history));
}

function labelText(label: CommandLabel | null): string | null {
  return label && text(label.key, label.values);
}
