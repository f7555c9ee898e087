/**
 * Bringing in a film: read in its worker, told what was found and what was left out, and only then a step of the document.
 * A film that cannot be read changes nothing.
 */
import type { FilmView } from '../../shared/film/film.ts';
import { newFilm, viewFrom } from '../../shared/film/newFilm.ts';
import { radiographSizeFault } from '../../shared/readers/radiograph/readRadiograph.ts';
import { text } from '../text/text.ts';
import { filmFailureWords, filmFaultWords } from '../viewModel/films/filmFaultWords.ts';
import type { openRadiographInWorker } from '../workers/radiographClient.ts';
import { ask } from './dialogStore.ts';
import { dispatch, documentStore } from './documentStore.ts';
import { filmStore, showFilmView } from './filmStore.ts';
import { say } from './noticeStore.ts';
import { viewStore } from './viewStore.ts';

export type FilmImport = ReturnType<typeof createFilmImport>;

export function createFilmImport(
  open: typeof openRadiographInWorker,
  /** Makes a case when none is open; false: the user did not want one. */
  needCase: () => Promise<boolean>,
) {
  let busy = false;

  const load = async (file: File, wanted: FilmView | null): Promise<void> => {
    const { name, size } = file;
    const isElsewhere = caseChanges();
    const tooLarge = radiographSizeFault(size);
    if (tooLarge) {
      await ask('error', filmFaultWords(tooLarge, name));
      return;
    }
    const stopped = new AbortController();
    const cancel = () => stopped.abort();
    filmStore.setState({ progress: { name, stage: 'reading', cancel } });
    const outcome = await bytesOf(file)
      .then((bytes) =>
        open(
          bytes,
          (stage) => filmStore.setState({ progress: { name, stage, cancel } }),
          stopped.signal,
        ),
      )
      .catch((fault: unknown) => ({ kind: 'failed' as const, message: String(fault) }));
    filmStore.setState({ progress: null });
    if (outcome === null) return say(text('films.cancelled'));
    if (outcome.kind === 'refused')
      return void (await ask('error', filmFaultWords(outcome.fault, name)));
    if (outcome.kind === 'failed')
      return void (await ask('error', filmFailureWords(outcome.message, name)));
    if (isElsewhere()) return say(text('films.cancelled'));
    const { facts, png, sha256, halvings } = outcome.opened;
    const { format, notes, removed, widthPx, heightPx } = facts;
    const view = await ask('filmRead', {
      name,
      format,
      widthPx,
      heightPx,
      halvings,
      notes,
      removed,
      stated: viewFrom(facts),
      wanted,
    });
    if (view === null || isElsewhere() || !(await needCase())) return say(text('films.cancelled'));
    const { open: now } = documentStore.getState();
    if (!now) return;
    const { films, case: kase } = now.history.present;
    const known = films[view];
    // The very picture again: it had been left out of the case, and its points are still good.
    const film =
      known?.image.sha256 === sha256
        ? known
        : newFilm(view, sha256, facts, kase.fracture.level, kase.numbering);
    dispatch({ kind: 'importFilm', film, png });
    filmStore.setState(({ windows }) => ({ windows: { ...windows, [view]: null } }));
    showFilmView(view);
    // The first click on a new film belongs to the fracture, whichever body was clicked last on the other one.
    filmStore.setState({ level: null });
    viewStore.setState({ picture: 'films' });
    say(text('films.imported', { film: text(`films.views.${view}`) }));
  };

  return {
    /** One at a time: a second file while one is read does nothing. */
    load: async (file: File, wanted: FilmView | null = null): Promise<void> => {
      if (busy) return;
      busy = true;
      try {
        await load(file, wanted);
      } finally {
        busy = false;
      }
    },
  };
}

/** A film belongs to the case it was chosen for. True once another one is open: that may be of another patient. */
function caseChanges(): () => boolean {
  const chosenFor = documentStore.getState().open?.opening ?? null;
  return () => chosenFor !== null && documentStore.getState().open?.opening !== chosenFor;
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer());
}

const LONGEST_MARK = 132;

/** By what it begins with, not by its name: films often have none. */
export async function isRadiographFile(file: Blob): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, LONGEST_MARK).arrayBuffer());
  const has = (at: number, ...bytes: readonly number[]) =>
    bytes.every((byte, i) => head[at + i] === byte);
  return has(0, 0x89, 0x50, 0x4e, 0x47) || has(0, 0xff, 0xd8) || has(128, 0x44, 0x49, 0x43, 0x4d);
}
