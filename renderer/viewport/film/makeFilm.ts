/** Draws a film off the screen, picture by picture with its marks, and has it made into a file. */
import { MAX_FILE_BYTES } from '../../../shared/ipc/bridge.ts';
import { pictureLines } from '../../viewModel/identity.ts';
import { drawEach, type Eye, type ViewedInput } from '../capture.tsx';
import { drawMarked, wordsHeightPx } from '../pictureToPng.ts';
import type { FilmAsked, FilmOutcome } from './filmAsked.ts';
import { frameMaker, webmMaker } from './filmMakers.ts';

export async function makeFilm(
  seen: ViewedInput,
  eye: Eye,
  asked: FilmAsked,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<FilmOutcome> {
  const maker = asked.format === 'frames' ? frameMaker() : await webmMaker(asked);
  if (!maker) return { kind: 'noEncoder' };
  try {
    const { frames, sizePx, foot } = asked;
    const canvas = window.document.createElement('canvas');
    canvas.width = sizePx.width;
    canvas.height = sizePx.height;
    // A cut across a needle is where somebody looks at that moment; the procedure is seen whole.
    const section = seen.section?.plane === 'needle' ? null : seen.section;
    const shots = frames.map(({ stage, shown }) => ({
      stage,
      shown,
      before: seen.before,
      section,
    }));
    const identities = frames.map(({ caption, readings }) => [
      ...pictureLines(seen.document, caption),
      ...readings,
    ]);
    // As many lines in every frame: the picture stands still under them.
    const wordsPx = wordsHeightPx(identities[0] ?? []) + wordsHeightPx(foot);
    const picturePx = { width: sizePx.width, height: sizePx.height - wordsPx };
    let outcome: FilmOutcome | null = null;
    await drawEach(seen, eye, picturePx, shots, async (drawn, i) => {
      drawMarked(canvas, drawn.canvas, drawn, identities[i]!, foot);
      await maker.add(canvas);
      onProgress(i + 1, frames.length);
      // The window is asked between two pictures whether somebody wants to stop.
      await new Promise((resolve) => setTimeout(resolve));
      if (signal.aborted) outcome = { kind: 'cancelled' };
      else if (maker.size() > MAX_FILE_BYTES) outcome = { kind: 'filmTooLarge' };
      return outcome === null;
    });
    if (outcome) return outcome;
    const bytes = await maker.finish();
    return bytes.length > MAX_FILE_BYTES ? { kind: 'filmTooLarge' } : { kind: 'made', bytes };
  } finally {
    maker.dispose();
  }
}
