/**
 * The file flows: new, open, save, save as, leave. Each asks before anything is lost, and the open case
 * stays as it is until the next one has been read completely.
 */
import { MAX_CASE_BYTES } from '../../shared/document/decode.ts';
import type { KyphoDocument } from '../../shared/document/document.ts';
import { encodeCaseFile } from '../../shared/document/encode.ts';
import { createDocument } from '../../shared/document/newDocument.ts';
import type { FilmPictures } from '../../shared/film/film.ts';
import { namedPictures } from '../../shared/film/namedPictures.ts';
import type {
  Answer,
  BuiltInCaseId,
  FileHandle,
  OpenedFile,
  PlatformFault,
} from '../../shared/ipc/bridge.ts';
import type { Platform } from '../platform/platform.ts';
import { text } from '../text/text.ts';
import { platformFaultWords } from '../viewModel/errorWords.ts';
import type { decodeInWorker } from '../workers/decodeClient.ts';
import { fileNameFor } from './autosave.ts';
import { ask } from './dialogStore.ts';
import { documentStore, isDirty, markSaved, type Opened, openDocument } from './documentStore.ts';
import { duplicateCase } from './duplicateCase.ts';
import { bringBackView } from './keptView.ts';
import { say } from './noticeStore.ts';
import { readCase } from './readCase.ts';
import { showPlannedStage, viewStore } from './viewStore.ts';

export type Files = ReturnType<typeof createFiles>;

export function createFiles(
  platform: Platform,
  decode: typeof decodeInWorker,
  makePlanId: () => string,
) {
  let busy = false;
  /** One flow at a time: a second key press while a file picker is open does nothing. */
  const exclusive =
    <A extends readonly unknown[]>(flow: (...values: A) => Promise<unknown>) =>
    async (...values: A): Promise<void> => {
      if (busy) return;
      busy = true;
      try {
        await flow(...values);
      } finally {
        busy = false;
      }
    };

  /** Asks what to do with unsaved changes; false: stay. */
  const leave = async (): Promise<boolean> => {
    const { open } = documentStore.getState();
    if (!open || !isDirty({ open })) return true;
    const answer = await ask('unsaved', { title: open.history.present.case.title });
    if (answer === 'cancel') return false;
    return answer === 'discard' || save();
  };

  const openFrom = async (pick: () => Answer<OpenedFile | null>): Promise<void> => {
    const picked = await pick();
    if (!picked.ok) return fail(picked.error);
    if (!picked.value) return;
    const { handle, name, bytes, view, editor } = picked.value;
    const asked = editor ? await ask('edited', { name, ...editor }) : 'edit';
    if (asked === 'cancel') return;
    const readOnly = handle !== null && (picked.value.readOnly || asked === 'look');
    const shown = await show(bytes, {
      handle,
      fileName: handle && name,
      unsaved: false,
      readOnly,
    });
    if (shown && view !== undefined) bringBackView(view);
  };

  /** Reads a case and puts it on the screen, after its warnings have been accepted. */
  const show = async (
    bytes: Uint8Array,
    file: Omit<Opened, 'document'>,
    /** Kept beside the case. */
    pictures: FilmPictures = {},
  ): Promise<boolean> => {
    const read = await readCase(decode, bytes, earlierThan(file.handle));
    if (!read) return false;
    const { document, earlier } = read;
    const { films } = document;
    openDocument({
      document: {
        ...document,
        pictures: namedPictures(films, { ...pictures, ...document.pictures }),
      },
      ...(earlier ? { handle: null, fileName: null, unsaved: true } : file),
    });
    showPlannedStage();
    say(text(earlier ? 'earlierVersion.opened' : 'status.opened', { title: document.case.title }));
    return true;
  };

  /** What the platform kept of a file before its saves. */
  const earlierThan = (id: FileHandle | null) => async (back: number) => {
    if (id === null) return null;
    const found = await platform.openFile({ from: 'earlier', id, back });
    return found.ok ? (found.value?.bytes ?? null) : null;
  };

  const fail = async (fault: PlatformFault): Promise<void> => {
    await ask('error', platformFaultWords(fault));
  };

  const write = async (
    send: (bytes: Uint8Array, document: KyphoDocument) => ReturnType<Platform['saveAs']>,
  ) => {
    const { open } = documentStore.getState();
    if (!open) return false;
    const document = open.history.present;
    const answer = await send(new TextEncoder().encode(encodeCaseFile(document)), document);
    if (!answer.ok) {
      if (answer.error.code === 'conflict') return resolveConflict(answer.error);
      await fail(answer.error);
      return false;
    }
    if (!answer.value) return false;
    markSaved(document, answer.value.handle, answer.value.name);
    const warning = answer.value.warnings.find((each) => each !== 'notConfirmed');
    if (platform.kind === 'browser') say(text('status.handedOver'));
    else say(text(warning ? `platform.warnings.${warning}` : 'status.saved'));
    return true;
  };

  const resolveConflict = async ({ name = '' }: PlatformFault): Promise<boolean> => {
    const answer = await ask('conflict', { name });
    if (answer === 'saveAs') return saveAs();
    return answer === 'overwrite' ? save(true) : false;
  };

  const save = (overwrite = false): Promise<boolean> => {
    const { handle = null, readOnly = false } = documentStore.getState().open ?? {};
    if (handle === null || readOnly) return saveAs();
    return write((bytes) => platform.save(handle, bytes, overwrite));
  };

  const saveAs = (): Promise<boolean> =>
    write((bytes, document) => platform.saveAs(fileNameFor(document.case.title), bytes));

  return {
    save: exclusive(() => save()),
    saveAs: exclusive(saveAs),
    open: exclusive(async () => {
      if (await leave()) await openFrom(() => platform.openFile({ from: 'picker' }));
    }),
    openOffered: exclusive(async () => {
      if (await leave()) await openFrom(() => platform.openFile({ from: 'offered' }));
    }),
    openRecent: exclusive(async (id: FileHandle) => {
      if (await leave()) await openFrom(() => platform.openFile({ from: 'recent', id }));
    }),
    openBuiltIn: exclusive(async (id: BuiltInCaseId) => {
      if (await leave()) await openFrom(() => platform.openBuiltIn(id));
    }),
    openDropped: exclusive(async (file: Blob) => {
      if (!(await leave())) return;
      // One byte more than allowed is enough to be refused by name.
      const bytes = new Uint8Array(await file.slice(0, MAX_CASE_BYTES + 1).arrayBuffer());
      await show(bytes, { handle: null, fileName: null, unsaved: false });
    }),
    newCase: exclusive(async () => {
      if (await leave()) await startCase();
    }),
    /** The copy is of what stands on the screen, whatever becomes of the case itself; nothing of it is saved yet. */
    duplicate: exclusive(async () => {
      const { open } = documentStore.getState();
      if (!open) return;
      const document = duplicateCase(open.history.present, makePlanId());
      if (!(await leave())) return;
      openDocument({ document, handle: null, fileName: null, unsaved: true });
      showPlannedStage();
      say(text('status.duplicated', { title: document.case.title }));
    }),
    /** The same, and on to the films it is measured on. */
    newFromFilms: exclusive(async () => {
      if ((await leave()) && (await startCase())) viewStore.setState({ picture: 'films' });
    }),
    /** A film needs a case to lie in; false: none was wanted. */
    needCase: async () => documentStore.getState().open !== null || startCase(),
    /** The window wants to close, and the case has changes. */
    close: exclusive(async () => {
      if (!(await leave())) return;
      await platform.clearJournal();
      platform.closeWindow();
    }),
    /** What the app opens with: unsaved work of an earlier run, an offered file, what was left open, or the built-in patient. */
    start: exclusive(async () => {
      try {
        await openFirst();
      } finally {
        documentStore.setState({ starting: false });
      }
    }),
  };

  async function startCase(): Promise<boolean> {
    const answer = await ask('newCase', {});
    if (!answer) return false;
    openDocument({
      document: createDocument({ ...answer, planId: makePlanId() }),
      handle: null,
      fileName: null,
      // Nothing has been entered yet, so nothing can be lost.
      unsaved: false,
    });
    showPlannedStage();
    return true;
  }

  async function openFirst(): Promise<void> {
    if (await restore()) return;
    for (const from of ['offered', 'leftOpen'] as const) {
      const found = await platform.openFile({ from });
      if (!found.ok) await fail(found.error);
      else if (found.value) return openFrom(async () => found);
    }
    await openFrom(() => platform.openBuiltIn('verse004'));
  }

  async function restore(): Promise<boolean> {
    const journals = await platform.listJournals();
    const newest = journals.ok ? journals.value[0] : undefined;
    if (!newest) return false;
    const answer = await ask('restore', newest);
    if (answer === 'discard') await platform.discardJournal(newest.id);
    if (answer !== 'restore') return false;
    const recovered = await platform.restoreJournal(newest.id);
    if (!recovered.ok) {
      await fail(recovered.error);
      return false;
    }
    const { bytes, pictures, view } = recovered.value;
    const shown = await show(bytes, { handle: null, fileName: null, unsaved: true }, pictures);
    if (shown && view !== undefined) bringBackView(view);
    return shown;
  }
}
