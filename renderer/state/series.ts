/** Many cases whose outcome is known, read one by one in their worker: rows for the table, the picture and the CSV. */
import { createStore } from 'zustand/vanilla';
import { type SeriesRow, seriesRows } from '../../shared/pipeline/afterwards/series.ts';
import { seriesCsv } from '../../shared/writers/numbers/seriesTable.ts';
import type { Platform } from '../platform/platform.ts';
import { text } from '../text/text.ts';
import { caseFileErrorWords, platformFaultWords } from '../viewModel/errorWords.ts';
import type { decodeInWorker } from '../workers/decodeClient.ts';
import { ask } from './dialogStore.ts';
import { documentStore } from './documentStore.ts';
import { say } from './noticeStore.ts';

/** A file that gave no row, and why. */
export interface LeftOut {
  readonly name: string;
  readonly why: string;
}

export interface SeriesState {
  readonly rows: readonly SeriesRow[];
  readonly leftOut: readonly LeftOut[];
  /** null: nothing is being read. */
  readonly reading: { readonly done: number; readonly total: number } | null;
}

const NOTHING: SeriesState = { rows: [], leftOut: [], reading: null };
export const seriesStore = createStore<SeriesState>()(() => NOTHING);

export function createSeries(
  platform: Pick<Platform, 'saveExport'>,
  decode: typeof decodeInWorker,
) {
  let stopped = false;

  const read = async (files: readonly File[]): Promise<void> => {
    stopped = false;
    seriesStore.setState({ ...NOTHING, reading: { done: 0, total: files.length } });
    for (const [index, file] of files.entries()) {
      if (stopped) break;
      const outcome = await rowsOf(file);
      seriesStore.setState(({ rows, leftOut }) => ({
        rows: [...rows, ...outcome.rows],
        leftOut: [...leftOut, ...outcome.leftOut],
        reading: { done: index + 1, total: files.length },
      }));
      // One case may take a few frames: the window stays alive between two.
      await new Promise((resolve) => setTimeout(resolve));
    }
    seriesStore.setState({ reading: null });
  };

  const rowsOf = async (file: File): Promise<Pick<SeriesState, 'rows' | 'leftOut'>> => {
    const leaveOut = (why: string) => ({ rows: [], leftOut: [{ name: file.name, why }] });
    try {
      const decoded = await decode(new Uint8Array(await file.arrayBuffer()));
      if (!decoded.ok) return leaveOut(caseFileErrorWords(decoded.error).what);
      const rows = seriesRows(decoded.value.document);
      return rows.length > 0 ? { rows, leftOut: [] } : leaveOut(text('series.nothingEntered'));
    } catch (fault) {
      return leaveOut(fault instanceof Error ? fault.message : String(fault));
    }
  };

  const save = async (): Promise<void> => {
    const { rows } = seriesStore.getState();
    const bytes = new TextEncoder().encode(seriesCsv(rows));
    const answer = await platform.saveExport(text('series.fileName'), 'csv', bytes);
    if (!answer.ok) {
      await ask('error', platformFaultWords(answer.error));
      return;
    }
    say(answer.value ? text('exports.done', answer.value) : text('exports.cancelled'));
  };

  /** Starts with the open case, where it has something to show. */
  return async (): Promise<void> => {
    const { open } = documentStore.getState();
    seriesStore.setState({ ...NOTHING, rows: open ? seriesRows(open.history.present) : [] });
    const cancel = () => {
      stopped = true;
    };
    const answer = await ask('series', { read, cancel });
    cancel();
    if (answer === 'save') await save();
  };
}
