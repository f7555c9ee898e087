/**
 * Keeps unsaved work against a crash: a snapshot is on the disk at most 1 s after the last edit and 5 s after the first, which
 * leaves a busy machine half a second to write it. The pictures of films are megabytes and change once: each goes along when
 * it is new, not with every edit.
 */
import { createStore } from 'zustand/vanilla';
import { encodeCaseFile } from '../../shared/document/encode.ts';
import type { PlatformFault } from '../../shared/ipc/bridge.ts';
import type { Platform } from '../platform/platform.ts';
import { text } from '../text/text.ts';
import { type DocumentState, documentStore, isDirty } from './documentStore.ts';

const AFTER_LAST_EDIT_MS = 400;
const AFTER_FIRST_EDIT_MS = 4000;

/** Why the last change could not be kept against a crash; null: it was, or there is none. */
export const autosaveStore = createStore<{ readonly fault: PlatformFault['code'] | null }>()(
  () => ({ fault: null }),
);

/** Returns the function that stops it. */
export function startAutosave(platform: Pick<Platform, 'appendJournal' | 'clearJournal'>) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstEditAtMs: number | undefined;
  let edits = 0;
  let kept = false;
  let keptPictures = new Set<string>();

  const keep = async () => {
    timer = undefined;
    firstEditAtMs = undefined;
    const { open } = documentStore.getState();
    if (!open) return;
    kept = true;
    const { present } = open.history;
    // A save may empty the journal while this is written: what it kept then counts for nothing.
    const known = keptPictures;
    const fresh = Object.entries(present.pictures).filter(([sha256]) => !known.has(sha256));
    const bytes = new TextEncoder().encode(encodeCaseFile(present, 'leftOut'));
    const pictures = Object.fromEntries(fresh);
    const answer = await platform.appendJournal(journalName(open), edits, bytes, pictures);
    autosaveStore.setState({ fault: answer.ok ? null : answer.error.code });
    if (answer.ok) for (const [sha256] of fresh) known.add(sha256);
  };

  const forget = () => {
    clearTimeout(timer);
    timer = undefined;
    firstEditAtMs = undefined;
    edits = 0;
    keptPictures = new Set();
    if (kept) void platform.clearJournal();
    kept = false;
    autosaveStore.setState({ fault: null });
  };

  const onChange = (state: DocumentState, before: DocumentState) => {
    if (!isDirty(state)) return forget();
    if (state.open?.history.present === before.open?.history.present) return;
    edits += 1;
    const now = performance.now();
    firstEditAtMs ??= now;
    const wait = Math.min(AFTER_LAST_EDIT_MS, firstEditAtMs + AFTER_FIRST_EDIT_MS - now);
    clearTimeout(timer);
    timer = setTimeout(() => void keep(), Math.max(wait, 0));
  };

  const unsubscribe = documentStore.subscribe(onChange);
  return () => {
    unsubscribe();
    clearTimeout(timer);
  };
}

function journalName(open: NonNullable<DocumentState['open']>): string {
  return open.fileName ?? fileNameFor(open.history.present.case.title);
}

/** A title as a file name every file system takes. */
export function fileNameFor(title: string): string {
  const safe = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N} ()+,._–-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 80);
  return `${safe || text('app.untitled')}.kypho`;
}
