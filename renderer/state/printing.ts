/** Printing: the report is put into the page with fresh pictures, printed, and taken out again. */
import { createStore } from 'zustand/vanilla';
import type { Platform } from '../platform/platform.ts';
import { LOCALE, text } from '../text/text.ts';
import { platformFaultWords } from '../viewModel/errorWords.ts';
import type { Pictures, ViewportHandle } from '../viewport/viewportProps.ts';
import { fileNameFor } from './autosave.ts';
import { ask } from './dialogStore.ts';
import { documentStore } from './documentStore.ts';
import { say } from './noticeStore.ts';

export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];

export interface Printing {
  readonly paper: Paper;
  readonly pictures: Pictures | null;
  readonly printedOn: string;
}

export interface PrintState {
  readonly printing: Printing | null;
  /** Where the next question starts. */
  readonly lastPaper: Paper;
}

export const printStore = createStore<PrintState>()(() => ({
  printing: null,
  lastPaper: usualPaper(globalThis.navigator?.language ?? ''),
}));

/** Letter where it is bought; A4 everywhere else. */
export function usualPaper(language: string): Paper {
  return /-(US|CA|MX|PH|CL|CO|VE)$/i.test(language) ? 'letter' : 'a4';
}

export function createPrint(
  platform: Pick<Platform, 'printPlan'>,
  viewport: () => ViewportHandle | null,
  now: () => Date,
) {
  return async () => {
    const { open } = documentStore.getState();
    if (!open || printStore.getState().printing) return;
    const paper = await ask('print', {});
    if (!paper) return;
    printStore.setState({ lastPaper: paper });
    say(text('status.printing'));
    const { title } = open.history.present.case;
    try {
      const pictures =
        (await viewport()
          ?.capturePictures()
          .catch(() => null)) ?? null;
      const printedOn = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long' }).format(now());
      printStore.setState({ printing: { paper, pictures, printedOn } });
      await painted();
      const answer = await platform.printPlan(fileNameFor(title).replace(/\.kypho$/, '.pdf'));
      say(answer.ok && answer.value ? text('status.printed', answer.value) : '');
      if (!answer.ok) await ask('error', platformFaultWords(answer.error));
    } finally {
      printStore.setState({ printing: null });
    }
  };
}

/** The report is in the page and its pictures are decoded. */
async function painted(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  await Promise.all(
    [...document.querySelectorAll<HTMLImageElement>('.print-root img')].map((image) =>
      image.decode().catch(() => undefined),
    ),
  );
}
