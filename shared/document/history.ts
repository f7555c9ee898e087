/** Undo and redo as labelled snapshots: documents are a few kilobytes beside the pictures of films, and share what did not change. */
import type { CommandLabel } from './commandLabel.ts';
import type { KyphoDocument } from './document.ts';

/** Older steps are forgotten, one by one. */
export const MAX_STEPS = 1000;

interface Step {
  readonly label: CommandLabel;
  /** The document on the far side of the step: before it in `past`, after it in `future`. */
  readonly document: KyphoDocument;
}

export interface History {
  readonly present: KyphoDocument;
  /** Oldest first. */
  readonly past: readonly Step[];
  /** Next redo first. */
  readonly future: readonly Step[];
  /** The gesture of the last step: while it lasts, changes join that step. */
  readonly gesture: string | null;
  /** The document as it lies on disk; null when it never did. */
  readonly saved: KyphoDocument | null;
}

/** A document just opened (`saved`) or just made. */
export function startHistory(present: KyphoDocument, saved: boolean): History {
  return { present, past: [], future: [], gesture: null, saved: saved ? present : null };
}

/** Adds a step, or widens the last one when both belong to the same gesture (one drag is one step). */
export function record(
  history: History,
  document: KyphoDocument,
  label: CommandLabel,
  gesture: string | null = null,
): History {
  if (document === history.present) return history;
  if (gesture !== null && gesture === history.gesture) return { ...history, present: document };
  const past = [...history.past, { label, document: history.present }].slice(-MAX_STEPS);
  return { ...history, present: document, past, future: [], gesture };
}

/** The finger is lifted: the next change is a step of its own. */
export function endGesture(history: History): History {
  return history.gesture === null ? history : { ...history, gesture: null };
}

export function undo(history: History): History {
  const step = history.past.at(-1);
  if (!step) return history;
  return {
    ...history,
    present: step.document,
    past: history.past.slice(0, -1),
    future: [{ label: step.label, document: history.present }, ...history.future],
    gesture: null,
  };
}

export function redo(history: History): History {
  const [step, ...future] = history.future;
  if (!step) return history;
  return {
    ...history,
    present: step.document,
    past: [...history.past, { label: step.label, document: history.present }],
    future,
    gesture: null,
  };
}

export function canUndo(history: History): boolean {
  return history.past.length > 0;
}

export function canRedo(history: History): boolean {
  return history.future.length > 0;
}

/** What undo would undo; null when there is nothing. */
export function undoLabel(history: History): CommandLabel | null {
  return history.past.at(-1)?.label ?? null;
}

export function redoLabel(history: History): CommandLabel | null {
  return history.future[0]?.label ?? null;
}

/** `document` is what was written: an edit made while the disk was busy keeps the history dirty. */
export function markSaved(history: History, document: KyphoDocument): History {
  return { ...history, saved: document };
}

/** By identity: undoing back to the saved document clears it. */
export function isDirty(history: History): boolean {
  return history.present !== history.saved;
}
