/** What is typed but not yet applied: applied before anything is saved, printed or left, and never lost in silence. */
import { flushSync } from 'react-dom';

const DRAFT = 'input[data-draft="true"]';

export function hasDraft(): boolean {
  return document.querySelector(DRAFT) !== null;
}

/** False when a field refuses what stands in it, or waits for an answer: that field has the focus then. */
export function applyDrafts(): boolean {
  const { activeElement } = document;
  if (activeElement instanceof HTMLInputElement) {
    flushSync(() => activeElement.blur());
    activeElement.focus();
  }
  const pending = document.querySelector<HTMLInputElement>(DRAFT);
  pending?.focus();
  return pending === null;
}
