/** Exporting: one question, then the file is made, away from the window where it takes long, and handed to the platform. */
import { createStore } from 'zustand/vanilla';
import { MODEL } from '../../shared/base/model.ts';
import { planMark } from '../../shared/document/aside/treated.ts';
import type { KyphoDocument } from '../../shared/document/document.ts';
import type { ExportExtension } from '../../shared/ipc/bridge.ts';
import type { Phase } from '../../shared/simulation/phase.ts';
import {
  EXTENSIONS,
  type ExportFormat,
  isModelFormat,
  type ModelFormat,
} from '../../shared/writers/formats.ts';
import { clipboardText, writeNumbers } from '../../shared/writers/writeNumbers.ts';
import type { Platform } from '../platform/platform.ts';
import { text } from '../text/text.ts';
import { platformFaultWords } from '../viewModel/errorWords.ts';
import { type ExportFault, exportFaultWords, wordsOfExport } from '../viewModel/exportWords.ts';
import { packCredit } from '../viewModel/packWords.ts';
import type { FilmFormat } from '../viewport/film/filmAsked.ts';
import type { ViewportHandle } from '../viewport/viewportProps.ts';
import type { buildExportInWorker } from '../workers/exportClient.ts';
import { anatomyPackStore } from './anatomyPack.ts';
import { fileNameFor } from './autosave.ts';
import { derivationOf } from './derived.ts';
import { ask } from './dialogStore.ts';
import { documentStore } from './documentStore.ts';
import { type ExportWish, type FilmWish, hasStage } from './exportWish.ts';
import { filmOf } from './film.ts';
import { say } from './noticeStore.ts';

export interface ExportProgress {
  readonly choice: ModelFormat | FilmFormat;
  readonly done: number;
  readonly total: number;
  cancel(): void;
}

export interface ExportState {
  /** null: nothing is being made. */
  readonly progress: ExportProgress | null;
  /** Where the next question starts. */
  readonly lastWish: ExportWish;
}

export const exportStore = createStore<ExportState>()(() => ({
  progress: null,
  lastWish: { choice: 'glb', stage: 'planned', film: { framesPerSecond: '10', size: 'medium' } },
}));

interface ExportTools {
  readonly platform: Pick<Platform, 'kind' | 'saveExport'>;
  readonly build: typeof buildExportInWorker;
  readonly viewport: () => ViewportHandle | null;
  readonly copy: (words: string) => Promise<void>;
  readonly now: () => Date;
}

export function createExport({ platform, build, viewport, copy, now }: ExportTools) {
  const refuse = async (fault: ExportFault): Promise<void> => {
    await ask('error', exportFaultWords(fault));
  };

  const save = async (name: string, extension: ExportExtension, bytes: Uint8Array) => {
    const answer = await platform.saveExport(`${name}.${extension}`, extension, bytes);
    if (!answer.ok) {
      await ask('error', platformFaultWords(answer.error));
      return;
    }
    const done = platform.kind === 'browser' ? 'exports.handedOver' : 'exports.done';
    say(answer.value ? text(done, answer.value) : text('exports.cancelled'));
  };

  const exportModel = async (document: KyphoDocument, format: ModelFormat, stage: Phase) => {
    const { progress, signal } = startWork(format);
    const { notice, readme } = wordsOfExport(document);
    const asked = { document, format, stage, words: { notice, readme } };
    const outcome = await build(asked, progress, signal).finally(() =>
      exportStore.setState({ progress: null }),
    );
    if (outcome === null) return say(text('exports.cancelled'));
    if (outcome.kind !== 'made') return refuse(outcome);
    const name = `${baseName(document)} ${text(`phases.${stage}`).toLowerCase()}`;
    return save(name, EXTENSIONS[format], outcome.bytes);
  };

  const exportFile = (document: KyphoDocument, format: ExportFormat, stage: Phase) => {
    if (isModelFormat(format)) return exportModel(document, format, stage);
    const bytes = writeNumbers(document, format, wordsOfExport(document), now().toISOString());
    return save(baseName(document), EXTENSIONS[format], bytes);
  };

  const exportPicture = async (document: KyphoDocument) => {
    const png = await viewport()?.captureView(pictureFoot());
    return png ? save(baseName(document), 'png', png) : refuse({ kind: 'noPicture' });
  };

  const exportFilm = async (document: KyphoDocument, format: FilmFormat, wish: FilmWish) => {
    const asked = filmOf(document, format, wish, pictureFoot());
    const live = viewport();
    if (!asked.available) return refuse({ kind: 'unavailable', reason: asked.reason });
    if (!live) return refuse({ kind: 'noPicture' });
    const { progress, signal } = startWork(format);
    const outcome = await live
      .captureFilm(asked.value, progress, signal)
      .finally(() => exportStore.setState({ progress: null }));
    if (outcome.kind === 'cancelled') return say(text('exports.cancelled'));
    if (outcome.kind !== 'made') return refuse({ kind: outcome.kind });
    const name = `${baseName(document)} ${text('exports.filmName')}`;
    return save(name, format === 'frames' ? 'zip' : 'webm', outcome.bytes);
  };

  const copyNumbers = (document: KyphoDocument) =>
    copy(clipboardText(document, wordsOfExport(document).notice)).then(
      () => say(text('exports.copied')),
      () => refuse({ kind: 'notCopied' }),
    );

  const carryOut = (document: KyphoDocument, { choice, stage, film }: ExportWish) => {
    switch (choice) {
      case 'frames':
      case 'webm':
        return exportFilm(document, choice, film);
      case 'png':
        return exportPicture(document);
      case 'clipboard':
        return copyNumbers(document);
      default:
        return exportFile(document, choice, stage);
    }
  };

  let busy = false;

  /** One at a time: a second request while one is asked about or made does nothing. */
  return async (): Promise<void> => {
    const { open } = documentStore.getState();
    if (!open || busy) return;
    busy = true;
    try {
      const document = open.history.present;
      const derivation = derivationOf(document);
      // The window already shows what stopped the calculation.
      if (!derivation.ok) return;
      const canSimulate = derivation.derived.run.available;
      const wish = await ask('export', { canSimulate });
      if (!wish) return;
      exportStore.setState({ lastWish: wish });
      const stage = hasStage(wish.choice) && !canSimulate ? 'before' : wish.stage;
      await carryOut(document, { ...wish, stage });
    } catch (error) {
      await refuse({
        kind: 'failed',
        message: error instanceof Error ? error.message : String(error),
      });
    } finally {
      busy = false;
    }
  };
}

/** Shows that something is being made, with a way out. */
function startWork(choice: ExportProgress['choice']) {
  const stopped = new AbortController();
  const cancel = () => stopped.abort();
  const progress = (done: number, total: number) =>
    exportStore.setState({ progress: { choice, done, total, cancel } });
  progress(0, 0);
  return { progress, signal: stopped.signal };
}

/** Below a picture: what it is, and whose bones it shows when they are not ours. */
function pictureFoot(): readonly string[] {
  const { pack } = anatomyPackStore.getState();
  return [
    ...(pack ? [packCredit(pack)] : []),
    `${text('exports.notice')} ${text('app.modelVersion', { version: MODEL.version })}`,
  ];
}

/** "Case title L1 KP-7F3A-21", as every file system takes it. */
function baseName(document: KyphoDocument): string {
  const { case: kase } = document;
  const title = fileNameFor(kase.title).replace(/\.kypho$/, '');
  return `${title} ${kase.fracture.level} ${planMark(document).replace(' · ', ' ')}`;
}
