/**
 * G69: somebody works on cases while answers are on their way: cases are opened, films are read, exports are made, saves are
 * written, and every answer comes when a scheduler wants it. At no moment does the window hold something that belongs to
 * another case or to an older state and is shown as this one's.
 */
import type fc from 'fast-check';
import type { Platform } from '../../../renderer/platform/platform.ts';
import { dialogStore, type OpenDialog } from '../../../renderer/state/dialogStore.ts';
import {
  dispatch,
  documentStore,
  isDirty,
  openDocument,
  redoStep,
  undoStep,
} from '../../../renderer/state/documentStore.ts';
import { createExport } from '../../../renderer/state/exporting.ts';
import { createFiles } from '../../../renderer/state/files.ts';
import { createFilmImport } from '../../../renderer/state/filmImport.ts';
import { type OpenedRadiograph, openRadiograph } from '../../../renderer/workers/openRadiograph.ts';
import { decodeCaseFile } from '../../../shared/document/decode.ts';
import { encodeCaseFile } from '../../../shared/document/encode.ts';
import { createDocument } from '../../../shared/document/newDocument.ts';
import { writePng } from '../../../shared/readers/radiograph/png/writePng.ts';

export const ACTS = ['edit', 'undo', 'redo', 'openA', 'openB', 'film', 'save', 'export'] as const;
export type Act = (typeof ACTS)[number];

const CASES = {
  constructed: createDocument({ level: 'L1', title: 'Anna', planId: 'KP-A' }),
  verse004: createDocument({ level: 'T12', title: 'Berta', planId: 'KP-B' }),
} as const;
type CaseId = keyof typeof CASES;
const BYTES = Object.fromEntries(
  Object.entries(CASES).map(([id, document]) => [id, Buffer.from(encodeCaseFile(document))]),
);

/** One film per act, told apart by its picture. */
async function readFilms(count: number): Promise<readonly OpenedRadiograph[]> {
  const films: OpenedRadiograph[] = [];
  for (let i = 0; i < count; i++) {
    const samples = new Uint16Array(64).fill(i + 1);
    const png = writePng({ widthPx: 8, heightPx: 8, samples, bits: 8 });
    const outcome = await openRadiograph(Uint8Array.from(png), () => undefined);
    if (outcome.kind === 'opened') films.push(outcome.opened);
  }
  return films;
}
export const MOST_ACTS = 12;
const FILMS = readFilms(MOST_ACTS);

/** What was wrong at any moment of one run, in words. */
export async function runInterleaved(
  scheduler: fc.Scheduler,
  acts: readonly Act[],
  answers: readonly number[],
): Promise<readonly string[]> {
  const films = await FILMS;
  const wrong: string[] = [];
  const written = new Map<string, string>();
  /** By picture: the title of the case it was chosen for. */
  const filmOf = new Map<string, string>();
  const later = <T>(value: T): Promise<T> => scheduler.schedule(Promise.resolve(value));
  let asked = 0;
  const answerOf = (count: number) => answers[asked++ % answers.length]! % count;

  const platform = {
    kind: 'desktop',
    // As from a disk: what was saved last is what is read.
    openBuiltIn: async (id: CaseId) => {
      await later(null);
      const bytes = Buffer.from(written.get(id) ?? BYTES[id]!);
      return later({ ok: true, value: { name: id, handle: id, readOnly: false, bytes } });
    },
    saveAs: async (_name: string, bytes: Uint8Array) => {
      const handle = `new ${written.size}`;
      await later(null);
      written.set(handle, Buffer.from(bytes).toString());
      return later({ ok: true, value: { handle, name: handle, warnings: [] } });
    },
    save: async (handle: string, bytes: Uint8Array) => {
      await later(null);
      written.set(handle, Buffer.from(bytes).toString());
      return later({ ok: true, value: { handle, name: handle, warnings: [] } });
    },
    saveExport: async (name: string, _extension: string, bytes: Uint8Array) => {
      await later(null);
      const title = Buffer.from(bytes).toString();
      if (!name.startsWith(title)) wrong.push(`an export of ${title} under the name ${name}`);
      return { ok: true, value: { name } };
    },
  } as unknown as Platform;
  const decode = async (bytes: Uint8Array) => later(decodeCaseFile(bytes));
  const files = createFiles(platform, decode as never, () => 'KP-NEW');
  let chosen = 0;
  const filmImport = createFilmImport(
    ([number = 0]) => later({ kind: 'opened' as const, opened: films[number]! }),
    async () => true,
  );
  const exportPlan = createExport({
    platform,
    build: ({ document }) =>
      later({ kind: 'made' as const, bytes: Buffer.from(document.case.title) }),
    viewport: () => null,
    copy: async () => undefined,
    now: () => new Date(0),
  });

  const stopAnswering = dialogStore.subscribe(({ dialog }) => {
    if (dialog) void later(null).then(() => answer(dialog, answerOf));
  });
  const stopWatching = documentStore.subscribe((state) => {
    const { open } = state;
    if (!open) return;
    const { present } = open.history;
    for (const film of Object.values(present.films))
      if (
        film &&
        filmOf.has(film.image.sha256) &&
        filmOf.get(film.image.sha256) !== present.case.title
      )
        wrong.push(`a film chosen for another case lies in ${present.case.title}`);
    const onDisk = open.handle === null ? undefined : written.get(open.handle);
    if (onDisk !== undefined && !isDirty(state) && onDisk !== encodeCaseFile(present))
      wrong.push(`${present.case.title} is called saved, and the file holds something else`);
  });

  openDocument({ document: CASES.constructed, handle: null, fileName: null, unsaved: false });
  const steps = acts.map((act, i) => async () => {
    const { open } = documentStore.getState();
    if (act === 'edit') edit(i);
    if (act === 'undo') undoStep();
    if (act === 'redo') redoStep();
    if (act === 'openA') void files.openBuiltIn('constructed');
    if (act === 'openB') void files.openBuiltIn('verse004');
    if (act === 'save') void files.save();
    if (act === 'export') void exportPlan();
    if (act === 'film' && chosen < films.length) {
      const number = chosen++;
      if (open) filmOf.set(films[number]!.sha256, open.history.present.case.title);
      void filmImport.load(new File([Uint8Array.of(number)], `film ${i}`));
    }
  });
  scheduler.scheduleSequence(steps);
  await scheduler.waitIdle();
  stopAnswering();
  stopWatching();
  dialogStore.setState({ dialog: null });
  documentStore.setState({ open: null });
  return wrong;
}

function edit(i: number): void {
  const { open } = documentStore.getState();
  const field = open?.history.present.plan;
  if (!field) return;
  dispatch({ kind: 'editPatient', field: 'ageYears', value: 60 + i } as never);
}

function answer(dialog: OpenDialog, answerOf: (count: number) => number): void {
  switch (dialog.kind) {
    case 'unsaved':
      dialog.answer((['save', 'discard', 'cancel'] as const)[answerOf(3)]!);
      break;
    case 'filmRead':
      dialog.answer((['ap', 'lateral', null] as const)[answerOf(3)]!);
      break;
    case 'export':
      dialog.answer({
        choice: 'glb',
        stage: 'before',
        film: { framesPerSecond: '10', size: 'medium' },
      });
      break;
    case 'error':
      dialog.answer('close');
      break;
    default:
      throw new Error(`nobody expected the question ${dialog.kind}`);
  }
}
